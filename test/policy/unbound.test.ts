import { describe, expect, it } from 'vitest'
import { numbersIn } from '../../src/policy/checks/prose-numbers.ts'
import { unboundNumbers } from '../../src/policy/checks/unbound.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import { defaultPolicy } from './documents.ts'

const numbers = (line: string) => numbersIn(line, new Set(['3.2', '4', '10.2'])).map(({ said }) => said)

describe('the numbers of a line of prose', () => {
  it.each([
    ['We answer within 45 minutes, or within 2 business hours.', ['45 minutes', '2 business hours']],
    ['You have two working days and 14 days.', ['two working days', '14 days']],
    ['At least 95 % of answers, USD 1,500 at most, from 9:30 to 18:30.', ['95 %', '1,500', '9:30', '18:30']],
    ['Wir antworten innerhalb von 4 Stunden.', ['4 Stunden']],
    ['Respondemos en 30 minutos o en 2 días.', ['30 minutos', '2 días']],
    ['A 30-minute call', ['30-minute']],
    ['Support is there 24/7', []],
  ])('%s', (line, found) => {
    expect(numbers(line)).toEqual(found)
  })

  it.each([
    'See section 3.2, sections 4 and 10.2, or 3.2 (10.2).',
    'On 1 February 2026, on February 13th, on 11 June, in March 2027, on 2026-02-06, since 2019.',
    'Am 3. Dezember, el 6 de enero, le 14 juillet.',
    'Call +1 808 555 0142 or (808) 555-0142 or 0800 123 456.',
    'Windows 11, Microsoft 365 and SUP-42; `/support policy 7`; https://example.test/12/a',
    'Marlowe & Pike, 1901 Shiloh, Hawaii 81063.',
    'It is {{targets.critical.firstResponse}} and {{goals.onTime}} %.',
    '3. Add screenshots.',
    '### 4.1 Within 30 minutes',
    'One person, two people, version 3.2.',
  ])('leaves out what only looks like one: %s', line => {
    expect(numbers(line)).toEqual([])
  })

  it('is read in a time that grows with its length alone', () => {
    const long = `${'9 '.repeat(20_000)}${'1.'.repeat(20_000)}${'section '.repeat(5_000)}`
    expect(numbersIn(long, new Set()).length).toBeGreaterThan(0)
  })
})

describe('the check of a policy', () => {
  const check = (markdown: string) => {
    const parsed = parsePolicy(markdown, { file: 'p.md' })
    if ('faults' in parsed) throw new Error('This policy has faults.')
    return unboundNumbers(markdown, parsed.policy.terms, 'p.md')
  }
  const planted = (sentence: string) =>
    check(
      defaultPolicy.replace('### 7.4 How you hear of it\n', `### 7.4 How you hear of it\n\n${sentence}\n`),
    )

  it('finds no number of its own in the policy that comes along', () => {
    expect(check(defaultPolicy)).toEqual([])
  })

  it('names the value that says the same, of the section itself before others', () => {
    expect(planted('Words come every 30 minutes.')).toEqual([
      {
        file: 'p.md',
        line: expect.any(Number),
        column: 18,
        path: 'prose',
        what: '"30 minutes" is bound by no block',
        remedy: 'write {{notice.updateEvery}}, which says the same',
      },
    ])
  })

  it('names the block in which another belongs', () => {
    expect(planted('It takes 17 hours.')[0]?.remedy).toBe(
      'bind it in the block of section 7 (Service Availability), as notice.planned, notice.urgent, notice.urgentAtMost, notice.updateEvery are, and write the name of the value here',
    )
  })

  it('says of a policy without blocks in which block each would be bound', () => {
    expect(check('## Hours\n\nWe open at 9:30.\n')[0]?.remedy).toBe(
      'bind it in the block of section 1 (Introduction), and write the name of the value here',
    )
  })
})

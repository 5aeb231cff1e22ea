import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/policy/changes/changes.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import type { Terms } from '../../src/policy/terms.ts'
import { splitByWorsening } from '../../src/policy/worsening.ts'

const markdown = readFileSync(defaultFiles.policy, 'utf8')

function policy(...changes: readonly [string, string][]) {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The default policy has no "${from}".`)
    return before.replace(from, to)
  }, markdown)
  const parsed = parsePolicy(text, { file: 'support-policy.md' })
  if ('faults' in parsed || parsed.policy.terms === null) throw new Error('This policy has faults.')
  return { sections: parsed.policy.sections, terms: parsed.policy.terms }
}

const changed = (...changes: readonly [string, string][]) => changesBetween(policy(), policy(...changes))
const split = (...changes: readonly [string, string][]) =>
  splitByWorsening(policy().terms, policy(...changes).terms)

describe('what differs between two policies', () => {
  it('is nothing for the same text', () => {
    expect(changed()).toEqual({ values: [], prose: [] })
  })

  it('names the section, the value, and both in words', () => {
    expect(changed(['firstResponse: 30m,', 'firstResponse: 15m,']).values).toEqual([
      {
        section: 'responseTimes',
        number: 4,
        name: 'targets.critical.firstResponse',
        before: '30 minutes',
        after: '15 minutes',
        verdict: 'better',
      },
    ])
  })

  it('names the sub-sections whose words alone changed, and no value', () => {
    expect(changed(['We answer politely, honestly and on time', 'We answer honestly'])).toEqual({
      values: [],
      prose: ['1.1'],
    })
  })

  it.each([
    ['a shorter target', 'worse', ['firstResponse: 2h,', 'firstResponse: 4h,']],
    ['a target of one plan', 'worse', ['high: { update: 2h }', 'high: { update: 3h }']],
    ['cover at night that is taken away', 'worse', ['nightCover: true', 'nightCover: false']],
    [
      'a priority that no longer runs at night',
      'worse',
      ['calendarPriorities: [critical]', 'calendarPriorities: []'],
    ],
    ['fewer opening hours', 'worse', ['sat: 09:30-18:30', 'sat: closed']],
    ['more opening hours', 'better', ['sun: closed', 'sun: 10:00-12:00']],
    ['the same hours at another time', 'neutral', ['sat: 09:30-18:30', 'sat: 10:00-19:00']],
    ['a call after a low rating that comes later', 'worse', ['callWithin: 2bd', 'callWithin: 3bd']],
    ['a shorter notice period', 'worse', ['noticePeriod: 30d', 'noticePeriod: 10d']],
    ['a higher price', 'worse', ['openingHours: 145', 'openingHours: 160']],
    ['another telephone number', 'neutral', ['+1 808 555 0142', '+1 808 555 0143']],
    ['another threshold of warnings', 'neutral', ['[50, 75, 90]', '[60, 90]']],
  ] as const)('%s is %s', (_name, verdict, change) => {
    const { values } = changed([change[0], change[1]])
    expect(values.map(one => one.verdict)).toEqual([verdict])
  })
})

describe('the notice period', () => {
  const plans = ({ responseTimes }: Terms) => responseTimes.plans

  it('keeps what a plan was promised, beside what got better', () => {
    const { now, later } = split(['nightCover: true', 'nightCover: false'], ['30m,', '15m,'])
    expect(plans(now).premier?.nightCover).toBe(true)
    expect(now.responseTimes.targets.critical.firstResponse.ms).toBe(15 * 60_000)
    expect(later && plans(later).premier?.nightCover).toBe(false)
  })

  it('keeps a target that only a plan or a vendor has, when it is struck out', () => {
    const { terms } = policy()
    const { premier: _, ...others } = structuredClone(plans(terms))
    const without = { ...terms, responseTimes: { ...terms.responseTimes, plans: others } }
    const { now } = splitByWorsening(terms, structuredClone(without))
    expect(plans(now).premier?.targets.high?.update?.ms).toBe(2 * 3_600_000)
  })

  it('does not hold up what is neither better nor worse', () => {
    expect(split(['+1 808 555 0142', '+1 808 555 0143']).later).toBeNull()
  })
})

import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { askCommand } from '../../src/cli/ask.ts'
import { type Console, exitStatus } from '../../src/cli/console.ts'
import { policyTestCommand } from '../../src/cli/policy-test.ts'
import { fingerprintOfAnswers } from '../../src/policy/answers/fingerprint.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { rememberLearnt } from '../support/learnt.ts'
import { models } from '../support/models.ts'
import { run } from './terminal.ts'

/** As where the installation has learnt what the package knows. */
const remembered = rememberLearnt()
await remembered.keep('knowledge', fingerprintOfAnswers(), models.learnt)
const sources = { learnt: async () => remembered }
const asking = (console: Console) => askCommand(console, sources)
const testing = (console: Console) => policyTestCommand(console, sources)

const data = (name: string) => fileURLToPath(new URL(`../data/answers/${name}`, import.meta.url))
const policy = ['--policy', data('sample.md')]
const ask = (words: string[], input: string[] = []) => run(asking, [...policy, ...words], input)

describe('deskhand policy ask', () => {
  it('quotes the section when sure', async () => {
    const { printed } = await ask(['when is the next webinar?'])
    expect(printed[0]).toMatch(/^11\.1 Webinars \(\d+ %\)$/)
    expect(printed.join('\n')).toContain('first Wednesday of every month')
  })

  it('quotes the values that the policy binds', async () => {
    const shipped = fileURLToPath(defaultFiles.policy)
    const { printed } = await run(asking, ['--policy', shipped, 'what are your opening hours'], [])
    expect(printed[0]).toMatch(/^3\.2 /)
    expect(printed.join('\n')).toContain('Monday to Saturday, 09:30 to 18:30')
    expect(printed.join('\n')).not.toContain('{{')
  })

  it('says so when the policy has no answer', async () => {
    expect((await ask(['tell me a joke about penguins'])).printed).toEqual([
      'The policy says nothing on this.',
    ])
  })

  it('answers JSON lines in order and marks a wrong one', async () => {
    const { printed } = await ask(
      ['--jsonl'],
      ['{"id": 1, "q": "phone number?"}', '{"id": 2}', '{"id": 3, "q": ""}'],
    )
    const [first, second, third] = printed.map(line => JSON.parse(line))
    expect(first).toEqual({
      id: 1,
      tier: expect.stringMatching(/^(sure|unsure)$/),
      section: '3.1',
      confidence: expect.any(Number),
      ranked: expect.any(Array),
    })
    expect(first.ranked).toHaveLength(3)
    expect(second).toEqual({ id: 2, error: expect.stringMatching(/^line 2: q: /) })
    expect(third).toMatchObject({ id: 3, tier: 'none', section: null })
  })

  it('prints one object for programs', async () => {
    const { printed } = await ask(['--json', 'how do I open a ticket'])
    expect(JSON.parse(printed.join(''))).toMatchObject({ section: '5.1' })
  })

  it('wants a question', async () => {
    const { complained, status } = await ask([])
    expect(complained.join()).toContain('Write a question')
    expect(status).toBe(exitStatus.usage)
  })

  it.each([
    ['a missing file', data('nowhere.md'), /there is no such file/],
    ['a file without sections', data('gym.jsonl'), /there is no section in it/],
  ])('names %s', async (_, file, what) => {
    const { complained, status } = await run(asking, ['--policy', file, 'open?'])
    expect(complained.join()).toMatch(what)
    expect(status).toBe(exitStatus.fault)
  })
})

describe('deskhand policy test', () => {
  it('counts what is as expected and names what is not, with its line', async () => {
    const { printed, status } = await run(testing, [data('sample.jsonl'), ...policy])
    const [, right, all] = /^(\d+) of (\d+) as expected\.$/.exec(printed.at(-1) ?? '') ?? []
    expect(Number(all)).toBe(80)
    expect(printed).toHaveLength(1 + Number(all) - Number(right))
    expect(status).toBe(right === all ? exitStatus.fine : exitStatus.fault)
  })

  it('names a line that is no case', async () => {
    const { printed, status } = await run(testing, [data('sample.md'), ...policy])
    expect(printed[0]).toMatch(/sample\.md:1: .*Write \{"q"/)
    expect(status).toBe(exitStatus.fault)
  })
})

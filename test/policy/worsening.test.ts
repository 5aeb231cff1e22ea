import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import type { Terms } from '../../src/policy/terms.ts'
import { splitByWorsening } from '../../src/policy/worsening.ts'

const markdown = readFileSync(defaultFiles.policy, 'utf8')

function terms(change: (text: string) => string = text => text): Terms {
  const parsed = parsePolicy(change(markdown), { file: 'support-policy.md' })
  if ('faults' in parsed || parsed.policy.terms === null)
    throw new Error('The policy of this test has faults.')
  return parsed.policy.terms
}

const first = ({ responseTimes }: Terms, priority: 'critical' | 'high') =>
  responseTimes.targets[priority].firstResponse.ms / 60_000

describe('a published change', () => {
  const before = terms()
  const faster = (text: string) => text.replace('firstResponse: 30m', 'firstResponse: 15m')
  const slower = (text: string) => text.replace('firstResponse: 2h', 'firstResponse: 4h')

  it('that makes nothing worse holds at once', () => {
    const { now, later } = splitByWorsening(before, terms(faster))
    expect([first(now, 'critical'), later]).toEqual([15, null])
  })

  it('gives what got better now, and what got worse after the notice period', () => {
    const { now, later } = splitByWorsening(
      before,
      terms(text => slower(faster(text))),
    )
    expect([first(now, 'critical'), first(now, 'high')]).toEqual([15, 120])
    expect(later && [first(later, 'critical'), first(later, 'high')]).toEqual([15, 240])
  })

  it('to opening time only is worse than around the clock', () => {
    const always = terms(text => text.replace('critical: { clock: business,', 'critical: { clock: calendar,'))
    expect(splitByWorsening(always, before).later).not.toBeNull()
    expect(splitByWorsening(before, always).later).toBeNull()
  })
})

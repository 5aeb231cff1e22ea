import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../src/policy/changes/values.ts'
import type { Terms } from '../../src/policy/terms.ts'
import { defaultPolicy, faultsIn, goodPolicy } from '../policy/documents.ts'
import { aroundOf, eachValue, withChanged } from './changed.ts'
import { differ } from './probe.ts'

const usual = goodPolicy(defaultPolicy, 'support-policy.md').policy.terms as Terms

/** Values from which nothing lives that this can see, each with why. To be emptied. */
const dead: Readonly<Record<string, string>> = {
  'updates version':
    "the owner's own name for the text, for people to quote; tickets, receipts and acceptances carry the number that the desk counts, which no owner can forget to raise",
}

/** By which a policy's own text speaks of an entry: another one is refused while the text names the old one. */
const isName = ({ steps }: (typeof bound)[number]['value']) => steps.at(-1) === 'id'

const bound = valuesOf(usual)
  .flatMap(eachValue)
  .map(value => ({ name: `${value.section} ${value.steps.join('.')}`, value }))

/** Business days are worked out when the file is read, so another one is read from another file. */
function changedIn(name: string, base: Terms, value: (typeof bound)[number]['value']): Terms {
  if (name !== 'channels businessDay') return withChanged(base, value)
  const shorter = defaultPolicy.replace('businessDay: 9h', 'businessDay: 8h')
  return goodPolicy(shorter, 'support-policy.md').policy.terms as Terms
}

/** Whether the policy is refused when the entry of this id is called something else. */
function refused(id: unknown): boolean {
  const renamed = defaultPolicy.replace(new RegExp(`\\bid: ${id}\\b`), `id: ${id}-changed`)
  return renamed !== defaultPolicy && faultsIn(renamed).length > 0
}

describe('a changed value of the policy changes what is due, sent, offered or refused', () => {
  it.each(bound)('$name', async ({ name, value }) => {
    if (isName(value) && refused(value.value)) return
    const base = aroundOf(usual, value)
    const lives = await differ(base, changedIn(name, base, value), usual)
    if (name in dead) expect(lives, 'it lives: take it off the list').toBe(false)
    else expect(lives, 'nothing lives from it').toBe(true)
  })

  it('but for those listed, which are there', () => {
    expect(Object.keys(dead).filter(one => !bound.some(({ name }) => name === one))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../src/policy/changes/values.ts'
import type { Terms } from '../../src/policy/terms.ts'
import { defaultPolicy, goodPolicy } from '../policy/documents.ts'
import { aroundOf, eachValue, withChanged } from './changed.ts'
import { observe } from './probe.ts'

const usual = goodPolicy(defaultPolicy, 'support-policy.md').policy.terms as Terms

/** Values from which nothing lives that this can see, each with why. To be emptied. */
const dead: Readonly<Record<string, string>> = {
  'responseTimes exceptions.small-billing-questions.name': 'names it where two policies are compared',
  'responseTimes exceptions.trouble-with-hosting.name': 'names it where two policies are compared',
  'channels contacts.chat.id': 'names it in the prose',
  'channels contacts.email.id': 'names it in the prose',
  'channels contacts.phone.id': 'names it in the prose',
  'channels contacts.email.kind': 'only the chat and the phone are told apart from the others',
  'availability maintenance.windows.monthly.id': 'names it in the prose',
  'availability maintenance.windows.hosting-2026.id': 'names it in the prose',
  'availability earlyClosing.christmas-eve.name': 'no answer says yet why a day ends early',
  'availability earlyClosing.new-years-eve.name': 'no answer says yet why a day ends early',
  'availability earlyClosing.office-move.name': 'no answer says yet why a day ends early',
  'availability notice.urgent': 'held against urgent work as it is announced: test/stories/outages.test.ts',
  'availability notice.urgentAtMost':
    'held against urgent work as it is announced: test/stories/outages.test.ts',
  'availability notice.reportWithin': 'asked for after a disruption: test/stories/outages.test.ts',
  'training courses.onboarding.id': 'names it in the prose: courses are not signed up for here',
  'training courses.compass-user.id': 'names it in the prose: courses are not signed up for here',
  'updates version': 'names the document for people; tickets name the version by its number',
  'updates policyOwner': 'names somebody in the prose; owners are those of the desk file',
}

const bound = valuesOf(usual)
  .flatMap(eachValue)
  .map(value => ({ name: `${value.section} ${value.steps.join('.')}`, value }))

/** Business days are worked out when the file is read, so another one is read from another file. */
function changedIn(name: string, base: Terms, value: (typeof bound)[number]['value']): Terms {
  if (name !== 'channels businessDay') return withChanged(base, value)
  const shorter = defaultPolicy.replace('businessDay: 9h', 'businessDay: 8h')
  return goodPolicy(shorter, 'support-policy.md').policy.terms as Terms
}

describe('a changed value of the policy changes what is due, sent, offered or refused', () => {
  it.each(bound)('$name', async ({ name, value }) => {
    const base = aroundOf(usual, value)
    const before = await observe(base, usual)
    const after = await observe(changedIn(name, base, value), usual)
    if (name in dead) expect(after === before, 'it lives: take it off the list').toBe(true)
    else expect(after === before, 'nothing lives from it').toBe(false)
  })

  it('but for those listed, which are there', () => {
    expect(Object.keys(dead).filter(one => !bound.some(({ name }) => name === one))).toEqual([])
  })
})

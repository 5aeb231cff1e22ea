import type { Effect } from '../../core/effect.ts'
import { nextLookAt, type Outage, type OutageStep } from '../../core/outage.ts'
import type { Person } from '../../core/people.ts'
import type { Instant } from '../../core/time.ts'
import type { OutageChange } from '../../ports/outage-store.ts'
import type { Desk } from '../desk.ts'
import { outgoingOf } from '../outgoing.ts'

/** What is owed is told to the managers; once it is settled, both messages of it say so. */
function reportEffects({ id, report }: OutageStep['outage'], step: OutageStep['report']): Effect[] {
  if (step === undefined) return []
  const effect = (due: boolean): Effect => ({
    to: { kind: 'room', room: 'managers' },
    show: { kind: 'outage-report', id, due },
    key: `outage-report:${id}${due ? ':due' : ''}`,
    urgent: false,
  })
  if (step === 'settled') return [effect(false), ...(report?.reminded === true ? [effect(true)] : [])]
  return [effect(step === 'due')]
}

/** The message of the last news of an outage: it has some whenever this changes. */
function newsKey({ id, state, reminded, askAt }: Outage): string {
  return `outage:${id}:${state}${reminded ? ':reminded' : ''}:${askAt}`
}

/**
 * What a step of an outage writes: its news for everybody, a question to the managers, a word to those who wait for
 * it. What was told and asked of it `before` shrinks to a line.
 */
export function changeOf(
  desk: Desk,
  { outage, news, ask, report }: OutageStep,
  before: Outage | null,
  watchers: readonly Person[] = [],
): OutageChange {
  const { id } = outage
  const room = (name: 'announcements' | 'managers') => ({ kind: 'room', room: name }) as const
  const effects: Effect[] = news.map(one => ({
    to: room('announcements'),
    show: { kind: 'outage', id, news: one },
    key: newsKey(outage),
    urgent: outage.kind === 'disruption',
  }))
  if (before !== null && news.length > 0)
    effects.push({
      to: room('announcements'),
      show: { kind: 'outage-past', id, again: true },
      key: newsKey(before),
      urgent: false,
    })
  const question = (askedAt: Instant, again: boolean): Effect => ({
    to: room('managers'),
    show: { kind: 'outage-ask', id, ...(again ? { again } : {}) },
    key: `outage-ask:${id}:${askedAt}`,
    urgent: !again,
  })
  if (ask && outage.askedAt !== null) effects.push(question(outage.askedAt, false))
  // What nobody has answered is asked anew, and what somebody has is asked no more.
  else if (before !== null && before.askedAt !== null) effects.push(question(before.askedAt, true))
  effects.push(...reportEffects(outage, report))
  if (outage.state === 'over' && news.length > 0) {
    for (const person of watchers)
      effects.push({
        to: { kind: 'person', person },
        show: { kind: 'outage-told', id },
        key: null,
        urgent: false,
      })
  }
  return { outage, outbox: outgoingOf(desk, null, effects), lookAt: nextLookAt(outage) }
}

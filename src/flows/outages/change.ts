import type { Effect } from '../../core/effect.ts'
import { nextLookAt, type OutageStep } from '../../core/outage.ts'
import type { Person } from '../../core/people.ts'
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

/** What a step of an outage writes: its news for everybody, a question to the managers, a word to those who wait for it. */
export function changeOf(
  desk: Desk,
  { outage, news, ask, report }: OutageStep,
  watchers: readonly Person[],
): OutageChange {
  const { id } = outage
  const room = (name: 'announcements' | 'managers') => ({ kind: 'room', room: name }) as const
  const effects: Effect[] = news.map(one => ({
    to: room('announcements'),
    show: { kind: 'outage', id, news: one },
    key: null,
    urgent: outage.kind === 'disruption',
  }))
  const question = `outage-ask:${id}`
  if (ask)
    effects.push({
      to: room('managers'),
      show: { kind: 'outage-ask', id },
      key: `${question}:${outage.askedAt}`,
      urgent: true,
    })
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

import { card } from '../../cards/card.ts'
import { at, quote } from '../../cards/text.ts'
import { type Sitting, seatTaken, trainingCard } from '../../cards/training.ts'
import { isSame, personOf } from '../../core/people.ts'
import { datesOfWebinar, webinarAt } from '../../core/webinars.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { TrainingStore } from '../../ports/training-store.ts'
import { outgoingOf } from '../outgoing.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, whisper } from './call.ts'

export type TrainingDeps = { training: TrainingStore; tickets: TicketStore }

const datesShown = 3

/** Section 11: what there is to learn, with the dates that come next and a button for each. */
export async function learning({ training: store }: TrainingDeps, call: Call): Promise<Reply> {
  const { desk, actor, now, words } = call
  const terms = desk.inForce(now).terms
  const taken = await store.taken(desk.id, now)
  const sittings: Sitting[] = []
  for (const webinar of terms.training.webinars) {
    for (const when of datesOfWebinar(webinar, terms, now).slice(0, datesShown)) {
      const date = { webinar: webinar.id, at: when }
      const count = taken.find(one => one.webinar === date.webinar && one.at === when)?.count ?? 0
      const people = count === 0 ? [] : await store.people(desk.id, date)
      const left = webinar.places === null ? null : Math.max(0, webinar.places - count)
      sittings.push({ webinar, at: when, left, mine: people.some(one => isSame(one, actor)) })
    }
  }
  const { currency } = terms.customWork
  return whisper(trainingCard(words, { training: terms.training, currency, sittings }))
}

/** Into a date of a webinar, with a calendar file in direct messages, or out of it. */
export async function seating(
  { training: store, tickets }: TrainingDeps,
  { webinar: id, at: when, on }: Extract<Wish, { kind: 'seat' }>,
  { desk, actor, inbound, now, words }: Call,
): Promise<Reply> {
  const terms = desk.inForce(now).terms
  const date = { webinar: id, at: when }
  const person = personOf(actor)
  const named = terms.training.webinars.find(one => one.id === id)
  if (!on) {
    const left = await store.leave(desk.id, date, person)
    const filling = { name: quote(named?.name ?? id), when: at(when) }
    return whisper(card(left ? words.text('training.left-it', filling) : words.text('training.was-off')))
  }
  const webinar = webinarAt(terms, date, now)
  if (webinar === null) return whisper(card(words.text('training.seat.gone')))
  const remindAt = when - terms.training.remindBefore.ms
  const taken = await store.take(desk.id, date, {
    person,
    now,
    places: webinar.places,
    remindAt: remindAt > now ? remindAt : null,
  })
  if (taken === 'full') {
    return whisper(card(words.text('training.seat.full', { name: quote(webinar.name), when: at(when) })))
  }
  const sitting = { webinar, at: when, left: null, mine: true }
  if (taken === 'had-it') return whisper(seatTaken(words, sitting, true))
  const seen = await tickets.transaction(async tx => {
    if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return true
    const show = { kind: 'webinar-file', webinar: id, at: when, made: now } as const
    const file = { to: { kind: 'person', person }, show, key: null, urgent: false } as const
    await tx.tell(desk.id, outgoingOf(desk, null, [file]))
    return false
  })
  return seen ? nothing : whisper(seatTaken(words, sitting, false))
}

import type { TicketEvent } from './events.ts'
import { type Person, personOf } from './people.ts'
import type { Ticket } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'

/** What can be promised that no clock of a ticket measures. */
export const promiseKinds = ['call', 'acknowledge'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** Somebody of the desk owes somebody something by then. */
export type NewPromise = { id: string; kind: PromiseKind; owedTo: Person; madeAt: Instant; dueAt: Instant }

/** Ratings up to `atMost` are answered by a call, within so many ms of opening time. */
export type LowRating = { atMost: number; callWithin: { ms: number } } | null

/**
 * The promises that events of a ticket make, and those that they settle: a low rating promises a call, as section 1
 * of the policy says, and a better one takes it back. A ticket has one of each kind at most.
 */
export function promisesOf(
  ticket: Ticket,
  events: readonly TicketEvent[],
  low: LowRating,
  business: BusinessTime,
): { made: readonly NewPromise[]; settled: readonly { id: string; by: Person }[] } {
  const id = `call-${ticket.number}`
  const rated = events.filter(event => event.type === 'rated').at(-1)
  if (rated === undefined || low === null) return { made: [], settled: [] }
  if (rated.score > low.atMost) return { made: [], settled: [{ id, by: personOf(rated.by) }] }
  const dueAt = business.due(rated.at, low.callWithin.ms)
  return {
    made: [{ id, kind: 'call', owedTo: personOf(ticket.requester), madeAt: rated.at, dueAt }],
    settled: [],
  }
}

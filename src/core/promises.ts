import type { TicketEvent } from './events.ts'
import { isSame, type Person, personOf } from './people.ts'
import type { Ticket } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'

/**
 * What can be promised that no clock of a ticket measures: a call after a low rating, a word that a complaint has
 * arrived, its answer, the answer of a team lead, that of who has the last word, and a price.
 */
export const promiseKinds = ['call', 'acknowledge', 'complaint', 'lead', 'final', 'quote'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** Somebody of the desk owes somebody something by then. */
export type NewPromise = { id: string; kind: PromiseKind; owedTo: Person; madeAt: Instant; dueAt: Instant }

type Time = { ms: number; clock: 'business' | 'calendar' }

/** What the policy promises, and within which time. Null: it does not. */
export type Promising = {
  /** Ratings up to `atMost` are answered by a call (section 1). */
  lowRating: { atMost: number; callWithin: Time } | null
  /** A complaint is confirmed, and answered (section 13). */
  complaints: { acknowledgeWithin: Time; answerWithin: Time } | null
}

type Promises = {
  made: readonly NewPromise[]
  /** The kinds of what is owed for this ticket no more, and who has done it. */
  settled: readonly { kinds: readonly PromiseKind[]; by: Person }[]
}

/** The promises that events of a ticket make, and those that they settle. */
export function promisesOf(
  ticket: Ticket,
  events: readonly TicketEvent[],
  promising: Promising,
  business: BusinessTime,
): Promises {
  const found = events.map(event => promisesIn(ticket, event, promising, business))
  return { made: found.flatMap(one => one.made), settled: found.flatMap(one => one.settled) }
}

function promisesIn(
  ticket: Ticket,
  event: TicketEvent,
  { lowRating, complaints }: Promising,
  business: BusinessTime,
): Promises {
  const { at } = event
  const owe = (kind: PromiseKind, dueAt: Instant): NewPromise => ({
    id: promiseId(kind, ticket.number ?? 0, at),
    kind,
    owedTo: personOf(ticket.requester),
    madeAt: at,
    dueAt,
  })
  const within = ({ ms, clock }: Time) => (clock === 'calendar' ? at + ms : business.due(at, ms))
  const settles = (by: Person, ...kinds: readonly PromiseKind[]): Promises => ({
    made: [],
    settled: [{ kinds, by: personOf(by) }],
  })
  switch (event.type) {
    case 'rated':
      if (lowRating === null) return nothing
      if (event.score > lowRating.atMost) return settles(event.by, 'call')
      // Another low score in the place of the first changes nothing of what is owed.
      if (event.was !== undefined && event.was.score <= lowRating.atMost) return nothing
      return { made: [owe('call', within(lowRating.callWithin))], settled: [] }
    case 'escalated': {
      const lead = owe('lead', event.answerBy)
      if (event.why !== 'complaint' || complaints === null) return { made: [lead], settled: [] }
      const { acknowledgeWithin, answerWithin } = complaints
      const both = [owe('acknowledge', within(acknowledgeWithin)), owe('complaint', within(answerWithin))]
      return { made: [lead, ...both], settled: [] }
    }
    case 'escalation-taken':
      // The requester is told that somebody has it: that is the confirmation.
      return settles(event.by, 'acknowledge')
    case 'replied':
      return ticket.escalation?.taken?.by.id === event.by.id ? settles(event.by, 'lead', 'final') : nothing
    case 'prioritised':
      return ticket.escalation?.why === 'urgency' ? settles(event.by, 'lead', 'final') : nothing
    case 'quote-wanted':
      return { made: [owe('quote', event.dueAt)], settled: [] }
    case 'quoted':
      return settles(event.by, 'quote')
    case 'escalation-settled':
      return settles(event.by, 'lead', 'final')
    case 'resolved': {
      // What was asked of the team lead does not end because whoever it may be about calls the ticket solved.
      const { requester, escalation } = ticket
      const theirs = isSame(event.by, requester) || isSame(event.by, escalation?.taken?.by ?? null)
      return theirs ? settles(event.by, 'quote', 'lead', 'final') : settles(event.by, 'quote')
    }
  }
  return nothing
}

const nothing: Promises = { made: [], settled: [] }

/** One row for each time that something is promised; said twice within a moment it is one. */
export function promiseId(kind: PromiseKind, ticket: number, at: Instant): string {
  return `${kind}-${ticket}-${at}`
}

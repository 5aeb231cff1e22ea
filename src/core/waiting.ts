import { stopClocks, timeOf } from './clocks.ts'
import type { Context } from './context.ts'
import type { TicketEvent } from './events.ts'
import { inTurn } from './in-turn.ts'
import { endLadder } from './ladder.ts'
import type { PinnedTerms } from './pinned.ts'
import { clockKinds, type Hold, isOpen, type Target, type Ticket } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'

type CustomerHold = Extract<Hold, { for: 'customer' }>

/** When the requester of a waiting ticket should have answered, is reminded, and when the ticket closes. */
export type WaitDates = { answerBy: Instant; nudges: readonly Instant[]; closeAt: Instant }

export function waitDates(
  hold: Pick<Hold, 'at'>,
  terms: PinnedTerms['waiting'],
  business: BusinessTime,
): WaitDates {
  const after = (target: Target) => timeOf(target, business).due(hold.at, target.ms)
  const closeAt = after(terms.closeAfter)
  return {
    answerBy: after(terms.answerWithin),
    nudges: terms.nudgeAfter.map(after).filter(nudge => nudge < closeAt),
    closeAt,
  }
}

/** The next instant at which the wait for the requester has something to do, or null. */
export function nextNudge(
  ticket: Ticket,
  terms: PinnedTerms['waiting'],
  business: BusinessTime,
): Instant | null {
  const hold = customerHold(ticket)
  if (hold === null) return null
  const { nudges, closeAt } = waitDates(heldSince(ticket, hold), terms, business)
  return nudges[hold.nudges] ?? (mayClose(ticket, hold) ? closeAt : null)
}

/** What was missing from the opening on is waited for since a person answered, if that was later. */
export function heldSince({ answeredAt }: Ticket, hold: CustomerHold): CustomerHold {
  return hold.missing ? { ...hold, at: Math.max(hold.at, answeredAt ?? 0) } : hold
}

/** Nobody's ticket is closed before a person of the desk has said anything to them. */
function mayClose({ answeredAt }: Ticket, { missing }: CustomerHold): boolean {
  return !missing || answeredAt !== null
}

/** One look at the wait: the reminder that is due, of several missed ones the last; or the end, with notice. */
export function nudge(ticket: Ticket, context: Context): TicketEvent[] {
  const { terms, business, now } = context
  const hold = customerHold(ticket)
  if (hold === null) return []
  const { nudges, closeAt } = waitDates(heldSince(ticket, hold), terms.waiting, business)
  if (now >= closeAt && mayClose(ticket, hold)) return close(ticket, hold, context)
  const count = nudges.filter(at => at <= now).length
  return count > hold.nudges ? [{ type: 'nudged', count, at: now }] : []
}

function close(ticket: Ticket, { by }: CustomerHold, { business, now }: Context): TicketEvent[] {
  return inTurn(
    ticket,
    () => [{ type: 'resolved', by, text: null, why: 'unanswered', at: now }],
    ({ clocks }) => stopClocks(clocks, clockKinds, business, now),
    current => endLadder(current, 'resolved', now),
  )
}

/** Whoever is gone and may come back is not reminded meanwhile. */
function customerHold(ticket: Ticket): CustomerHold | null {
  if (!isOpen(ticket) || ticket.returnBy !== null) return null
  return ticket.hold?.for === 'customer' ? ticket.hold : null
}

import { beyond, nextLook } from './clocks.ts'
import type { Subject } from './commands.ts'
import { quoteEnd } from './decisions/quote.ts'
import { nextCall } from './ladder.ts'
import type { PinnedTerms } from './pinned.ts'
import { isOpen, type Ticket } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'
import { nextVendorLook } from './vendors.ts'
import { nextNudge } from './waiting.ts'

export type Deadline = { subject: Subject; dueAt: Instant }

/** When somebody has to look at the ticket again, and at what: wake-up calls, computed from the state alone. */
export function deadlinesOf(ticket: Ticket, terms: PinnedTerms, business: BusinessTime): readonly Deadline[] {
  const looks = ticket.clocks.flatMap((clock): Deadline[] => {
    const dueAt = nextLook(clock, terms.warnings, business, beyond(clock, ticket))
    return dueAt === null ? [] : [{ subject: `clock:${clock.kind}:${clock.cycle}`, dueAt }]
  })
  const freeAt = ticket.work.status === 'open' ? (ticket.work.freeAt ?? null) : null
  const [sends] = ticket.sending.map(({ dueAt }) => dueAt)
  const others = [
    ['sending', sends ?? null],
    ['release', freeAt],
    ['snooze', isOpen(ticket) ? (ticket.snooze?.until ?? null) : null],
    ['doubt', ticket.doubt?.until ?? null],
    ['ladder', nextCall(ticket, terms.ladder, business)],
    ['waiting', nextNudge(ticket, terms.waiting, business)],
    ['vendor', nextVendorLook(ticket, terms.vendors, business)],
    ['quote', quoteEnd(ticket)],
    ['return', isOpen(ticket) ? ticket.returnBy : null],
  ] as const
  return [...looks, ...others.flatMap(([subject, dueAt]) => (dueAt === null ? [] : [{ subject, dueAt }]))]
}

/** When the soonest of its deadlines is due, or null where nothing will come of waiting. */
export function wakeAt(ticket: Ticket, terms: PinnedTerms, business: BusinessTime): Instant | null {
  const due = deadlinesOf(ticket, terms, business).map(one => one.dueAt)
  return due.length === 0 ? null : Math.min(...due)
}

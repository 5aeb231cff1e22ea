import { timeOf } from './clocks.ts'
import type { Context } from './context.ts'
import type { TicketEvent } from './events.ts'
import type { Vendor } from './pinned.ts'
import { isOpen, type Ticket } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'

/** So often the team is told that a supplier is late. */
const most = 3

/** When a supplier should have answered: by its own time of section 9; null where it has none, or none is waited for. */
export function vendorDue(
  ticket: Ticket,
  vendors: readonly Vendor[],
  business: BusinessTime,
): Instant | null {
  return dueAfter(ticket, vendors, business, 1)
}

/** The next instant at which the team is told that the supplier is late, or null. */
export function nextVendorLook(
  ticket: Ticket,
  vendors: readonly Vendor[],
  business: BusinessTime,
): Instant | null {
  const { hold } = ticket
  if (hold?.for !== 'vendor' || hold.nudges >= most) return null
  const due = dueAfter(ticket, vendors, business, hold.nudges + 1)
  // What is answered at the last instant is in time.
  return due === null ? null : due + 1
}

/** One look at the wait for a supplier; of several missed times one is told. */
export function vendorLate(ticket: Ticket, { terms, business, now }: Context): TicketEvent[] {
  const { hold } = ticket
  const due = nextVendorLook(ticket, terms.vendors, business)
  if (hold?.for !== 'vendor' || due === null || due > now) return []
  return [{ type: 'vendor-late', vendor: hold.vendor, count: hold.nudges + 1, at: now }]
}

function dueAfter(
  ticket: Ticket,
  vendors: readonly Vendor[],
  business: BusinessTime,
  times: number,
): Instant | null {
  const { hold } = ticket
  if (!isOpen(ticket) || hold?.for !== 'vendor') return null
  const target = vendors.find(({ id }) => id === hold.vendor)?.respondsWithin ?? null
  return target === null ? null : timeOf(target, business).due(hold.at, times * target.ms)
}

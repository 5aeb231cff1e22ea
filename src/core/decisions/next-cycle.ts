import { startClock, timeOf } from '../clocks.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import type { Ticket } from '../ticket.ts'
import type { Instant } from '../time.ts'

/** A reopened ticket counts on from what its last cycle used; the time it was resolved, until `since`, does not count. */
export function nextCycle(ticket: Ticket, { business, now }: Context, since: Instant = now): TicketEvent[] {
  const last = ticket.clocks.filter(clock => clock.kind === 'resolution').at(-1)
  if (last === undefined || last.phase === 'running') return []
  const used = timeOf(last.target, business).between(since, now)
  const carried = { cycle: last.cycle + 1, target: last.target, usedMs: last.usedMs }
  const next = startClock('resolution', carried, business, since)
  return [{ type: 'clock-started', ...next, usedMs: last.usedMs + used, at: now }]
}

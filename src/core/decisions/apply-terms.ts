import { isRunning } from '../clocks.ts'
import type { Context } from '../context.ts'
import type { EventOf, TicketEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Person } from '../people.ts'
import { retarget } from '../retarget.ts'
import { isOpen, type Ticket } from '../ticket.ts'

/**
 * An open ticket takes over the terms of another version, which `context` brings: its clocks get the targets of that,
 * with the time used kept. What was met or missed before stays so. Whoever gets more time to wait is told.
 */
export function applyTerms(ticket: Ticket, to: number, by: Person, context: Context): readonly TicketEvent[] {
  if (!isOpen(ticket) || ticket.policyVersion === to) return []
  const { now } = context
  const applied: EventOf<'terms-applied'> = {
    type: 'terms-applied',
    by,
    from: ticket.policyVersion,
    to,
    at: now,
  }
  const moved = retarget(evolve(ticket, applied), context)
  const after = moved.reduce(evolve, ticket)
  const later = ticket.clocks.some(clock => {
    const its = after.clocks.find(one => one.kind === clock.kind && one.cycle === clock.cycle)
    if (!isRunning(clock) || its === undefined) return false
    return its.phase === 'running' && its.dueAt > clock.dueAt
  })
  return [later ? { ...applied, later: true } : applied, ...moved]
}

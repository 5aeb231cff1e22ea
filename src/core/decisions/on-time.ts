import { beyond, lookAt, moveClock } from '../clocks.ts'
import type { Subject } from '../commands.ts'
import type { Context } from '../context.ts'
import { deadlinesOf } from '../deadlines.ts'
import type { TicketEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { climb } from '../ladder.ts'
import type { Ticket } from '../ticket.ts'
import { vendorLate } from '../vendors.ts'
import { nudge } from '../waiting.ts'
import { freed } from './claim.ts'
import { doubtOver } from './doubt.ts'
import { expireQuote } from './quote.ts'
import { notReturned } from './requester-left.ts'
import { sendDue } from './send.ts'
import { wakeDue } from './snooze.ts'
import { beginsCalling, joinCalls } from './together.ts'

/** What the passing of time brings. Early or doubled calls find nothing to do. */
export function decideOnTime(ticket: Ticket, subject: Subject, context: Context): readonly TicketEvent[] {
  if (subject === 'sending') return sendDue(ticket, context)
  if (subject === 'ladder') {
    const { leader } = context
    const joins = leader != null && beginsCalling(ticket, context)
    return joins ? joinCalls(ticket, leader, context) : climb(ticket, context)
  }
  if (subject === 'release') return freed(ticket, context.now)
  if (subject === 'doubt') return doubtOver(ticket, context)
  if (subject === 'snooze') return wakeDue(ticket, context)
  if (subject === 'waiting') return nudge(ticket, context)
  if (subject === 'vendor') return vendorLate(ticket, context)
  if (subject === 'return') return notReturned(ticket, context)
  if (subject === 'quote') return expireQuote(ticket, context)
  const clock = ticket.clocks.find(one => subject === `clock:${one.kind}:${one.cycle}`)
  if (clock === undefined) return []
  const moved = moveClock(clock, context.business, context.now)
  const current = moved
    .reduce(evolve, ticket)
    .clocks.find(one => one.kind === clock.kind && one.cycle === clock.cycle)
  if (current === undefined) return moved
  const { terms, business, now } = context
  return [...moved, ...lookAt(current, terms.warnings, business, now, beyond(current, ticket))]
}

/** Everything that the passing of time has brought to a ticket, what was due first coming first. */
export function decideAllOnTime(ticket: Ticket, context: Context): readonly TicketEvent[] {
  const due = [...deadlinesOf(ticket, context.terms, context.business)]
  due.sort((one, other) => one.dueAt - other.dueAt)
  const events: TicketEvent[] = []
  let current = ticket
  for (const { subject } of due) {
    const found = decideOnTime(current, subject, context)
    current = found.reduce(evolve, current)
    events.push(...found)
  }
  return events
}

import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { type Actor, type Person, personOf } from '../people.ts'
import { isAwaited } from '../talk.ts'
import type { Ticket, Waking } from '../ticket.ts'
import type { Instant } from '../time.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

/**
 * Puts the ticket out of sight until then. No clock stands still for that, and nobody who waits for an answer is put
 * off by it.
 */
export function snooze(
  ticket: Ticket,
  { by, ms, word, text }: Extract<Command, { kind: 'snooze' }>,
  { now }: Context,
): Decision {
  const refused = refusedTo(by, 'snooze', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  if (ms === null) return refuse({ code: 'bad-duration', word })
  if (isAwaited(ticket)) return refuse({ code: 'answer-first' })
  return happens({ type: 'snoozed', by: personOf(by), until: now + ms, text, at: now })
}

export function wake(ticket: Ticket, by: Actor, { now }: Context): Decision {
  const refused = refusedTo(by, 'snooze', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  return ticket.snooze === null
    ? refuse({ code: 'not-snoozed' })
    : happens(...woken(ticket, personOf(by), 'word', now))
}

/** The end of a snooze, where there is one. */
export function woken({ snooze: put }: Ticket, by: Person | null, why: Waking, now: Instant): TicketEvent[] {
  return put === null ? [] : [{ type: 'woken', by, why, text: put.text, at: now }]
}

/** A snooze whose time is over. */
export function wakeDue(ticket: Ticket, { now }: Context): TicketEvent[] {
  return ticket.snooze !== null && ticket.snooze.until <= now ? woken(ticket, null, 'time', now) : []
}

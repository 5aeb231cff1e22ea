import { isRunning, startClock, stopClocks, timeOf } from './clocks.ts'
import type { Context } from './context.ts'
import type { TicketEvent } from './events.ts'
import { inTurn } from './in-turn.ts'
import { endLadder } from './ladder.ts'
import { targetOf } from './targets.ts'
import { type ClockKind, isOpen, isWaitingForCustomer, type Ticket } from './ticket.ts'

/** Whether the requester waits for words of a person. */
export function isAwaited({ clocks }: Ticket): boolean {
  return clocks.some(
    clock => (clock.kind === 'first_response' || clock.kind === 'next_response') && isRunning(clock),
  )
}

/**
 * A person of the desk has just said something to the requester: what they waited for has come, the calls end,
 * and the time until the next word begins.
 */
export function answered(ticket: Ticket, context: Context): TicketEvent[] {
  if (!isOpen(ticket)) return endLadder(ticket, 'answered', context.now)
  const { business, now } = context
  return inTurn(
    ticket,
    ({ clocks }) => stopClocks(clocks, ['first_response', 'next_response', 'update'], business, now),
    current => endLadder(current, 'answered', now),
    current => startUpdate(current, context),
  )
}

/** From the oldest message that waits for an answer, once the first answer was given; later ones do not move it. `since`: when that was. */
export function startNextResponse(ticket: Ticket, context: Context, since = context.now): TicketEvent[] {
  return isOpen(ticket) && !isAwaited(ticket) ? start('next_response', ticket, context, since) : []
}

/** From the last public word, while work goes on. */
export function startUpdate(ticket: Ticket, context: Context): TicketEvent[] {
  const running = ticket.clocks.some(clock => clock.kind === 'update' && isRunning(clock))
  if (!isOpen(ticket) || isWaitingForCustomer(ticket) || running) return []
  return start('update', ticket, context)
}

function start(
  kind: ClockKind,
  ticket: Ticket,
  { terms, business, now }: Context,
  since = now,
): TicketEvent[] {
  const target = targetOf(terms, ticket, kind)
  if (target === null) return []
  const cycle = 1 + ticket.clocks.filter(clock => clock.kind === kind).length
  const begun = startClock(kind, { cycle, target, usedMs: 0 }, business, since)
  const usedMs = timeOf(target, business).between(since, now)
  return [{ type: 'clock-started', ...begun, usedMs, at: now }]
}

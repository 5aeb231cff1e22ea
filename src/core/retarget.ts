import { breach, idOf, isRunning, timeOf, usedAt } from './clocks.ts'
import type { Context } from './context.ts'
import type { TicketEvent } from './events.ts'
import { targetOf } from './targets.ts'
import type { Pause, Target, Ticket, TicketClock } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'

/**
 * What a change of priority, category or supplier does to the clocks: the pinned target for what the ticket is
 * now, with the time used and every pause kept. A target met or missed before stays as it was. One that the
 * change itself makes late is missed at the moment of the change, unless the requester made it: then it has the whole
 * time of the new target, because nobody could know before.
 */
export function retarget(
  ticket: Ticket,
  { terms, business, now }: Context,
  ifLate: 'missed' | 'anew' = 'missed',
): TicketEvent[] {
  return ticket.clocks.flatMap((clock): TicketEvent[] => {
    if (clock.phase === 'stopped' || clock.breachedAt !== null) return []
    const target = targetOf(terms, ticket, clock.kind)
    if (target === null || isSameTarget(target, clock.target)) return []
    const missed = breach(clock, now)
    if (missed.length > 0) return missed
    const usedMs = usedUnder(clock, target, ticket.pauses, business, now)
    return changed(clock, target, ifLate === 'anew' && usedMs > target.ms ? 0 : usedMs, business, now)
  })
}

function changed(
  clock: TicketClock,
  target: Target,
  usedMs: number,
  business: BusinessTime,
  now: Instant,
): TicketEvent[] {
  const time = timeOf(target, business)
  const left = target.ms - usedMs
  const late = left < 0
  const dueAt = isRunning(clock) ? (late ? now : time.due(now, left)) : null
  // A threshold that is ahead again is told again when it comes.
  const warned = Math.min(clock.warned, Math.max(0, Math.floor((100 * usedMs) / target.ms)))
  const moved = { target, usedMs, warned, dueAt, calendar: time.version }
  const events: TicketEvent[] = [{ type: 'clock-retargeted', ...idOf(clock), ...moved, at: now }]
  if (late) events.push({ type: 'clock-breached', ...idOf(clock), dueAt: now, byChange: true, at: now })
  return events
}

/**
 * The time used, in the time of another target. Between opening time and time around the clock it is counted
 * again from the start, without the pauses; a resolution begun again keeps what it brought along.
 */
function usedUnder(
  clock: TicketClock,
  target: Target,
  pauses: readonly Pause[],
  business: BusinessTime,
  now: Instant,
): number {
  if (clock.target.clock === target.clock || bringsTimeAlong(clock)) return usedAt(clock, business, now)
  return countedAgain(clock, target, pauses, business, now)
}

/** A resolution begun again continues the time of the one before. */
export function bringsTimeAlong({ kind, cycle }: TicketClock): boolean {
  return kind === 'resolution' && cycle > 1
}

/** The time from the clock's start until an instant, in the time of a target, without the pauses. */
export function countedAgain(
  { kind, startedAt }: TicketClock,
  target: Target,
  pauses: readonly Pause[],
  business: BusinessTime,
  until: Instant,
): number {
  const time = timeOf(target, business)
  const counted = (from: Instant, to: Instant) => time.between(from, Math.max(from, to))
  const stood = kind === 'resolution' ? pauses : []
  const paused = stood.reduce((sum, { from, to }) => sum + counted(from, Math.min(to ?? until, until)), 0)
  return counted(startedAt, until) - paused
}

function isSameTarget(one: Target, other: Target): boolean {
  return one.ms === other.ms && one.clock === other.clock
}

import type { ClockStart, TicketEvent } from './events.ts'
import type { ClockKind, Pause, Target, Ticket, TicketClock } from './ticket.ts'
import { type BusinessTime, calendarTime, type Instant } from './time.ts'

export type RunningClock = Extract<TicketClock, { phase: 'running' }>

/** The time a target is counted in. */
export function timeOf(target: Target, business: BusinessTime): BusinessTime {
  return target.clock === 'business' ? business : calendarTime
}

/** The time used at `now`, in ms of the clock's own time. */
export function usedAt(clock: TicketClock, business: BusinessTime, now: Instant): number {
  if (clock.phase !== 'running') return clock.usedMs
  return clock.usedMs + timeOf(clock.target, business).between(clock.since, Math.max(now, clock.since))
}

/** A clock that begins to run now, with what was used before. */
export function startClock(
  kind: ClockKind,
  { cycle, target, usedMs }: { cycle: number; target: Target; usedMs: number },
  business: BusinessTime,
  now: Instant,
): ClockStart {
  const time = timeOf(target, business)
  const dueAt = time.due(now, Math.max(0, target.ms - usedMs))
  return { clock: kind, cycle, target, usedMs, dueAt, calendar: time.version }
}

/**
 * Stops the clocks of these kinds that run or stand still. One that is overdue is recorded as breached first,
 * at the instant it was due: whether a target was met never depends on when somebody looked.
 */
export function stopClocks(
  clocks: readonly TicketClock[],
  kinds: readonly ClockKind[],
  business: BusinessTime,
  now: Instant,
): TicketEvent[] {
  return clocks
    .filter(clock => kinds.includes(clock.kind) && clock.phase !== 'stopped')
    .flatMap(clock => [
      ...breach(clock, now),
      { type: 'clock-stopped', ...idOf(clock), usedMs: usedAt(clock, business, now), at: now },
    ])
}

/**
 * Lets a stopped clock run again. `counted` says whether the time it stood still is time used.
 */
export function resumeClock(
  clock: TicketClock,
  { counted }: { counted: boolean },
  business: BusinessTime,
  now: Instant,
): TicketEvent[] {
  if (clock.phase === 'running') return []
  const time = timeOf(clock.target, business)
  const usedMs = clock.usedMs + (counted && clock.phase === 'stopped' ? time.between(clock.at, now) : 0)
  const dueAt = clock.breachedAt ?? dueAfter(clock, usedMs, time, now)
  return [{ type: 'clock-resumed', ...idOf(clock), usedMs, dueAt, calendar: time.version, at: now }]
}

function dueAfter(clock: TicketClock, usedMs: number, time: BusinessTime, now: Instant): Instant {
  const left = clock.target.ms - usedMs
  if (left >= 0 || clock.phase !== 'stopped') return time.due(now, Math.max(0, left))
  return time.due(clock.at, clock.target.ms - clock.usedMs)
}

/** Lets a clock stand still. One that is overdue is recorded as breached first. */
export function pauseClock(
  clock: TicketClock,
  why: Pause['why'],
  business: BusinessTime,
  now: Instant,
): TicketEvent[] {
  const usedMs = usedAt(clock, business, now)
  return [...breach(clock, now), { type: 'clock-paused', ...idOf(clock), usedMs, why, at: now }]
}

/**
 * A running clock whose due time was computed with an older calendar, moved to the one in force. One that
 * is overdue already was missed by the calendar of its time, and stays so. `counted` is the time by which it ran
 * until now, where that is another one.
 */
export function moveClock(
  clock: TicketClock,
  business: BusinessTime,
  now: Instant,
  counted: BusinessTime = business,
): TicketEvent[] {
  const time = timeOf(clock.target, business)
  if (!isRunning(clock) || clock.calendar === time.version) return []
  if (clock.breachedAt !== null || now > clock.dueAt) return []
  const usedMs = usedAt(clock, counted, now)
  const dueAt = time.due(now, Math.max(0, clock.target.ms - usedMs))
  if (dueAt === clock.dueAt) return []
  // A threshold that is ahead again is told again when it comes.
  const warned = Math.min(clock.warned, Math.floor((100 * usedMs) / clock.target.ms))
  const moved = { usedMs, warned, dueAt, calendar: time.version, at: now }
  return [{ type: 'clock-moved', ...idOf(clock), ...moved }]
}

/** All clocks of a ticket, moved to the calendar in force. */
export function moveClocks(
  clocks: readonly TicketClock[],
  business: BusinessTime,
  now: Instant,
  counted: BusinessTime = business,
): TicketEvent[] {
  return clocks.flatMap(clock => moveClock(clock, business, now, counted))
}

/**
 * When a word on progress that stays away in an emergency is told of again, in percent of its time: rarer and rarer, so
 * that a night of silence is a few posts. Afterwards it stands in the digest.
 */
const missedAgain: readonly number[] = [200, 400, 800]

/** The thresholds of a clock beyond its breach, as its ticket stands. */
export function beyond({ kind }: TicketClock, { priority }: Pick<Ticket, 'priority'>): readonly number[] {
  return kind === 'update' && priority === 'critical' ? missedAgain : []
}

/**
 * What a look at a running clock finds: a breach, or the highest threshold crossed and not yet told; `later` are those
 * after the breach.
 */
export function lookAt(
  clock: TicketClock,
  warnings: readonly number[],
  business: BusinessTime,
  now: Instant,
  later: readonly number[] = [],
): TicketEvent[] {
  if (!isRunning(clock)) return []
  if (clock.breachedAt === null && now > clock.dueAt) return breach(clock, now)
  const crossed = (clock.breachedAt === null ? warnings : later).filter(
    percent => percent > clock.warned && now >= warningAt(clock, percent, business),
  )
  const highest = crossed.at(-1)
  return highest === undefined ? [] : [{ type: 'clock-warned', ...idOf(clock), percent: highest, at: now }]
}

/** The next instant at which a look finds something new, or null. */
export function nextLook(
  clock: TicketClock,
  warnings: readonly number[],
  business: BusinessTime,
  later: readonly number[] = [],
): Instant | null {
  if (!isRunning(clock)) return null
  if (clock.breachedAt !== null) {
    const again = later.find(percent => percent > clock.warned)
    return again === undefined ? null : warningAt(clock, again, business)
  }
  const next = warnings.find(percent => percent > clock.warned)
  // A target is met at the due instant itself and missed one millisecond later.
  return next === undefined ? clock.dueAt + 1 : Math.min(warningAt(clock, next, business), clock.dueAt + 1)
}

/** The instant at which `percent` of the target are used, at the earliest when the clock last began to run. */
export function warningAt(clock: RunningClock, percent: number, business: BusinessTime): Instant {
  const share = Math.ceil((clock.target.ms * percent) / 100) - clock.usedMs
  return timeOf(clock.target, business).due(clock.since, Math.max(0, share))
}

export function isRunning(clock: TicketClock): clock is RunningClock {
  return clock.phase === 'running'
}

export function breach(clock: TicketClock, now: Instant): TicketEvent[] {
  if (!isRunning(clock) || clock.breachedAt !== null || now <= clock.dueAt) return []
  return [{ type: 'clock-breached', ...idOf(clock), dueAt: clock.dueAt, at: now }]
}

export function idOf({ kind, cycle }: TicketClock): { clock: ClockKind; cycle: number } {
  return { clock: kind, cycle }
}

import type { Calendar } from './calendar/compile.ts'
import type { Pause as Left, Stretch } from './calendar/explain.ts'
import { explainThrough, type ScheduleEra } from './calendar/explain-eras.ts'
import { isRunning } from './clocks.ts'
import type { TicketEvent } from './events.ts'
import type { Pause, Target, TicketClock } from './ticket.ts'
import type { Instant } from './time.ts'

/** What a clock had counted before the stretches begin. */
export type Before =
  /** A resolution begun again brings along what the cycle before it used. */
  | { kind: 'carried'; usedMs: number }
  /** The calendar changed: what was counted on the old one stays. */
  | { kind: 'moved'; at: Instant; usedMs: number; calendar: string }
  /** Priority, category or supplier changed the target. */
  | { kind: 'retargeted'; at: Instant; usedMs: number; target: Target }

/** How the time of a clock came about. The counted stretches and what was before them are the time used. */
export type Ledger = { before: readonly Before[]; stretches: readonly Stretch[] }

/** What is counted by: the schedules that followed each other, and the calendar that they make together. */
export type Scheduled = { calendar: Calendar; eras: readonly ScheduleEra[] }

/**
 * The ledger of one clock from the history of its ticket: until its due time while it runs, or until it last began
 * to run where it was late before; until now while it stands still. A pause's name is its reason, for the reader's language to say.
 */
export function ledgerOf(
  history: readonly TicketEvent[],
  clock: TicketClock,
  { eras }: Scheduled,
  now: Instant,
): Ledger {
  const { from, before, pauses } = readHistory(history, clock)
  const end = isRunning(clock)
    ? Math.max(clock.since, clock.dueAt)
    : clock.phase === 'stopped'
      ? clock.at
      : now
  const to = Math.max(from, end)
  const left = pauses.map(pause => ({ from: pause.from, to: pause.to ?? to, label: pause.why }))
  const stretches =
    clock.target.clock === 'business' ? explainThrough(eras, from, to, left) : aroundTheClock(from, to, left)
  return { before, stretches }
}

type Read = { from: Instant; before: readonly Before[]; pauses: readonly Pause[] }

function readHistory(history: readonly TicketEvent[], clock: TicketClock): Read {
  let read: Read = { from: clock.startedAt, before: [], pauses: [] }
  let stoppedAt: Instant | null = null
  for (const event of history) {
    if (!('clock' in event) || event.clock !== clock.kind || event.cycle !== clock.cycle) continue
    const { at } = event
    switch (event.type) {
      case 'clock-started':
        if (event.usedMs > 0) read = { ...read, before: [{ kind: 'carried', usedMs: event.usedMs }] }
        break
      case 'clock-stopped':
        stoppedAt = at
        break
      case 'clock-paused':
        read = { ...read, pauses: [...ended(read.pauses, at), { from: at, to: null, why: event.why }] }
        break
      case 'clock-resumed': {
        const solved = stoppedAt === null || clock.kind !== 'resolution' ? [] : [solvedFrom(stoppedAt, at)]
        read = { ...read, pauses: [...ended(read.pauses, stoppedAt ?? at), ...solved] }
        stoppedAt = null
        break
      }
      case 'clock-moved': {
        const { usedMs, calendar } = event
        read = {
          from: at,
          before: [{ kind: 'moved', at, usedMs, calendar }],
          pauses: ongoing(read.pauses, at),
        }
        break
      }
      case 'clock-retargeted': {
        const { usedMs, target } = event
        const before = [{ kind: 'retargeted', at, usedMs, target } as const]
        read = { from: at, before, pauses: ongoing(read.pauses, at) }
        break
      }
      case 'clock-warned':
      case 'clock-breached':
        break
    }
  }
  return read
}

function solvedFrom(from: Instant, to: Instant): Pause {
  return { from, to, why: 'resolved' }
}

function ended(pauses: readonly Pause[], at: Instant): Pause[] {
  return pauses.map(pause => (pause.to === null ? { ...pause, to: at } : pause))
}

function ongoing(pauses: readonly Pause[], at: Instant): Pause[] {
  return pauses.filter(pause => pause.to === null).map(pause => ({ ...pause, from: at }))
}

/** Everything counts but the pauses. */
function aroundTheClock(from: Instant, to: Instant, pauses: readonly Left[]): Stretch[] {
  const stretches: Stretch[] = []
  const add = (start: Instant, end: Instant, reason: Stretch['reason']) => {
    if (start >= end) return
    stretches.push({ from: start, to: end, counted: reason.kind === 'open', reason, ms: end - start })
  }
  let at = from
  for (const pause of pauses) {
    add(at, pause.from, { kind: 'open' })
    add(pause.from, pause.to, { kind: 'pause', name: pause.label })
    at = pause.to
  }
  add(at, to, { kind: 'open' })
  return stretches
}

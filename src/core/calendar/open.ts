import type { Calendar } from './compile.ts'
import { OutsideHorizon } from './horizon.ts'
import { firstAbove } from './search.ts'

/** Open milliseconds from the calendar's begin to an instant, its end included. Throws OutsideHorizon. */
export function openUntil(calendar: Calendar, at: number): number {
  if (at === calendar.to) return calendar.before[calendar.starts.length] as number
  const i = intervalAt(calendar, at)
  const before = calendar.before[i] as number
  return i === calendar.starts.length ? before : before + Math.max(0, at - (calendar.starts[i] as number))
}

/** Throws OutsideHorizon. */
export function isOpen(calendar: Calendar, at: number): boolean {
  return (calendar.starts[intervalAt(calendar, at)] ?? Infinity) <= at
}

/** The first instant at or after `at` at which the desk is open. Throws OutsideHorizon when there is none. */
export function nextOpen(calendar: Calendar, at: number): number {
  const start = calendar.starts[intervalAt(calendar, at)]
  if (start === undefined) throw new OutsideHorizon(calendar, 'after')
  return Math.max(start, at)
}

/** The next instant after `at` at which the desk goes from closed to open; null when none is within the calendar. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  const i = intervalAt(calendar, at)
  const start = calendar.starts[i]
  if (start !== undefined && start > at) return start
  return calendar.starts[i + 1] ?? null
}

/** The next instant after `at` at which the desk closes; null when none is within the calendar (open day and night). */
export function nextClosing(calendar: Calendar, at: number): number | null {
  const end = calendar.ends[intervalAt(calendar, at)]
  return end === undefined || end === calendar.to ? null : end
}

/** The interval that contains `at`, else the next one; the number of intervals when there is none. */
function intervalAt(calendar: Calendar, at: number): number {
  if (!(at >= calendar.from)) throw new OutsideHorizon(calendar, 'before')
  if (at >= calendar.to) throw new OutsideHorizon(calendar, 'after')
  return firstAbove(calendar.byEnd, at)
}

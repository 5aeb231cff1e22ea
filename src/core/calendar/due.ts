import type { Calendar } from './compile.ts'
import { OutsideHorizon } from './horizon.ts'
import { merge } from './intervals.ts'
import { nextOpen, openUntil } from './open.ts'
import type { Interval } from './schedule.ts'
import { firstAbove, firstAtLeast } from './search.ts'

/**
 * Open milliseconds in [from, to) outside of the pauses; negative when `to` is before `from`. Pauses may overlap, come
 * in any order and reach beyond the range. Throws OutsideHorizon.
 */
export function openBetween(
  calendar: Calendar,
  from: number,
  to: number,
  pauses?: readonly Interval[],
): number {
  const open = openUntil(calendar, to) - openUntil(calendar, from)
  if (!pauses || pauses.length === 0) return open
  const [low, high] = from < to ? [from, to] : [to, from]
  let paused = 0
  for (const pause of merge(pauses)) {
    const [start, end] = [Math.max(pause.from, low), Math.min(pause.to, high)]
    if (start < end) paused += openUntil(calendar, end) - openUntil(calendar, start)
  }
  return from < to ? open - paused : open + paused
}

/**
 * The instant at which a budget of open milliseconds, counted from `start`, is used up: the closing instant when the
 * budget ends with the day. A budget of 0 gives the first instant at which the clock could run. A negative budget
 * counts backwards and gives the latest such instant, an opening when the budget ends with one. Pauses are half-open
 * and count for nothing. Throws OutsideHorizon when the calendar ends first.
 */
export function dueAt(
  calendar: Calendar,
  start: number,
  budget: number,
  pauses?: readonly Interval[],
): number {
  if (!pauses || pauses.length === 0) {
    if (budget > 0) return ahead(calendar, start, budget)
    return budget < 0 ? back(calendar, start, -budget) : nextOpen(calendar, start)
  }
  if (budget > 0) return aheadAround(calendar, start, budget, merge(pauses))
  return budget < 0
    ? backAround(calendar, start, -budget, merge(pauses))
    : nextOpenAround(calendar, start, merge(pauses))
}

function ahead(calendar: Calendar, start: number, budget: number): number {
  const sum = openUntil(calendar, start) + budget
  const i = firstAtLeast(calendar.bySum, sum)
  if (i >= calendar.starts.length) throw new OutsideHorizon(calendar, 'after')
  return (calendar.starts[i] as number) + sum - (calendar.before[i] as number)
}

function back(calendar: Calendar, start: number, budget: number): number {
  const sum = openUntil(calendar, start) - budget
  if (!(sum >= 0)) throw new OutsideHorizon(calendar, 'before')
  const i = firstAbove(calendar.bySum, sum)
  return (calendar.starts[i] as number) + sum - (calendar.before[i] as number)
}

function aheadAround(calendar: Calendar, start: number, budget: number, pauses: readonly Interval[]): number {
  let [at, left] = [start, budget]
  for (const pause of pauses) {
    if (pause.to <= at) continue
    const open =
      pause.from > at ? openUntil(calendar, Math.min(pause.from, calendar.to)) - openUntil(calendar, at) : 0
    if (open >= left) break
    left -= open
    at = pause.to
  }
  return ahead(calendar, at, left)
}

function backAround(calendar: Calendar, start: number, budget: number, pauses: readonly Interval[]): number {
  let [at, left] = [start, budget]
  for (const pause of pauses.toReversed()) {
    if (pause.from >= at) continue
    const open =
      pause.to < at ? openUntil(calendar, at) - openUntil(calendar, Math.max(pause.to, calendar.from)) : 0
    if (open >= left) break
    left -= open
    at = pause.from
  }
  return back(calendar, at, left)
}

function nextOpenAround(calendar: Calendar, start: number, pauses: readonly Interval[]): number {
  let at = nextOpen(calendar, start)
  for (const pause of pauses) if (pause.from <= at && at < pause.to) at = nextOpen(calendar, pause.to)
  return at
}

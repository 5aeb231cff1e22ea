import type { Calendar } from './compile.ts'
import { OutsideHorizon } from './horizon.ts'

/**
 * The instants in [from, to) at which working days open: once for each local date that has hours, on the days of a
 * clock change too. A night shift opens the day on which it starts; a desk that never closes opens at midnight.
 * Throws OutsideHorizon.
 */
export function openDayStarts(calendar: Calendar, from: number, to: number): number[] {
  if (from < calendar.from) throw new OutsideHorizon(calendar, 'before')
  if (to > calendar.to) throw new OutsideHorizon(calendar, 'after')
  return [...calendar.dayOpenings.subarray(placeOf(calendar, from), placeOf(calendar, to))]
}

/** The first opening of a working day after `at`. Throws OutsideHorizon when the calendar ends first. */
export function nextDayOpening(calendar: Calendar, at: number): number {
  if (at < calendar.from) throw new OutsideHorizon(calendar, 'before')
  const { dayOpenings } = calendar
  let place = placeOf(calendar, at)
  if (dayOpenings[place] === at) place++
  const next = dayOpenings[place]
  if (next === undefined) throw new OutsideHorizon(calendar, 'after')
  return next
}

function placeOf({ dayOpenings }: Calendar, at: number): number {
  let [low, high] = [0, dayOpenings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dayOpenings[middle] as number) >= at) high = middle
    else low = middle + 1
  }
  return low
}

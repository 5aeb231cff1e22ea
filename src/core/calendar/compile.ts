import { createHash } from 'node:crypto'
import { openByHours } from './hours.ts'
import { merge, subtract } from './intervals.ts'
import { earliest, latest } from './local.ts'
import type { Interval, Schedule } from './schedule.ts'
import { type Index, makeIndex } from './search.ts'

/** A schedule worked out for [from, to): when the desk is open, as sorted instants. All numbers are milliseconds. */
export type Calendar = Interval & {
  readonly zone: string
  /** Begin and end of each open interval; neighbours do not touch. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Open time before interval i; one longer than the others, the last is the sum of all. */
  readonly before: Float64Array
  /** When each local day first opens by its hours, whatever maintenance says: the digest's time. */
  readonly dayOpenings: Float64Array
  /** SHA-256 (hex) of zone, range and intervals: equal when two calendars answer alike. */
  readonly version: string
  readonly byEnd: Index
  readonly bySum: Index
}

/**
 * Works out a schedule for [from, to), epoch milliseconds. The schedule must be free of faults (`checkSchedule`);
 * holidays, overrides and closures outside of the range have no effect. Throws RangeError for a range that is empty
 * or leaves the years 1970 to 2200.
 */
export function compile(schedule: Schedule, from: number, to: number): Calendar {
  if (!(from >= earliest && from < to && to <= latest)) {
    throw new RangeError(
      `calendar: the range ${from} to ${to} must lie in the years 1970 to 2200 and not be empty`,
    )
  }
  const hours = openByHours(schedule, from, to)
  const open = subtract(hours.intervals, merge(schedule.maintenance))
  return calendarOf({ zone: schedule.zone, from, to }, open, hours.openings)
}

/** A calendar of what is open, merged, and of the openings of its days, both in order and within the range. */
export function calendarOf(
  { zone, from, to }: Interval & { zone: string },
  open: readonly Interval[],
  openings: readonly number[],
): Calendar {
  const starts = Float64Array.from(open, one => one.from)
  const ends = Float64Array.from(open, one => one.to)
  const before = sums(open)
  return {
    zone,
    from,
    to,
    starts,
    ends,
    before,
    dayOpenings: Float64Array.from(openings),
    version: versionOf(zone, from, to, starts, ends),
    byEnd: makeIndex(ends, from),
    bySum: makeIndex(before.subarray(1), 0),
  }
}

function sums(open: readonly Interval[]): Float64Array {
  const before = new Float64Array(open.length + 1)
  open.forEach(({ from, to }, i) => {
    before[i + 1] = (before[i] as number) + to - from
  })
  return before
}

function versionOf(zone: string, from: number, to: number, starts: Float64Array, ends: Float64Array): string {
  return createHash('sha256').update(`${zone} ${from} ${to}\n${starts.join()}\n${ends.join()}`).digest('hex')
}

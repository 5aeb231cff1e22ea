import { dateOf, day, earliest, latest } from './local.ts'
import type { Interval } from './schedule.ts'

/**
 * The range to compile at an instant: from the first day of last year to the last day of the third year to come, so at
 * least three years ahead. It follows whole years (UTC) so that the version of a calendar does not change with every
 * tick, only with what it says and once a year.
 */
export function horizonAt(now: number): Interval {
  const year = new Date(now).getUTCFullYear()
  return {
    from: Math.max(earliest, Date.UTC(year - 1, 0, 1)),
    to: Math.min(latest, Date.UTC(year + 4, 0, 1)),
  }
}

/**
 * A question that a compiled calendar cannot answer, because the answer or a part of it lies outside of the range for
 * which hours and holidays were given. The remedy is to compile the schedule, with its holidays, for a longer range.
 */
export class OutsideHorizon extends RangeError {
  readonly direction: 'before' | 'after'

  constructor(range: Interval, direction: 'before' | 'after') {
    const [from, to] = [dateOf(Math.floor(range.from / day)), dateOf(Math.floor(range.to / day))]
    super(
      `The calendar from ${from} to ${to} ends before the answer; compile it for a range further ${wordFor[direction]}.`,
    )
    this.name = 'OutsideHorizon'
    this.direction = direction
  }
}

const wordFor = { before: 'back', after: 'ahead' } as const

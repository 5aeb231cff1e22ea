import { type Calendar, compile } from './compile.ts'
import { dueAt, openBetween } from './due.ts'
import { OutsideHorizon } from './horizon.ts'
import { earliest, latest } from './local.ts'
import type { Interval, Schedule } from './schedule.ts'

/** A calendar without a horizon: as far as the years 1970 to 2200 go. */
export type Growing = {
  /** As `dueAt`; throws OutsideHorizon when the answer lies outside of those years. */
  dueAt(start: number, budget: number, pauses?: readonly Interval[]): number
  /** As `openBetween`. */
  openBetween(from: number, to: number, pauses?: readonly Interval[]): number
}

/**
 * Compiles a schedule as far as each question needs. Only for schedules whose holidays are all given: one that takes
 * public holidays from a country would forget those past the range for which they were looked up.
 */
export function makeGrowing(schedule: Schedule): Growing {
  let calendar: Calendar | undefined
  const covering = (from: number, to: number): Calendar => {
    if (!calendar || from < calendar.from || to > calendar.to) {
      const low = Math.min(from, calendar?.from ?? from)
      const high = Math.max(to, calendar?.to ?? to)
      calendar = compile(schedule, startOfYear(low), Math.min(startOfYear(high, 1), latest))
    }
    return calendar
  }
  return {
    dueAt(start, budget, pauses) {
      for (let known = covering(start, start); ; ) {
        try {
          return dueAt(known, start, budget, pauses)
        } catch (error) {
          if (!(error instanceof OutsideHorizon)) throw error
          const length = known.to - known.from
          const from = error.direction === 'before' ? Math.max(known.from - length, earliest) : known.from
          const to = error.direction === 'after' ? Math.min(known.to + length, latest) : known.to
          if (from === known.from && to === known.to) throw error
          known = covering(from, to)
        }
      }
    },
    openBetween(from, to, pauses) {
      return openBetween(covering(Math.min(from, to), Math.max(from, to)), from, to, pauses)
    },
  }
}

function startOfYear(at: number, later = 0): number {
  return Date.UTC(new Date(at).getUTCFullYear() + later, 0, 1)
}

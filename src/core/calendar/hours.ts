import { merge } from './intervals.ts'
import { day, dayNumber, minute, requireMinutes, weekdayIndex } from './local.ts'
import { type Interval, type LocalDate, type Schedule, type Span, weekdays } from './schedule.ts'
import { offsetSpans } from './zone.ts'

/** What a local date holds: its spans in local milliseconds from its midnight, and the holiday that empties it. */
export type DayPlan = { spans: readonly Interval[]; holiday: string | undefined }

const nothing: DayPlan = { spans: [], holiday: undefined }

/** Looks up the plan of a local date by its day number. The schedule must be free of faults (`checkSchedule`). */
export function makeDayPlans(schedule: Schedule): (number: number) => DayPlan {
  const week = weekdays.map(name => planOf(schedule.hours[name] ?? []))
  const single = new Map<number, DayPlan>()
  for (const { date, name } of schedule.holidays) single.set(numberOf(date), holiday(name))
  for (const [date, spans] of Object.entries(schedule.overrides)) {
    single.set(numberOf(date), planOf(spans))
  }
  return number => single.get(number) ?? week[weekdayIndex(number)] ?? nothing
}

/**
 * The instants of [from, to) at which the zone's wall clock stands inside a span, and the instant at which each local
 * day first opens. A time that a spring change skips does not exist, an hour that autumn repeats is open twice.
 */
export function openByHours(
  schedule: Schedule,
  from: number,
  to: number,
): { intervals: Interval[]; openings: number[] } {
  const planFor = makeDayPlans(schedule)
  const pieces: Interval[] = []
  const openings = new Map<number, number>()
  const offsets = offsetSpans(schedule.zone, from, to)
  const complete = from + (offsets[0]?.offset ?? 0)
  for (const stretch of offsets) {
    const last = Math.floor((stretch.to - 1 + stretch.offset) / day)
    for (let number = Math.floor((stretch.from + stretch.offset) / day) - 1; number <= last; number++) {
      const midnight = number * day
      for (const span of planFor(number).spans) {
        const end = cutByHoliday(span.to, number, planFor)
        const start = Math.max(midnight + span.from - stretch.offset, stretch.from)
        const stop = Math.min(midnight + end - stretch.offset, stretch.to)
        if (start >= stop) continue
        pieces.push({ from: start, to: stop })
        // A day that had begun before the range may have opened before it; the rest of a night shift opens no day.
        const opens = midnight >= complete && start + stretch.offset < midnight + day
        if (opens) openings.set(number, Math.min(openings.get(number) ?? Infinity, start))
      }
    }
  }
  return { intervals: merge(pieces), openings: [...openings.values()].sort((a, b) => a - b) }
}

/** A holiday closes the whole local date: a night shift that reaches into it ends at midnight. */
function cutByHoliday(end: number, number: number, planFor: (number: number) => DayPlan): number {
  return end > day && planFor(number + 1).holiday !== undefined ? day : end
}

function planOf(spans: readonly Span[]): DayPlan {
  return { spans: spans.map(spanOf).sort((a, b) => a.from - b.from), holiday: undefined }
}

function holiday(name: string): DayPlan {
  return { spans: [], holiday: name }
}

/** Local milliseconds from midnight of the day on which the span starts; the end of an overnight span exceeds a day. */
function spanOf([start, end]: Span): Interval {
  const from = requireMinutes(start) * minute
  const to = requireMinutes(end) * minute
  return { from, to: to <= from ? to + day : to }
}

function numberOf(date: LocalDate): number {
  const number = dayNumber(date)
  if (number === undefined) throw new RangeError(`"${date}" is no date; run checkSchedule first.`)
  return number
}

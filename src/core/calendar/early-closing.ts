import type { DateRule } from '../../policy/values/date-rule.ts'
import { datesOf } from './date-rules.ts'
import { daysOf } from './holidays.ts'
import { dateOf, requireMinutes, weekdayOf } from './local.ts'
import type { Holiday, Hours, Interval, LocalDate, Span } from './schedule.ts'

/** "On 24 and 31 December we close at 13:00." */
export type EarlyClosing = { name: string; on: DateRule; closes: string }

/**
 * The overrides that early closings give in a range of instants: the weekday's hours, cut at the time, and why. A date that is
 * a holiday or has no hours stays closed: an override would open it. Throws RangeError for a time that does not exist.
 */
export function expandEarlyClosings(
  rules: readonly EarlyClosing[],
  hours: Hours,
  holidays: readonly Holiday[],
  range: Interval,
): { overrides: Record<LocalDate, Span[]>; shortened: Holiday[] } {
  const closed = new Set(holidays.map(one => one.date))
  const overrides: Record<LocalDate, Span[]> = {}
  const names = new Map<LocalDate, string>()
  for (const { name, on, closes } of rules) {
    for (const number of datesOf(on, ...daysOf(range))) {
      const date = dateOf(number)
      const spans = hours[weekdayOf(number)] ?? []
      if (spans.length === 0 || closed.has(date)) continue
      overrides[date] = spans.flatMap(span => cut(span, closes))
      names.set(date, name)
    }
  }
  return { overrides, shortened: [...names].map(([date, name]) => ({ date, name })) }
}

function cut([start, end]: Span, closes: string): Span[] {
  const [from, to, limit] = [requireMinutes(start), requireMinutes(end), requireMinutes(closes)]
  if (from >= limit) return []
  return [[start, to > from && to <= limit ? end : closes]]
}

import type { DateRule } from '../../policy/values/date-rule.ts'
import { datesOf } from './date-rules.ts'
import { dateOf, day, dayNumber, weekdayIndex } from './local.ts'
import { type Holiday, type Interval, type Weekday, weekdays } from './schedule.ts'

/** A holiday of the desk's own, for example "fourth thursday of november + 1 day". */
export type HolidayRule = { name: string; on: DateRule }

/** On which weekday a holiday is made up for, by the weekday on which it falls, for example `{ sun: 'mon' }`. */
export type Observance = { readonly [on in Weekday]?: Weekday }

/** The holidays that rules give in a range of instants (milliseconds), by date. */
export function expandHolidays(rules: readonly HolidayRule[], range: Interval): Holiday[] {
  const [from, to] = daysOf(range)
  return byDate(
    rules.flatMap(({ name, on }) => datesOf(on, from, to).map(number => ({ date: dateOf(number), name }))),
  )
}

/**
 * Adds the days on which holidays are made up for: the next such weekday, unless it is a holiday already. The holiday
 * itself stays closed.
 */
export function observe(holidays: readonly Holiday[], observance: Observance): Holiday[] {
  const observed = holidays.flatMap(({ date, name }) => {
    const number = dayNumber(date)
    if (number === undefined) return []
    const wanted = observance[weekdays[weekdayIndex(number)] as Weekday]
    if (wanted === undefined) return []
    const later = (weekdays.indexOf(wanted) - weekdayIndex(number) + 7) % 7 || 7
    return [{ date: dateOf(number + later), name: `${name} (observed)` }]
  })
  return byDate([...holidays, ...observed])
}

/** Sorted, one for each date: the first named wins. */
export function byDate<H extends Holiday>(holidays: readonly H[]): H[] {
  const dates = new Map<string, H>()
  for (const one of holidays) if (!dates.has(one.date)) dates.set(one.date, one)
  return [...dates.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The day numbers that some zone's calendar shows within a range of instants: [from, to). */
export function daysOf({ from, to }: Interval): [number, number] {
  return [Math.floor(from / day) - 1, Math.ceil(to / day) + 1]
}

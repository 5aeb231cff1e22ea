import { type LocalDate, type Weekday, weekdays } from './schedule.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** The years for which zones and holidays are computed: 1970 to 2200. Half-open, epoch milliseconds. */
export const earliest = Date.UTC(1970, 0, 1)
export const latest = Date.UTC(2201, 0, 1)

/** Days from 1970-01-01 to a `YYYY-MM-DD`, or undefined when there is no such date. */
export function dayNumber(date: LocalDate): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN
  return !Number.isNaN(at) && dateOf(at / day) === date ? at / day : undefined
}

/** The `YYYY-MM-DD` of a day number. */
export function dateOf(number: number): LocalDate {
  return new Date(number * day).toISOString().slice(0, 10)
}

/** Minutes from midnight to an `HH:MM` (or `H:MM`); `24:00` is 1440. Undefined when there is no such time. */
export function minutesOf(time: string): number | undefined {
  const found = /^(\d{1,2}):(\d{2})$/.exec(time)
  if (!found) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2])]
  const total = hours * 60 + minutes
  return minutes < 60 && total <= 1440 ? total : undefined
}

/** As `minutesOf`, for what has been checked before; throws RangeError. */
export function requireMinutes(time: string): number {
  const minutes = minutesOf(time)
  if (minutes === undefined) throw new RangeError(`"${time}" is no time of day; write HH:MM, at most 24:00.`)
  return minutes
}

export function weekdayOf(number: number): Weekday {
  return weekdays[weekdayIndex(number)] as Weekday
}

/** 0 for Monday: day 0, 1970-01-01, was a Thursday. */
export function weekdayIndex(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

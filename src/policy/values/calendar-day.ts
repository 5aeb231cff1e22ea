import { text } from './text.ts'

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a day of the calendar between 1970 and 2200, `2026-12-31`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  if (year < 1970 || year > 2200) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (month === 2 && leap ? 29 : (lengths[month - 1] ?? 0))
}

/** A local date with a wall time, `2026-12-31 20:00`. */
export const localTime = text(
  time => isDate(time.slice(0, 10)) && /^ ([01]\d|2[0-3]):[0-5]\d$/.test(time.slice(10)),
  'is no local date and time',
  'write date and time, as in 2026-12-31 20:00',
)

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

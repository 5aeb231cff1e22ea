import type { z } from 'zod'
import { text } from './text.ts'

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const firstYear = 1970
const lastYear = 2200

/** True for a day of the calendar between 1970 and 2200, `2026-12-31`. */
export function isDate(text: string): boolean {
  return isDay(text) && isInReach(text)
}

/** True for a day of the calendar in a year for which no opening times are worked out, `9999-12-31`. */
export function isFarDate(text: string): boolean {
  return isDay(text) && !isInReach(text)
}

/** Names the years there are when a text begins with a date outside of them. */
export function yearInReach(given: string, issues: z.RefinementCtx<string>): void {
  if (!isFarDate(given.trim().slice(0, 10))) return
  const remedy = `use a year from ${firstYear} to ${lastYear}`
  issues.addIssue({ code: 'custom', message: `"${given}" is in a year out of reach`, params: { remedy } })
}

/** A local date with a wall time, `2026-12-31 20:00`. */
export const localTime = text(
  time => isDay(time.slice(0, 10)) && /^ ([01]\d|2[0-3]):[0-5]\d$/.test(time.slice(10)),
  'is no local date and time',
  'write date and time, as in 2026-12-31 20:00',
).superRefine(yearInReach)

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (month === 2 && leap ? 29 : (lengths[month - 1] ?? 0))
}

function isInReach(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= firstYear && year <= lastYear
}

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

import { z } from 'zod'
import { text } from './text.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** Local wall time, begin and end, half-open. An end at or before its begin is on the next day. */
export type Interval = [begin: string, end: string]

/** The opening hours of a week: a day without intervals is closed. */
export type WeekHours = Record<Weekday, Interval[]>

const clockTime = /^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** A local wall time, `09:30`, up to `24:00`. */
export const wallTime = text(
  clockTime,
  'is no time of day',
  'write hours and minutes with two digits each, as in 09:30',
)

const intervalRemedy = 'write begin and end as in 09:30-18:30; several intervals as a list'

const interval = z.string().transform((written, issues): Interval => {
  const [begin, end, more] = written.split('-').map(part => part.trim())
  const fits = begin && end && more === undefined && clockTime.test(begin) && clockTime.test(end)
  const message = !fits
    ? `"${written}" is no span of opening hours`
    : begin === end
      ? `"${written}" is no time at all`
      : begin === '24:00'
        ? `"${written}" begins when the day is over`
        : undefined
  if (message === undefined && begin && end) return [begin, end]
  issues.addIssue({
    code: 'custom',
    message: message ?? '',
    input: written,
    params: { remedy: intervalRemedy },
  })
  return z.NEVER
})

const day = z
  .preprocess(
    value => (typeof value === 'string' ? (value === 'closed' ? [] : [value]) : value),
    z.array(interval),
  )
  .superRefine((intervals, issues) => {
    const sorted = [...intervals].sort(([a], [b]) => (a < b ? -1 : 1))
    const overlap = sorted.find(([begin], at) => {
      const before = sorted[at - 1]
      return before !== undefined && (before[1] <= before[0] || begin < before[1])
    })
    if (!overlap) return
    issues.addIssue({
      code: 'custom',
      message: `the hours from ${overlap[0]} overlap those before them`,
      params: { remedy: 'let every interval begin at or after the end of the one before it' },
    })
  })

/** Hours by weekday; a day that is left out is closed. */
export const weekHours = z
  .strictObject({
    mon: day.optional(),
    tue: day.optional(),
    wed: day.optional(),
    thu: day.optional(),
    fri: day.optional(),
    sat: day.optional(),
    sun: day.optional(),
  })
  .transform((hours, issues): WeekHours => {
    if (weekdays.every(name => (hours[name] ?? []).length === 0)) {
      issues.addIssue({
        code: 'custom',
        message: 'these hours never open',
        input: hours,
        params: { remedy: 'give at least one day its hours, as in "mon: 09:30-18:30"' },
      })
    }
    const { mon = [], tue = [], wed = [], thu = [], fri = [], sat = [], sun = [] } = hours
    return { mon, tue, wed, thu, fri, sat, sun }
  })

import { type Weekday, weekdays } from '../../policy/values/week.ts'

export { type Weekday, weekdays }

/** Working hours as an owner states them: wall-clock times of one zone. See `compile` for what they mean as instants. */
export type Schedule = {
  /** IANA name, for example `Europe/Berlin`. */
  zone: string
  /** A weekday that is absent or empty is a closed day. */
  hours: Hours
  /** Local dates on which the desk is closed from midnight to midnight. */
  holidays: readonly Holiday[]
  /** Hours of single local dates. They replace the weekday's and win over a holiday; an empty list closes the date. */
  overrides: Readonly<Record<LocalDate, readonly Span[]>>
  /** Local dates on which the desk closes early, and why; their hours are in `overrides`. */
  shortened?: readonly Holiday[]
  /** Instants at which no time counts although the desk would be open. */
  maintenance: readonly Closure[]
}

export type Hours = { readonly [day in Weekday]?: readonly Span[] }

/**
 * `['09:30', '18:30']`, half-open. The end may be `24:00`. An end at or before the start is an overnight span: it
 * belongs to the day on which it starts.
 */
export type Span = readonly [start: string, end: string]

/** `YYYY-MM-DD` */
export type LocalDate = string

export type Holiday = { date: LocalDate; name: string }

/** Half-open [from, to), epoch milliseconds. */
export type Interval = { from: number; to: number }

export type Closure = Interval & { name: string }

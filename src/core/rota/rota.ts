import type { Interval, Weekday } from '../calendar/schedule.ts'

/**
 * Who is on call. An override wins, the last added one first; then the last layer that names somebody; then the one
 * before it; at the end nobody (null).
 */
export type Rota = {
  /** IANA name; turns and windows follow its wall clock. */
  zone: string
  layers: readonly Layer[]
  overrides: readonly Override[]
}

export type Layer = {
  /** They take turns in this order, for ever; null leaves a turn to the layers before. */
  users: readonly (string | null)[]
  /** Local `YYYY-MM-DD HH:MM` at which the first turn begins. */
  start: LocalTime
  /** Local; the layer names nobody from then on. */
  end?: LocalTime | undefined
  turn: Turn
  /** The layer names somebody inside of these windows only; its turns go on outside of them. Absent or empty: always. */
  restrictions?: readonly Window[] | undefined
}

export type LocalTime = string

/** Turns of days and weeks hand over at the same local time; turns of hours are exact elapsed hours. */
export type Turn = { unit: 'hour' | 'day' | 'week'; n: number }

/** Local wall time on these weekdays (absent: all). An end at or before the begin is overnight, of the day it begins. */
export type Window = { days?: readonly Weekday[] | undefined; from: string; to: string }

/** Null: nobody is on call, whatever the layers say. Instants are epoch milliseconds. */
export type Override = Interval & { user: string | null }

/** Half-open [from, to); null is a gap. */
export type Shift = Interval & { user: string | null }

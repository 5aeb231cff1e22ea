import { nextDayOpening, openDayStarts } from '../../core/calendar/days.ts'
import { dateOf, day, minute } from '../../core/calendar/local.ts'
import { nextClosing, nextOpening } from '../../core/calendar/open.ts'
import { offsetAt } from '../../core/calendar/zone.ts'
import { wallInstant } from '../../core/rota/turns.ts'
import type { Instant } from '../../core/time.ts'
import type { Desk } from '../desk.ts'

const lookBack = 15 * day

/** What is needed of a desk to know when its digests come. */
export type Timetable = Pick<Desk, 'calendar' | 'file'>

/** The next instant after `at` at which the desk's digest is due: once on each local working day. */
export function nextDigest(desk: Timetable, at: Instant): Instant {
  const { calendar, schedule } = desk.calendar()
  const { at: wanted } = desk.file.digest
  if (wanted === 'opening') return nextDayOpening(calendar, at)
  for (let from = at - day; ; ) {
    const opening = nextDayOpening(calendar, from)
    const due = wallInstant(schedule.zone, `${localDate(schedule.zone, opening)} ${wanted}`)
    if (due > at) return due
    from = opening
  }
}

/** From when the first digest of a desk tells, one due at `due`: the working day before, at most two weeks back. */
export function digestSince(desk: Timetable, due: Instant): Instant {
  const { calendar } = desk.calendar()
  return openDayStarts(calendar, Math.max(calendar.from, due - lookBack), due).at(-1) ?? due - day
}

/**
 * When the day's work ends: its last closing, breaks passed over. A desk that never closes ends its day at the
 * next midnight; on a day without hours it is the end of the day that follows.
 */
export function endOfDay({ calendar }: ReturnType<Desk['calendar']>, at: Instant): Instant {
  const next = nextDayOpening(calendar, at)
  let closing = nextClosing(calendar, at)
  if (closing === null || closing > next) return next
  for (;;) {
    const opening = nextOpening(calendar, closing)
    if (opening === null || opening >= next) return closing
    const later: Instant | null = nextClosing(calendar, opening)
    if (later === null || later > next) return next
    closing = later
  }
}

/** Noon of the local day. */
export function noonOf(zone: string, at: Instant): Instant {
  return wallInstant(zone, `${localDate(zone, at)} 12:00`)
}

/** The local midnights around the last `days` days, the one after `at` last. */
export function midnights(zone: string, at: Instant, days: number): Instant[] {
  const today = Math.floor((at + offsetAt(zone, at)) / day)
  return Array.from({ length: days + 1 }, (_, index) =>
    wallInstant(zone, `${dateOf(today - days + 1 + index)} 00:00`),
  )
}

export function localDate(zone: string, at: Instant): string {
  return dateOf(Math.floor((at + offsetAt(zone, at)) / day))
}

/** The end of the stretch of time whose changes are told in one edit: they follow each other all day. */
export function editSlot({ file }: Pick<Desk, 'file'>, now: Instant): Instant {
  const length = Math.max(minute, file.digest.editEvery.ms)
  return (Math.floor(now / length) + 1) * length
}

/** Whether another week began between two digests, on a Monday where the desk is. */
export function isFirstOfWeek(desk: Timetable, before: Instant, at: Instant): boolean {
  const { zone } = desk.calendar().schedule
  // The days of the epoch began with a Thursday.
  const weekOf = (instant: Instant) => Math.floor((Date.parse(localDate(zone, instant)) / day + 3) / 7)
  return weekOf(before) < weekOf(at)
}

import { type Calendar, calendarOf } from './compile.ts'
import { merge } from './intervals.ts'
import { day } from './local.ts'
import { offsetAt } from './zone.ts'

/** A calendar and the instant from which it holds. */
export type Era = { from: number; calendar: Calendar }

/**
 * One calendar of several that followed each other, in order, all compiled for the same range: what was open under the
 * old one stays open, and what comes counts on the new one. The first holds from the beginning. A local date has one
 * opening, whatever changed on it.
 */
export function splice(eras: readonly [Era, ...Era[]]): Calendar {
  const [first, ...later] = eras
  if (later.length === 0) return first.calendar
  const { from, to } = first.calendar
  const open = eras.flatMap((era, i) => {
    const [begin, end] = [i === 0 ? from : era.from, eras[i + 1]?.from ?? to]
    return intervalsOf(era.calendar).map(one => ({
      from: Math.max(one.from, begin),
      to: Math.min(one.to, end),
    }))
  })
  const zone = eras.at(-1)?.calendar.zone ?? first.calendar.zone
  return calendarOf({ zone, from, to }, merge(open), openingsOf(eras))
}

function intervalsOf({ starts, ends }: Calendar) {
  return Array.from(starts, (from, i) => ({ from, to: ends[i] as number }))
}

function openingsOf(eras: readonly Era[]): number[] {
  const openings: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const [i, { from, calendar }] of eras.entries()) {
    const end = eras[i + 1]?.from ?? calendar.to
    for (const opening of calendar.dayOpenings) {
      if ((i > 0 && opening < from) || opening >= end) continue
      const date = Math.floor((opening + offsetAt(calendar.zone, opening)) / day)
      if (date > last) openings.push(opening)
      last = Math.max(last, date)
    }
  }
  return openings
}

import type { Instant } from '../time.ts'
import type { Calendar } from './compile.ts'
import { openDayStarts } from './days.ts'
import { dateOf, day, dayNumber, weekdayIndex } from './local.ts'
import { nextOpen } from './open.ts'
import { type Schedule, weekdays } from './schedule.ts'
import { instantOf, offsetAt } from './zone.ts'

/** Holidays on days that have hours, with no opening in between: `days` by local date. `opens`: when it is over. */
export type Closure = {
  days: readonly { date: string; name: string }[]
  from: Instant
  opens: Instant
}

type Known = { schedule: Schedule; calendar: Calendar }

/** How far back the opening is looked for at which a closure is announced. */
const lookBack = 31 * day

/** The closures for public holidays that begin in (after, until], in their order. */
export function closuresIn({ schedule, calendar }: Known, after: Instant, until: Instant): Closure[] {
  const found: Closure[] = []
  for (const { date, name } of schedule.holidays) {
    const number = dayNumber(date)
    if (number === undefined || !wouldOpen(schedule, number)) continue
    const from = instantOf(schedule.zone, number * day)
    // A neighbour belongs to what began before the range as well.
    if (from <= after - lookBack || from > until || from >= calendar.to) continue
    const opens = nextOpen(calendar, from)
    const before = found.at(-1)
    if (before?.opens === opens)
      found[found.length - 1] = { ...before, days: [...before.days, { date, name }] }
    else found.push({ days: [{ date, name }], from, opens })
  }
  return found.filter(({ from }) => from > after)
}

function wouldOpen({ hours, overrides }: Schedule, number: number): boolean {
  const weekday = weekdays[weekdayIndex(number)]
  return overrides[dateOf(number)] === undefined && weekday !== undefined && (hours[weekday] ?? []).length > 0
}

/**
 * When something that begins at `from` is told of: as the desk opens on the day that is `notice` ms before, or on the
 * last one before that.
 */
export function toldAt(
  { schedule, calendar }: Known,
  { from }: Pick<Closure, 'from'>,
  notice: number,
): Instant {
  const { zone } = schedule
  const wanted = Math.floor((from - notice + offsetAt(zone, from - notice)) / day)
  const end = instantOf(zone, (wanted + 1) * day)
  const opening = openDayStarts(calendar, Math.max(calendar.from, end - lookBack), end).at(-1)
  return Math.min(from, opening ?? from - notice)
}

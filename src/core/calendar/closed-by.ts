import type { Calendar } from './compile.ts'
import { explain } from './explain.ts'
import { openByHours } from './hours.ts'
import { dateOf, day } from './local.ts'
import { nextOpen } from './open.ts'
import type { Schedule } from './schedule.ts'
import { offsetAt } from './zone.ts'

/** The holidays, early closings and planned work that keep a desk closed from an instant to its next opening, each once. */
export function closedBy(
  { schedule, calendar }: { schedule: Schedule; calendar: Calendar },
  from: number,
): readonly string[] {
  const opening = nextOpen(calendar, from)
  if (opening <= from) return []
  const names = explain(schedule, calendar, from, opening, []).flatMap(({ reason }) =>
    reason.kind === 'holiday' || reason.kind === 'maintenance' ? [reason.name] : [],
  )
  return [...new Set([...closedEarly(schedule, from), ...names])]
}

/** Why a day is over at an instant at which it would not be by the hours of its weekday. */
function closedEarly(schedule: Schedule, at: number): string[] {
  const date = dateOf(Math.floor((at + offsetAt(schedule.zone, at)) / day))
  const early = schedule.shortened?.find(one => one.date === date)
  if (early === undefined) return []
  const usual = openByHours({ ...schedule, overrides: {} }, at, at + 1)
  return usual.intervals.length === 0 ? [] : [early.name]
}

import { checkSpans, checkWeek } from './check-spans.ts'
import { compile } from './compile.ts'
import { type Fault, fault, isFault } from './fault.ts'
import { dayNumber, earliest, latest } from './local.ts'
import { type Interval, type Schedule, weekdays } from './schedule.ts'
import { isZone } from './zone.ts'

/**
 * Everything that is wrong with a schedule, at once; `compile` may be called when none of it is a fault. With a range,
 * a schedule that never opens within it is a fault too.
 */
export function checkSchedule(schedule: Schedule, range?: Interval): Fault[] {
  const faults = [
    ...checkZone(schedule.zone),
    ...weekdays.flatMap(name => checkSpans(schedule.hours[name] ?? [], ['hours', name])),
    ...checkDates(schedule),
    ...checkMaintenance(schedule),
  ]
  if (faults.some(isFault)) return faults
  return [...faults, ...checkWeek(schedule.hours), ...checkOpens(schedule, range)]
}

export function checkZone(zone: string): Fault[] {
  if (isZone(zone)) return []
  const remedy = 'Use a name of the IANA time zone database, such as Europe/Berlin.'
  return [fault(['zone'], `"${zone}" is no time zone.`, remedy)]
}

function checkDates({ holidays, overrides }: Schedule): Fault[] {
  return [
    ...holidays.flatMap(({ date }, i) => checkDate(date, ['holidays', i, 'date'])),
    ...Object.entries(overrides).flatMap(([date, spans]) => [
      ...checkDate(date, ['overrides', date]),
      ...checkSpans(spans, ['overrides', date]),
    ]),
  ]
}

function checkDate(date: string, path: Fault['path']): Fault[] {
  if (dayNumber(date) === undefined) {
    return [fault(path, `"${date}" is no date.`, 'Write a date of the calendar as YYYY-MM-DD.')]
  }
  const year = Number(date.slice(0, 4))
  if (year >= 1970 && year <= 2200) return []
  return [fault(path, `${date} is too far away.`, 'Use a year from 1970 to 2200.')]
}

function checkMaintenance({ maintenance }: Schedule): Fault[] {
  return maintenance.flatMap(({ name, from, to }, i) => {
    const path = ['maintenance', i]
    if (!(from < to)) {
      const what = `The maintenance "${name}" does not end after its beginning.`
      return [fault(path, what, 'Give an end that is later than the beginning.')]
    }
    if (from >= earliest && to <= latest) return []
    return [fault(path, `The maintenance "${name}" is too far away.`, 'Use years from 1970 to 2200.')]
  })
}

function checkOpens(schedule: Schedule, range: Interval | undefined): Fault[] {
  const remedy = 'Give at least one weekday hours, for example mon: [["09:00", "17:00"]].'
  const lists = [...weekdays.map(name => schedule.hours[name] ?? []), ...Object.values(schedule.overrides)]
  if (lists.every(spans => spans.length === 0)) return [fault(['hours'], 'The desk never opens.', remedy)]
  if (!range || compile(schedule, range.from, range.to).starts.length > 0) return []
  const what = 'The desk never opens in the years ahead: holidays, overrides or maintenance close every day.'
  return [fault(['hours'], what, remedy)]
}

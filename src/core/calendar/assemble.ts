import { type DateRule, dateRuleForms, parseDateRule } from '../../policy/values/date-rule.ts'
import { checkSchedule } from './check.ts'
import { type EarlyClosing, expandEarlyClosings } from './early-closing.ts'
import { type Fault, fault, isFault } from './fault.ts'
import { expandHolidays, type HolidayRule, observe } from './holidays.ts'
import { minutesOf } from './local.ts'
import { expandMaintenance, type MaintenanceRule } from './maintenance.ts'
import { type HolidayOptions, publicHolidays } from './public-holidays.ts'
import type { Holiday, Hours, Interval, Schedule } from './schedule.ts'

/** What a policy says about opening times (sections 3 and 7): dates as words, see `parseDateRule`. */
export type CalendarTerms = {
  zone: string
  hours: Hours
  holidays: {
    country: string | null
    region: string | null
    add: readonly { name: string; on: string }[]
    except: readonly string[]
    /** Whether a holiday on a weekend is made up for: as the country does, on Monday for a Sunday, or never. */
    observed: 'as-listed' | 'monday-after-sunday' | 'never'
  }
  earlyClosing: readonly { name: string; on: string; at: string }[]
  /** The windows in which no time counts for anybody; those of one service are pauses of its tickets. */
  maintenance: readonly { name: string; on: string; from: string; to: string }[]
}

const observances = {
  'as-listed': { substitutes: true },
  'monday-after-sunday': { substitutes: false, observance: { sun: 'mon' } },
  never: { substitutes: false },
} as const satisfies Record<CalendarTerms['holidays']['observed'], HolidayOptions>

/**
 * Works out the terms for a range of instants (`horizonAt`): a schedule to compile, and everything that is wrong, with
 * paths from the terms' root. The schedule may be compiled when none of it is a fault.
 */
export async function assembleSchedule(
  terms: CalendarTerms,
  range: Interval,
): Promise<{ schedule: Schedule; faults: Fault[] }> {
  const { add, closings, windows, faults } = readRules(terms)
  const { zone, hours } = terms
  const bare: Schedule = { zone, hours, holidays: [], overrides: {}, maintenance: [] }
  const { holidays, faults: unknown } = await holidaysOf(terms.holidays, add, range)
  const found = [...faults, ...unknown, ...checkSchedule(bare)]
  if (found.some(isFault)) return { schedule: bare, faults: found }
  const schedule: Schedule = {
    ...bare,
    holidays,
    ...expandEarlyClosings(closings, hours, holidays, range),
    maintenance: expandMaintenance(windows, zone, range),
  }
  return { schedule, faults: checkSchedule(schedule, range) }
}

async function holidaysOf(
  { country, region, except, observed }: CalendarTerms['holidays'],
  add: readonly HolidayRule[],
  range: Interval,
): Promise<{ holidays: Holiday[]; faults: Fault[] }> {
  const options: HolidayOptions = { ...observances[observed], add, except }
  if (country !== null) {
    const { holidays, faults } = await publicHolidays(country, region ?? undefined, range, options)
    return { holidays, faults: faults.map(one => ({ ...one, path: ['holidays', ...one.path] })) }
  }
  const faults = except.map((text, i) =>
    fault(
      ['holidays', 'except', i],
      `"${text}" is excepted from nothing.`,
      'Name the country, or take it away.',
    ),
  )
  return { holidays: observe(expandHolidays(add, range), options.observance ?? {}), faults }
}

function readRules({ holidays, earlyClosing, maintenance }: CalendarTerms) {
  const faults: Fault[] = []
  const dates = (on: string, path: Fault['path']): DateRule[] => {
    const rule = parseDateRule(on)
    if (!rule) faults.push(fault([...path, 'on'], `"${on}" names no dates.`, `Write ${dateRuleForms}.`))
    return rule ? [rule] : []
  }
  const isTime = (time: string, path: Fault['path']): boolean => {
    if (minutesOf(time) !== undefined) return true
    faults.push(fault(path, `"${time}" is no time of day.`, 'Write HH:MM, at most 24:00.'))
    return false
  }
  const add: HolidayRule[] = holidays.add.flatMap(({ name, on }, i) =>
    dates(on, ['holidays', 'add', i]).map(rule => ({ name, on: rule })),
  )
  const closings: EarlyClosing[] = earlyClosing.flatMap(({ name, on, at }, i) => {
    const path = ['earlyClosing', i]
    return isTime(at, [...path, 'at']) ? dates(on, path).map(rule => ({ name, on: rule, closes: at })) : []
  })
  const windows: MaintenanceRule[] = maintenance.flatMap(({ name, on, from, to }, i) => {
    const path = ['maintenance', i]
    const times = [isTime(from, [...path, 'from']), isTime(to, [...path, 'to'])]
    const rules = dates(on, path)
    return times.every(Boolean) ? rules.map(rule => ({ name, on: rule, from, to })) : []
  })
  return { add, closings, windows, faults }
}

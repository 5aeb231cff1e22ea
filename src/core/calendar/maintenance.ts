import type { DateRule } from '../../policy/values/date-rule.ts'
import { datesOf } from './date-rules.ts'
import { daysOf } from './holidays.ts'
import { day, minute, requireMinutes } from './local.ts'
import type { Closure, Interval } from './schedule.ts'
import { instantOf } from './zone.ts'

/** "On the second Sunday of every month from 20:00 to 24:00." An end at or before the begin is on the next day. */
export type MaintenanceRule = { name: string; on: DateRule; from: string; to: string }

/**
 * The closures that rules give in a range of instants, in order, those that reach into it included. Local times of the
 * zone; one that a spring change skips moves later, of one that comes twice the first is meant. Throws
 * RangeError for a time that does not exist.
 */
export function expandMaintenance(
  rules: readonly MaintenanceRule[],
  zone: string,
  range: Interval,
): Closure[] {
  const closures = rules.flatMap(({ name, on, from, to }) => {
    const [begin, end] = [requireMinutes(from), requireMinutes(to)]
    const length = end <= begin ? end + day / minute : end
    return datesOf(on, ...daysOf(range)).map(number => ({
      name,
      from: instantOf(zone, number * day + begin * minute),
      to: instantOf(zone, number * day + length * minute),
    }))
  })
  return closures
    .filter(one => one.from < one.to && one.from < range.to && one.to > range.from)
    .sort((a, b) => a.from - b.from)
}

import type { Duration } from './values/duration.ts'
import type { Weekday, WeekHours } from './values/week.ts'
import { weekdays } from './values/week.ts'

const dayNames: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/**
 * A bound value in the words of the policy's prose.
 * @param businessDay milliseconds of opening time in one business day
 */
export function sayValue(value: unknown, businessDay: number): string {
  if (value === null || value === undefined) return 'not set'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return sayList(value.map(one => sayValue(one, businessDay)))
  if (isDuration(value)) return sayDuration(value, businessDay)
  if (isWeek(value)) return sayHours(value)
  if ('name' in value) return sayValue(value.name, businessDay)
  return sayList(Object.values(value).map(one => sayValue(one, businessDay)))
}

/** "30 minutes", "2 business hours", "1 business day", "14 days" */
export function sayDuration({ ms, clock }: Duration, businessDay: number): string {
  const units: [number, string][] =
    clock === 'business'
      ? [
          [businessDay, 'business day'],
          [3_600_000, 'business hour'],
          [60_000, 'minute'],
        ]
      : [
          [86_400_000, 'day'],
          [3_600_000, 'hour'],
          [60_000, 'minute'],
        ]
  const [size, name] = units.find(([unit]) => ms % unit === 0) ?? [1_000, 'second']
  const amount = Number((ms / size).toFixed(3))
  return `${amount} ${name}${amount === 1 ? '' : 's'}`
}

/** "Monday to Saturday, 09:30 to 18:30": neighbouring days with the same hours together, closed days left out. */
export function sayHours(hours: WeekHours): string {
  const runs: { from: Weekday; to: Weekday; said: string }[] = []
  for (const day of weekdays) {
    const said = sayList(hours[day].map(([begin, end]) => `${begin} to ${end}`))
    const last = runs.at(-1)
    if (last && last.said === said) last.to = day
    else runs.push({ from: day, to: day, said })
  }
  return runs
    .filter(({ said }) => said !== 'none')
    .map(({ from, to, said }) => {
      const days = from === to ? dayNames[from] : `${dayNames[from]} to ${dayNames[to]}`
      return `${days}, ${said}`
    })
    .join('; ')
}

/** "a, b and c"; parts that hold commas of their own stand between semicolons: "a, b; c". */
export function sayList(parts: readonly string[]): string {
  if (parts.length === 0) return 'none'
  if (parts.length === 1) return parts[0] ?? ''
  if (parts.some(part => /,| and /.test(part))) return parts.join('; ')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function isDuration(value: object): value is Duration {
  return 'ms' in value && 'clock' in value
}

function isWeek(value: object): value is WeekHours {
  return weekdays.every(day => day in value)
}

import { Temporal } from 'temporal-polyfill'
import { type Interval, type Schedule, weekdays } from '../../src/core/calendar/schedule.ts'

/** Business hours as they are usually computed: day after day, each day's hours asked of a library for zoned time. */
export function makeDayWalk(schedule: Schedule) {
  const holidays = new Set(schedule.holidays.map(one => one.date))

  const dayOf = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(schedule.zone).toPlainDate()

  const hoursOf = (date: Temporal.PlainDate): Interval[] => {
    const name = weekdays[date.dayOfWeek - 1]
    if (!name || holidays.has(date.toString())) return []
    return (schedule.hours[name] ?? []).map(([start, end]) => ({
      from: instantOf(date, start),
      to: instantOf(date, end),
    }))
  }

  const instantOf = (date: Temporal.PlainDate, time: string) =>
    date.toZonedDateTime({ timeZone: schedule.zone, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds

  return {
    between(from: number, to: number): number {
      let open = 0
      const last = dayOf(to)
      for (
        let date = dayOf(from);
        Temporal.PlainDate.compare(date, last) <= 0;
        date = date.add({ days: 1 })
      ) {
        for (const hours of hoursOf(date)) {
          open += Math.max(0, Math.min(hours.to, to) - Math.max(hours.from, from))
        }
      }
      return open
    },

    add(from: number, budget: number): number {
      let left = budget
      for (let date = dayOf(from); ; date = date.add({ days: 1 })) {
        for (const hours of hoursOf(date)) {
          const start = Math.max(hours.from, from)
          if (start >= hours.to) continue
          if (hours.to - start >= left) return start + left
          left -= hours.to - start
        }
      }
    },
  }
}

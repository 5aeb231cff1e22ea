import type { Interval, Schedule, Weekday } from '../../../src/core/calendar/schedule.ts'

/**
 * Working hours the slow way: every minute of a window is shown to the zone's own clock, and what the clock shows is
 * looked up in the schedule. Knows nothing of offsets, intervals or sums, and shares no code with the calendar.
 */
export type Minute = { at: number; date: string; weekday: Weekday; time: number }
export type Model = { from: number; open: boolean[]; opensDay: Map<string, number> }

const minute = 60_000

/** What a wall clock of the zone shows in each minute of [from, to). */
export function wallClock(zone: string, from: number, to: number): Minute[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const minutes: Minute[] = []
  for (let at = from; at < to; at += minute) {
    const shown = /(\w{3}), (\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d)/.exec(format.format(at)) ?? []
    const [, weekday = '', date = '', month = '', year = '', hours = '', rest = ''] = shown
    const time = Number(hours) * 60 + Number(rest)
    minutes.push({
      at,
      date: `${year}-${month}-${date}`,
      weekday: weekday.toLowerCase() as Weekday,
      time,
    })
  }
  return minutes
}

export function modelOf(schedule: Schedule, clock: readonly Minute[], pauses: readonly Interval[]): Model {
  const opensDay = new Map<string, number>()
  const open: boolean[] = []
  let shown: Minute | undefined
  let today: [number, number][] = []
  let yesterday: [number, number][] = []
  for (const minute of clock) {
    const { at, date, weekday, time } = minute
    if (shown?.date !== date) {
      today = spansOf(schedule, date, weekday)
      yesterday = isHoliday(schedule, date)
        ? []
        : spansOf(schedule, dayBefore(date), weekdayBefore[weekday]).filter(([start, end]) => end <= start)
    }
    shown = minute
    const own = today.some(([start, end]) => time >= start && (end <= start || time < end))
    if (own && !opensDay.has(date)) opensDay.set(date, at)
    open.push(own || yesterday.some(([, end]) => time < end))
  }
  const from = clock[0]?.at ?? 0
  for (const away of [...schedule.maintenance, ...pauses]) {
    for (let at = Math.max(away.from, from); at < away.to; at += 60_000) {
      if ((at - from) / 60_000 < open.length) open[(at - from) / 60_000] = false
    }
  }
  return { from, open, opensDay }
}

/** Open minutes in [from, to), which must be whole minutes of the window. */
export function countOpen(model: Model, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += minute) if (model.open[(at - model.from) / minute]) count++
  return count
}

/** Walks minute by minute; undefined when the window ends first. */
export function walk(model: Model, start: number, budget: number): number | undefined {
  let left = Math.abs(budget)
  let place = (start - model.from) / minute
  if (budget === 0) {
    const next = model.open.indexOf(true, place)
    return next < 0 ? undefined : model.from + next * minute
  }
  while (left > 0) {
    if (budget < 0) place--
    if (place < 0 || place >= model.open.length) return undefined
    if (model.open[place]) left--
    if (budget > 0) place++
  }
  return model.from + place * minute
}

const weekdayBefore = {
  mon: 'sun',
  tue: 'mon',
  wed: 'tue',
  thu: 'wed',
  fri: 'thu',
  sat: 'fri',
  sun: 'sat',
} as const

function spansOf(schedule: Schedule, date: string, weekday: Weekday): [number, number][] {
  if (isHoliday(schedule, date)) return []
  const spans = schedule.overrides[date] ?? schedule.hours[weekday] ?? []
  return spans.map(([start, end]) => [read(start), read(end)])
}

function isHoliday(schedule: Schedule, date: string): boolean {
  return schedule.overrides[date] === undefined && schedule.holidays.some(one => one.date === date)
}

function dayBefore(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  return noon.toISOString().slice(0, 10)
}

function read(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

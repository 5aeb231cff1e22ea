import fc from 'fast-check'
import { type Interval, type Schedule, type Span, weekdays } from '../../../src/core/calendar/schedule.ts'

const minute = 60_000
const day = 24 * 60 * minute

export type Window = { zone: string; around: string }

/** Days on which the zones' clocks change, and two on which nothing happens. */
export const windows: Window[] = [
  { zone: 'Europe/Berlin', around: '2026-03-29' },
  { zone: 'Europe/Berlin', around: '2026-10-25' },
  { zone: 'America/New_York', around: '2026-03-08' },
  { zone: 'America/New_York', around: '2026-11-01' },
  { zone: 'Australia/Lord_Howe', around: '2026-04-05' }, // half an hour
  { zone: 'Australia/Lord_Howe', around: '2026-10-04' },
  { zone: 'Africa/Casablanca', around: '2026-02-15' }, // back for Ramadan
  { zone: 'Africa/Casablanca', around: '2026-03-22' },
  { zone: 'Asia/Kathmandu', around: '1986-01-01' }, // the year begins with a quarter of an hour less
  { zone: 'Asia/Kathmandu', around: '2026-03-29' },
  { zone: 'America/St_Johns', around: '2026-03-08' },
  { zone: 'America/St_Johns', around: '2006-10-29' }, // at 00:01, back into the day before
  { zone: 'America/Havana', around: '2026-11-01' }, // at 01:00, midnight comes twice
  { zone: 'America/Santiago', around: '2026-09-06' }, // midnight does not exist
  { zone: 'Pacific/Apia', around: '2011-12-30' }, // a date that does not exist
  { zone: 'Pacific/Honolulu', around: '2026-03-29' },
]

export function rangeOf({ around }: Window): Interval {
  const middle = Date.parse(`${around}T00:00:00Z`)
  return { from: middle - 5 * day, to: middle + 6 * day }
}

const time = fc
  .oneof(
    fc.integer({ min: 0, max: 1439 }),
    fc.integer({ min: 0, max: 95 }).map(quarter => quarter * 15),
    fc.constantFrom(0, 1, 59, 60, 61, 90, 120, 150, 180),
  )
  .map(text)

const span: fc.Arbitrary<Span> = fc.tuple(time, fc.oneof(time, fc.constant('24:00')))
const spans = fc.oneof(
  fc.array(span, { maxLength: 3 }),
  fc.constant<Span[]>([['00:00', '24:00']]),
  fc.constant<Span[]>([['09:30', '18:30']]),
  fc.constant<Span[]>([['22:00', '06:00']]),
)

/** Split, overnight, overlapping and round-the-clock hours with holidays, overrides and maintenance in the window. */
export function schedules(window: Window): fc.Arbitrary<Schedule> {
  const { from } = rangeOf(window)
  const date = fc.integer({ min: 0, max: 11 }).map(n => new Date(from + n * day).toISOString().slice(0, 10))
  return fc.record({
    zone: fc.constant(window.zone),
    hours: fc
      .tuple(...weekdays.map(() => spans))
      .map(lists => Object.fromEntries(weekdays.map((name, i) => [name, lists[i]]))),
    holidays: fc.array(
      date.map(one => ({ date: one, name: `Feast of ${one}` })),
      { maxLength: 3 },
    ),
    overrides: fc.dictionary(date, spans, { maxKeys: 2 }),
    maintenance: fc.array(
      intervalIn(window).map(one => ({ ...one, name: 'Move' })),
      { maxLength: 2 },
    ),
  })
}

/** A whole minute of the window. */
export function instantIn(window: Window): fc.Arbitrary<number> {
  const { from, to } = rangeOf(window)
  return fc.integer({ min: 0, max: (to - from) / minute }).map(n => from + n * minute)
}

export function intervalIn(window: Window): fc.Arbitrary<Interval> {
  return fc
    .tuple(instantIn(window), fc.integer({ min: 1, max: 2000 }))
    .map(([from, length]) => ({ from, to: from + length * minute }))
}

function text(minutes: number): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

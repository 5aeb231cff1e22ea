import { compile } from '../../src/core/calendar/compile.ts'
import { dueAt, openBetween } from '../../src/core/calendar/due.ts'
import { horizonAt } from '../../src/core/calendar/horizon.ts'
import { day, hour } from '../../src/core/calendar/local.ts'
import { publicHolidays } from '../../src/core/calendar/public-holidays.ts'
import type { Schedule } from '../../src/core/calendar/schedule.ts'
import { makeDayWalk } from './day-walk.ts'

/**
 * Adding and counting opening time, Monday to Saturday 09:30 to 18:30 in Berlin with its holidays, against a walk from
 * day to day with temporal-polyfill in the same run. Ratios are what to compare: absolute figures follow the machine.
 */
const now = Date.UTC(2026, 10, 23)
const range = horizonAt(now)
const { holidays } = await publicHolidays('DE', 'BE', range)
const spans = [['09:30', '18:30']] as const
const schedule: Schedule = {
  zone: 'Europe/Berlin',
  hours: { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans },
  holidays,
  overrides: {},
  maintenance: [],
}
const calendar = compile(schedule, range.from, range.to)
const walk = makeDayWalk(schedule)

/** Evenly spread and the same in every run. */
const starts = Array.from(
  { length: 512 },
  (_, i) => range.from + Math.floor((((i * 0.618034) % 1) * 2 + 0.5) * 365 * day),
)
const startAt = (i: number) => starts[i & 511] as number

/** Calls a second, the best of five turns of about `ms` milliseconds. */
function rate(ms: number, work: (i: number) => number): number {
  let best = 0
  let sum = 0
  for (let turn = 0; turn < 5; turn++) {
    const begin = performance.now()
    let [calls, spent] = [0, 0]
    for (let batch = 16; spent < ms; batch *= 2) {
      for (let i = 0; i < batch; i++) sum += work(i)
      calls += batch
      spent = performance.now() - begin
    }
    best = Math.max(best, (calls / spent) * 1000)
  }
  if (Number.isNaN(sum)) throw new Error('The bench computed nothing.')
  return best
}

const print = (...cells: string[]) =>
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(18) : cell.padStart(16))).join('')}\n`,
  )
const count = (value: number) => Math.round(value).toLocaleString('en')

print('', 'calls/s', 'day-walk/s', 'ratio')
for (const [name, days] of [
  ['1 day', 1],
  ['30 days', 30],
  ['1 year', 365],
] as const) {
  const budget = Math.round((days * 9 * hour * 6) / 7)
  for (let i = 0; i < 512; i += 37) {
    const from = startAt(i)
    if (
      openBetween(calendar, from, from + days * day) !== walk.between(from, from + days * day) ||
      dueAt(calendar, from, budget) !== walk.add(from, budget)
    ) {
      throw new Error(`Calendar and day-walk differ from ${new Date(from).toISOString()} over ${name}.`)
    }
  }
  const rows = [
    [
      'between',
      (i: number) => openBetween(calendar, startAt(i), startAt(i) + days * day),
      (i: number) => walk.between(startAt(i), startAt(i) + days * day),
    ],
    ['add', (i: number) => dueAt(calendar, startAt(i), budget), (i: number) => walk.add(startAt(i), budget)],
  ] as const
  for (const [kind, ours, theirs] of rows) {
    const [fast, slow] = [rate(150, ours), rate(150, theirs)]
    print(`${kind} ${name}`, count(fast), count(slow), `${count(fast / slow)} x`)
  }
}

const years = (from: number) => [Date.UTC(from, 0, 1), Date.UTC(from + 3, 0, 1)] as const
const timed = (from: number, zone: string) => {
  const begin = performance.now()
  compile({ ...schedule, zone }, ...years(from))
  return performance.now() - begin
}
const zones = [
  'Europe/Rome',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Vienna',
  'Europe/Prague',
  'Europe/Warsaw',
  'Europe/Oslo',
]
print('')
print('compile 3 years', `${Math.min(...zones.map(zone => timed(2026, zone))).toFixed(2)} ms`, 'new zone')
print(
  '',
  `${Math.min(...Array.from({ length: 21 }, () => timed(2026, 'Europe/Berlin'))).toFixed(2)} ms`,
  'known zone',
)

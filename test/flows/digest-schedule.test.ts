import { describe, expect, it } from 'vitest'
import { compile } from '../../src/core/calendar/compile.ts'
import type { Schedule, Span } from '../../src/core/calendar/schedule.ts'
import { endOfDay, isFirstOfWeek, localDate, midnights, nextDigest } from '../../src/flows/digest/schedule.ts'

const day: readonly Span[] = [['09:30', '18:30']]
const everyDay = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }

function timetable(zone: string, hours: Schedule['hours'], wanted: string = 'opening') {
  const schedule = { zone, hours, holidays: [], overrides: {}, maintenance: [] }
  const calendar = compile(schedule, Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1))
  const file = { digest: { at: wanted, editEvery: { ms: 900_000, clock: 'calendar' } } }
  return { calendar: () => ({ schedule, calendar }), file } as unknown as Parameters<typeof nextDigest>[0]
}

/** The digests that come between two instants, each found from the one before it. */
function digests(desk: ReturnType<typeof timetable>, from: string, to: string): number[] {
  const found: number[] = []
  for (let at = nextDigest(desk, Date.parse(from)); at < Date.parse(to); at = nextDigest(desk, at))
    found.push(at)
  return found
}

/** Ten days around both clock changes of each zone, and around none where there is none. */
const changes: readonly [zone: string, around: string][] = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['America/St_Johns', '2026-11-01'],
  ['Asia/Kathmandu', '2026-10-25'],
]

describe('the digest on the days of a clock change', () => {
  it.each(changes)('comes once on each local day: %s around %s', (zone, around) => {
    const middle = Date.parse(`${around}T12:00:00Z`)
    const [from, to] = [-5, 5].map(days => new Date(middle + days * 86_400_000).toISOString())
    for (const wanted of ['opening', '02:30', '00:00', '08:00']) {
      const dates = digests(timetable(zone, everyDay, wanted), from ?? '', to ?? '').map(at =>
        localDate(zone, at),
      )
      expect(new Set(dates).size, wanted).toBe(dates.length)
      expect(dates.length, wanted).toBeGreaterThanOrEqual(9)
      const days = dates.map(date => Date.parse(date) / 86_400_000)
      expect(days, wanted).toEqual(days.map((_, index) => (days[0] ?? 0) + index))
    }
  })

  it('comes later on the morning whose half past two there is not, and at the first of two', () => {
    const desk = timetable('Europe/Berlin', everyDay, '02:30')
    const iso = (from: string, to: string) => digests(desk, from, to).map(at => new Date(at).toISOString())
    expect(iso('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toEqual(['2026-03-29T01:30:00.000Z'])
    expect(iso('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual(['2026-10-25T00:30:00.000Z'])
  })
})

describe('the end of the day', () => {
  const of = (hours: Schedule['hours'], at: string) => {
    const desk = timetable('Europe/Berlin', hours)
    return new Date(endOfDay(desk.calendar(), Date.parse(at))).toISOString()
  }

  it('is the last closing: a break at noon is none', () => {
    const split: readonly Span[] = [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ]
    expect(of({ mon: split, tue: split }, '2026-11-23T08:00:00Z')).toBe('2026-11-23T17:00:00.000Z')
  })

  it('is the next midnight where the desk never closes', () => {
    const always: readonly Span[] = [['00:00', '24:00']]
    const hours = {
      mon: always,
      tue: always,
      wed: always,
      thu: always,
      fri: always,
      sat: always,
      sun: always,
    }
    expect(of(hours, '2026-11-23T08:00:00Z')).toBe('2026-11-23T23:00:00.000Z')
  })

  it('is the next opening once the desk is closed', () => {
    expect(of({ mon: day, tue: day }, '2026-11-23T20:00:00Z')).toBe('2026-11-24T08:30:00.000Z')
  })
})

describe('the first digest of a week', () => {
  const desk = timetable('Pacific/Honolulu', everyDay)
  const at = (local: string) => Date.parse(`${local}:00-10:00`)

  it.each([
    ['2026-11-28T09:30', '2026-11-30T09:30', true],
    ['2026-11-24T09:30', '2026-11-28T09:30', false],
    ['2026-11-25T09:30', '2026-12-01T09:30', true],
    ['2026-12-31T09:30', '2027-01-01T09:30', false],
  ])('after %s: %s is %s', (before, now, first) => {
    expect(isFirstOfWeek(desk, at(before), at(now))).toBe(first)
  })

  it('goes by the days where the desk is: a Sunday evening there is a Monday in London', () => {
    expect(isFirstOfWeek(desk, at('2026-11-28T09:30'), at('2026-11-29T20:00'))).toBe(false)
  })
})

describe('the days of the chart', () => {
  it('begin at local midnights, on a day of 23 and of 25 hours too', () => {
    for (const at of ['2026-03-30T10:00:00Z', '2026-10-26T10:00:00Z']) {
      const bounds = midnights('Europe/Berlin', Date.parse(at), 14)
      expect(bounds).toHaveLength(15)
      const dates = bounds.map(one => localDate('Europe/Berlin', one))
      expect(new Set(dates).size).toBe(15)
      const hours = bounds.slice(1).map((end, index) => (end - (bounds[index] ?? 0)) / 3_600_000)
      expect(hours.filter(length => length !== 24)).toHaveLength(1)
    }
  })
})

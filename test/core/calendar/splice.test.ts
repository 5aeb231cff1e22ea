import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calendar, compile } from '../../../src/core/calendar/compile.ts'
import { openDayStarts } from '../../../src/core/calendar/days.ts'
import { dueAt, openBetween } from '../../../src/core/calendar/due.ts'
import { explainThrough } from '../../../src/core/calendar/explain-eras.ts'
import { type Schedule, type Span, weekdays } from '../../../src/core/calendar/schedule.ts'
import { splice } from '../../../src/core/calendar/splice.ts'
import { offsetAt } from '../../../src/core/calendar/zone.ts'
import { instantIn, rangeOf, schedules, windows } from './arbitraries.ts'

const at = (text: string) => Date.parse(text)
const hour = 3_600_000
const day = 24 * hour

const always = (zone: string, ...spans: Span[]): Schedule => ({
  zone,
  hours: Object.fromEntries(weekdays.map(name => [name, spans])),
  holidays: [],
  overrides: {},
  maintenance: [],
})
const compiled = (schedule: Schedule): Calendar =>
  compile(schedule, at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'))
const iso = (instant: number) => new Date(instant).toISOString()

describe('opening times that change', () => {
  const before = always('Europe/Berlin', ['09:00', '17:00'])
  const after = always('Europe/Berlin', ['12:00', '20:00'])
  // Tuesday, 5 May, 14:00 in Berlin.
  const change = at('2026-05-05T12:00:00Z')
  const eras = [
    { from: Number.NEGATIVE_INFINITY, schedule: before, calendar: compiled(before) },
    { from: change, schedule: after, calendar: compiled(after) },
  ] as const
  const calendar = splice(eras)

  it('keep the time that was used, and count what is left by the new ones', () => {
    // Monday 9:00 to 17:00, Tuesday 9:00 to 14:00, and 14:00 to 20:00 by the new hours.
    expect(openBetween(calendar, at('2026-05-04T00:00:00Z'), at('2026-05-05T22:00:00Z'))).toBe(19 * hour)
    // 16 hours from Monday's opening: 8, then 5 until the change, and 3 after it.
    expect(iso(dueAt(calendar, at('2026-05-04T07:00:00Z'), 16 * hour))).toBe('2026-05-05T15:00:00.000Z')
  })

  it('open each local day once, also the day on which they change', () => {
    const [from, to] = [at('2026-05-04T00:00:00Z'), at('2026-05-07T00:00:00Z')]
    expect(openDayStarts(calendar, from, to).map(iso)).toEqual([
      '2026-05-04T07:00:00.000Z',
      '2026-05-05T07:00:00.000Z',
      '2026-05-06T10:00:00.000Z',
    ])
  })

  it('are told as they were: each stretch by the hours that held then', () => {
    const [from, to] = [at('2026-05-04T06:00:00Z'), at('2026-05-05T19:00:00Z')]
    const told = explainThrough(eras, from, to, []).map(one => [iso(one.from).slice(5, 16), one.reason.kind])
    expect(told).toEqual([
      ['05-04T06:00', 'closed'],
      ['05-04T07:00', 'open'],
      ['05-04T15:00', 'closed'],
      ['05-05T07:00', 'open'],
      ['05-05T18:00', 'closed'],
    ])
  })

  it('are one calendar where nothing changed', () => {
    expect(splice([eras[0]])).toBe(eras[0].calendar)
    expect(splice([eras[0], { from: change, calendar: eras[0].calendar }]).version).toBe(
      eras[0].calendar.version,
    )
  })
})

describe.each(windows.filter(one => one.around > '2020'))('changes in $zone around $around', window => {
  const { from, to } = rangeOf(window)

  it('count before as before and after as after, and explain every millisecond of it', () => {
    fc.assert(
      fc.property(
        schedules(window),
        schedules(window),
        instantIn(window),
        instantIn(window),
        instantIn(window),
        (one, other, change, a, b) => {
          const calendars = [one, other].map(schedule => compile(schedule, from, to)) as [Calendar, Calendar]
          const eras = [
            { from: Number.NEGATIVE_INFINITY, schedule: one, calendar: calendars[0] },
            { from: change, schedule: other, calendar: calendars[1] },
          ] as const
          const calendar = splice(eras)
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          const cut = Math.min(Math.max(change, low), high)
          const expected = openBetween(calendars[0], low, cut) + openBetween(calendars[1], cut, high)
          expect(openBetween(calendar, low, high)).toBe(expected)
          if (expected > 0) {
            const due = dueAt(calendar, low, expected)
            expect(openBetween(calendar, low, due)).toBe(expected)
            expect(openBetween(calendar, low, due - 1)).toBe(expected - 1)
          }
          const stretches = explainThrough(eras, low, high, [])
          expect(stretches.reduce((sum, { counted, ms }) => sum + (counted ? ms : 0), 0)).toBe(expected)
          expect(stretches.reduce((sum, { ms }) => sum + ms, 0)).toBe(high - low)
          const dates = openDayStarts(calendar, from, to).map(opening =>
            Math.floor((opening + offsetAt(window.zone, opening)) / day),
          )
          expect(new Set(dates).size).toBe(dates.length)
        },
      ),
      { numRuns: 25 },
    )
  })
})

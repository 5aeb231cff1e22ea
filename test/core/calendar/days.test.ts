import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/core/calendar/compile.ts'
import { nextDayOpening, openDayStarts } from '../../../src/core/calendar/days.ts'
import { type Schedule, type Span, weekdays } from '../../../src/core/calendar/schedule.ts'

const at = (text: string) => Date.parse(text)
const iso = (list: number[]) => list.map(one => new Date(one).toISOString().slice(0, 16))

function calendarOf(zone: string, spans: Span[], rest: Partial<Schedule> = {}) {
  const hours = Object.fromEntries(weekdays.map(name => [name, spans]))
  const schedule = { zone, hours, holidays: [], overrides: {}, maintenance: [], ...rest }
  return compile(schedule, at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'))
}

describe('the opening of a working day', () => {
  it('comes once a day, at local time, on the days of both clock changes', () => {
    const calendar = calendarOf('Europe/Berlin', [['09:30', '18:30']])
    expect(iso(openDayStarts(calendar, at('2026-03-28T00:00:00Z'), at('2026-03-31T00:00:00Z')))).toEqual([
      '2026-03-28T08:30',
      '2026-03-29T07:30',
      '2026-03-30T07:30',
    ])
    expect(iso(openDayStarts(calendar, at('2026-10-24T00:00:00Z'), at('2026-10-27T00:00:00Z')))).toEqual([
      '2026-10-24T07:30',
      '2026-10-25T08:30',
      '2026-10-26T08:30',
    ])
  })

  it('comes once when the opening hour is skipped or repeated', () => {
    const calendar = calendarOf('Europe/Berlin', [['02:30', '18:30']])
    const hour = (day: string) => iso(openDayStarts(calendar, at(`${day}T00:00:00Z`), at(`${day}T12:00:00Z`)))
    expect(hour('2026-03-29')).toEqual(['2026-03-29T01:00']) // 03:00, the first instant after the gap
    expect(hour('2026-10-25')).toEqual(['2026-10-25T00:30']) // the first 02:30
  })

  it('is midnight for a desk that never closes', () => {
    const calendar = calendarOf('America/New_York', [['00:00', '24:00']])
    const days = openDayStarts(calendar, at('2026-05-04T00:00:00Z'), at('2026-05-06T00:00:00Z'))
    expect(iso(days)).toEqual(['2026-05-04T04:00', '2026-05-05T04:00'])
  })

  it('is the begin of a night shift, not the rest of the one before', () => {
    const calendar = calendarOf('UTC', [['22:00', '06:00']])
    const days = openDayStarts(calendar, at('2026-05-04T12:00:00Z'), at('2026-05-06T12:00:00Z'))
    expect(iso(days)).toEqual(['2026-05-04T22:00', '2026-05-05T22:00'])
  })

  it('does not come on a holiday, and comes in spite of maintenance', () => {
    const calendar = calendarOf('UTC', [['09:00', '17:00']], {
      holidays: [{ date: '2026-05-05', name: 'Feast' }],
      maintenance: [{ name: 'Move', from: at('2026-05-06T08:00:00Z'), to: at('2026-05-06T12:00:00Z') }],
    })
    const first = nextDayOpening(calendar, at('2026-05-04T09:00:00Z'))
    expect(iso([first, nextDayOpening(calendar, first - 1)])).toEqual([
      '2026-05-06T09:00',
      '2026-05-06T09:00',
    ])
  })

  it('is refused past the end of the calendar', () => {
    const calendar = calendarOf('UTC', [['09:00', '17:00']])
    expect(() => nextDayOpening(calendar, at('2026-12-31T09:00:00Z'))).toThrow(/further ahead/)
    expect(() => openDayStarts(calendar, at('2025-12-31T00:00:00Z'), at('2026-12-31T00:00:00Z'))).toThrow(
      /further back/,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/core/calendar/compile.ts'
import { dueAt, openBetween } from '../../../src/core/calendar/due.ts'
import { isOpen, nextClosing, nextOpening } from '../../../src/core/calendar/open.ts'
import { type Hours, type Schedule, type Span, weekdays } from '../../../src/core/calendar/schedule.ts'

const at = (text: string) => Date.parse(text)
const iso = (at: number | null) => at && new Date(at).toISOString()
const minute = 60_000

function calendarOf(zone: string, hours: Hours, rest: Partial<Schedule> = {}) {
  const schedule = { zone, hours, holidays: [], overrides: {}, maintenance: [], ...rest }
  return compile(schedule, at('2026-01-01T00:00:00Z'), at('2028-01-01T00:00:00Z'))
}
const everyDay = (...spans: Span[]): Hours => Object.fromEntries(weekdays.map(name => [name, spans]))
const monToSat = (...spans: Span[]): Hours => ({ ...everyDay(...spans), sun: [] })

describe('what others get wrong', () => {
  it('the next opening on a Saturday evening, with hours from Monday to Saturday, is on Monday', () => {
    const calendar = calendarOf('Europe/Berlin', monToSat(['09:30', '18:30']))
    expect(iso(nextOpening(calendar, at('2026-11-28T18:00:00Z')))).toBe('2026-11-30T08:30:00.000Z')
  })

  it('00:00 to 24:00 loses no minute at midnight', () => {
    const calendar = calendarOf('Europe/Berlin', everyDay(['00:00', '24:00']))
    const [noon, nextNoon] = [at('2026-05-04T12:00:00Z'), at('2026-05-05T12:00:00Z')]
    expect(openBetween(calendar, noon, nextNoon)).toBe(nextNoon - noon)
    expect(isOpen(calendar, at('2026-05-04T22:00:00Z'))).toBe(true)
    expect(isOpen(calendar, at('2026-05-04T21:59:59.999Z'))).toBe(true)
    expect(nextClosing(calendar, noon)).toBeNull()
    expect(nextOpening(calendar, noon)).toBeNull()
  })

  it('a day of 23 hours has 23 hours, a day of 25 has 25', () => {
    const calendar = calendarOf('Europe/Berlin', everyDay(['00:00', '24:00']))
    const hours = (from: string, to: string) => openBetween(calendar, at(from), at(to)) / 60 / minute
    expect(hours('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(23)
    expect(hours('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toBe(25)
  })

  it('a night shift belongs to the day on which it starts', () => {
    const calendar = calendarOf('Europe/Berlin', { fri: [['22:00', '06:00']] })
    expect(isOpen(calendar, at('2026-05-09T03:59:00Z'))).toBe(true) // Saturday, 05:59
    expect(isOpen(calendar, at('2026-05-09T04:00:00Z'))).toBe(false)
    expect(isOpen(calendar, at('2026-05-08T03:00:00Z'))).toBe(false) // Friday, 05:00
  })

  it('a night shift over a clock change lasts as long as it lasts', () => {
    const calendar = calendarOf('Europe/Berlin', { sat: [['22:00', '06:00']] })
    const hours = (day: string) => openBetween(calendar, at(day), at(day) + 2 * 1440 * minute) / 60 / minute
    expect(hours('2026-03-28T12:00:00Z')).toBe(7)
    expect(hours('2026-10-24T12:00:00Z')).toBe(9)
  })

  it('hours that begin in the hour that autumn repeats are open twice', () => {
    const calendar = calendarOf('Europe/Berlin', { sun: [['02:15', '02:45']] })
    expect(openBetween(calendar, at('2026-10-25T00:00:00Z'), at('2026-10-25T02:00:00Z'))).toBe(60 * minute)
    expect(openBetween(calendar, at('2026-03-29T00:00:00Z'), at('2026-03-29T06:00:00Z'))).toBe(0)
  })

  it('a holiday cuts the night shift that reaches into it, and an override opens a holiday', () => {
    const holidays = [{ date: '2026-05-09', name: 'Feast' }]
    const hours: Hours = { fri: [['22:00', '06:00']], sat: [['12:00', '13:00']] }
    const closed = calendarOf('Europe/Berlin', hours, { holidays })
    expect(iso(nextClosing(closed, at('2026-05-08T21:00:00Z')))).toBe('2026-05-08T22:00:00.000Z')
    const overrides = { '2026-05-09': [['10:00', '11:00']] as Span[] }
    const open = calendarOf('Europe/Berlin', hours, { holidays, overrides })
    expect(iso(nextOpening(open, at('2026-05-09T05:00:00Z')))).toBe('2026-05-09T08:00:00.000Z')
  })

  it('a due time that fills the day is the closing time, not the next opening', () => {
    const calendar = calendarOf('Europe/Berlin', monToSat(['09:30', '18:30']))
    expect(iso(dueAt(calendar, at('2026-05-08T07:30:00Z'), 540 * minute))).toBe('2026-05-08T16:30:00.000Z')
    expect(iso(dueAt(calendar, at('2026-05-08T07:30:00Z'), 540 * minute + 1))).toBe(
      '2026-05-09T07:30:00.001Z',
    )
  })

  it('a pause at night costs nothing, one in the day moves the due time by its opening time', () => {
    const calendar = calendarOf('Europe/Berlin', monToSat(['09:30', '18:30']))
    const start = at('2026-05-08T15:30:00Z') // Friday, 17:30
    const night = { from: at('2026-05-08T17:00:00Z'), to: at('2026-05-09T06:00:00Z') }
    const evening = { from: at('2026-05-08T16:00:00Z'), to: at('2026-05-09T08:00:00Z') }
    expect(dueAt(calendar, start, 120 * minute, [night])).toBe(dueAt(calendar, start, 120 * minute))
    // 17:30 to 18:00 on Friday, then from 10:00 on Saturday.
    expect(iso(dueAt(calendar, start, 120 * minute, [evening]))).toBe('2026-05-09T09:30:00.000Z')
    expect(iso(dueAt(calendar, start, 120 * minute, [evening, night]))).toBe('2026-05-09T09:30:00.000Z')
  })
})

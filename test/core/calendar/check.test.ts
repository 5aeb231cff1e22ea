import { describe, expect, it } from 'vitest'
import { checkSchedule } from '../../../src/core/calendar/check.ts'
import { horizonAt } from '../../../src/core/calendar/horizon.ts'
import type { Hours, Schedule, Span } from '../../../src/core/calendar/schedule.ts'

const range = horizonAt(Date.UTC(2026, 10, 23))
const desk: Schedule = {
  zone: 'Europe/Berlin',
  hours: { mon: [['09:30', '18:30']] },
  holidays: [],
  overrides: {},
  maintenance: [],
}
const check = (change: Partial<Schedule>) =>
  checkSchedule({ ...desk, ...change }, range).map(
    one => `${one.severity} ${one.path.join('.')}: ${one.what}`,
  )
const monday = (...spans: Span[]): { hours: Hours } => ({ hours: { mon: spans } })

describe('a schedule', () => {
  it('may have split days, night shifts, midnights and spans that touch', () => {
    expect(check(monday(['00:00', '06:00'], ['06:00', '12:00'], ['22:00', '06:00']))).toEqual([])
    expect(check(monday(['00:00', '24:00']))).toEqual([])
    expect(check(monday(['08:00', '00:00']))).toEqual([])
    expect(check(monday(['9:30', '18:30']))).toEqual([])
  })

  it('tells everything that is wrong at once', () => {
    expect(
      check({
        zone: 'Mars/Olympus',
        hours: { mon: [['09:00', '09:00']], tue: [['24:00', '25:00']], wed: [['noon', '13:00']] },
        holidays: [{ date: '2026-02-30', name: 'Never' }],
        overrides: { '2201-01-01': [], '2026-05-04': [['10:00', '10:60']] },
        maintenance: [{ name: 'Move', from: 5, to: 5 }],
      }),
    ).toEqual([
      'fault zone: "Mars/Olympus" is no time zone.',
      'fault hours.mon.0: 09:00 to 09:00 is empty.',
      'fault hours.tue.0: "24:00" is no time at which a span can begin.',
      'fault hours.wed.0: "noon" is no time at which a span can begin.',
      'fault holidays.0.date: "2026-02-30" is no date.',
      'fault overrides.2201-01-01: 2201-01-01 is too far away.',
      'fault overrides.2026-05-04.0: "10:60" is no time at which a span can end.',
      'fault maintenance.0: The maintenance "Move" does not end after its beginning.',
    ])
  })

  it('has no spans that overlap', () => {
    expect(check(monday(['13:00', '17:00'], ['09:00', '13:01']))).toEqual([
      'fault hours.mon.0: 13:00-17:00 overlaps 09:00-13:01.',
    ])
    expect(check(monday(['22:00', '06:00'], ['23:00', '24:00']))).toHaveLength(1)
  })

  it('is warned of a night shift that looks reversed or reaches into the next day', () => {
    expect(check(monday(['18:30', '09:30']))).toEqual([
      'warning hours.mon.0: 18:30-09:30 looks reversed: it is a night shift of 15 hours.',
    ])
    expect(check({ hours: { sun: [['22:00', '06:00']], mon: [['05:00', '09:00']] } })).toEqual([
      'warning hours.sun.0: The night shift 22:00-06:00 reaches into 05:00-09:00 of the next day.',
    ])
  })

  it('opens at some time', () => {
    expect(check({ hours: {} })).toEqual(['fault hours: The desk never opens.'])
    expect(check({ hours: { sun: [] }, overrides: { '2026-12-24': [['09:00', '12:00']] } })).toEqual([])
    const past = check({ hours: {}, overrides: { '2019-12-24': [['09:00', '12:00']] } })
    expect(past).toEqual([expect.stringMatching(/^fault hours: The desk never opens in the years ahead/)])
  })

  it.each(['+02:00', '', 'Europe', 'Berlin'])('has a zone of the database, not "%s"', zone => {
    expect(check({ zone })).toEqual([`fault zone: "${zone}" is no time zone.`])
  })
})

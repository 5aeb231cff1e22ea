import { describe, expect, it } from 'vitest'
import { datesOf } from '../../../src/core/calendar/date-rules.ts'
import { expandEarlyClosings } from '../../../src/core/calendar/early-closing.ts'
import { expandHolidays, observe } from '../../../src/core/calendar/holidays.ts'
import { dateOf } from '../../../src/core/calendar/local.ts'
import { expandMaintenance } from '../../../src/core/calendar/maintenance.ts'
import { parseDateRule } from '../../../src/policy/values/date-rule.ts'

const range = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1) }
const rule = (text: string) => {
  const found = parseDateRule(text)
  if (!found) throw new Error(`"${text}" is no date rule`)
  return found
}
const dates = (text: string) => datesOf(rule(text), range.from / 864e5, range.to / 864e5).map(dateOf)

describe('a date rule', () => {
  it.each([
    ['2026-12-24', ['2026-12-24']],
    ['12-24', ['2026-12-24']],
    ['02-29', []],
    ['Fourth Thursday of November', ['2026-11-26']],
    ['4th thu in nov + 1 day', ['2026-11-27']],
    ['last monday of may', ['2026-05-25']],
    ['fifth saturday of every month', ['2026-01-31', '2026-05-30', '2026-08-29', '2026-10-31']],
  ])('reads %s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it('comes every month or every week', () => {
    expect(dates('second sunday of every month')).toHaveLength(12)
    expect(dates('second sunday of every month').slice(0, 2)).toEqual(['2026-01-11', '2026-02-08'])
    expect(dates('every wednesday')).toHaveLength(52)
  })

  it.each(['', 'tomorrow', '2026-02-30', '13-01', '02-30', 'sixth sunday of may', 'second sunday of smarch'])(
    'is not: %s',
    text => expect(parseDateRule(text)).toBeUndefined(),
  )
})

describe('holidays of the desk', () => {
  it('on a Sunday are made up for on Monday, once', () => {
    const holidays = expandHolidays([{ name: 'Founding Day', on: rule('08-02') }], range)
    expect(observe(holidays, { sun: 'mon' })).toEqual([
      { date: '2026-08-02', name: 'Founding Day' },
      { date: '2026-08-03', name: 'Founding Day (observed)' },
    ])
    const taken = [...holidays, { date: '2026-08-03', name: 'Picnic' }]
    expect(observe(taken, { sun: 'mon' }).map(one => one.name)).toEqual(['Founding Day', 'Picnic'])
  })
})

describe('an early closing', () => {
  const at = (text: string) => [{ name: 'Half day', on: rule(text), closes: '13:00' }]

  it("cuts the weekday's hours", () => {
    const hours = {
      thu: [
        ['09:30', '12:00'],
        ['12:30', '18:30'],
        ['19:00', '02:00'],
      ] as [string, string][],
    }
    expect(expandEarlyClosings(at('12-24'), hours, [], range).overrides).toEqual({
      '2026-12-24': [
        ['09:30', '12:00'],
        ['12:30', '13:00'],
      ],
    })
  })

  it('opens neither a holiday nor a closed day', () => {
    const holidays = [{ date: '2026-12-24', name: 'Christmas Eve' }]
    expect(
      expandEarlyClosings(at('12-24'), { thu: [['09:00', '17:00']] }, holidays, range).overrides,
    ).toEqual({})
    expect(expandEarlyClosings(at('12-24'), { mon: [['09:00', '17:00']] }, [], range).overrides).toEqual({})
  })
})

describe('recurring maintenance', () => {
  it('comes at local time, on both sides of a clock change', () => {
    const rules = [{ name: 'Routine', on: rule('second sunday of every month'), from: '20:00', to: '24:00' }]
    const closures = expandMaintenance(rules, 'America/New_York', range)
    expect(closures).toHaveLength(12)
    const iso = closures.map(one => [one.from, one.to].map(at => new Date(at).toISOString().slice(0, 16)))
    expect(iso[1]).toEqual(['2026-02-09T01:00', '2026-02-09T05:00'])
    expect(iso[2]).toEqual(['2026-03-09T00:00', '2026-03-09T04:00'])
  })

  it('may last over midnight and reach into the range', () => {
    const rules = [{ name: 'Move', on: rule('2025-12-31'), from: '23:00', to: '01:00' }]
    expect(expandMaintenance(rules, 'UTC', range)).toEqual([
      { name: 'Move', from: Date.UTC(2025, 11, 31, 23), to: Date.UTC(2026, 0, 1, 1) },
    ])
    expect(expandMaintenance(rules, 'UTC', { ...range, from: Date.UTC(2026, 0, 2) })).toEqual([])
  })

  it('refuses a time that does not exist', () => {
    const rules = [{ name: 'Move', on: rule('2026-05-01'), from: '23:00', to: '25:00' }]
    expect(() => expandMaintenance(rules, 'UTC', range)).toThrow(/"25:00" is no time of day/)
  })
})

import { describe, expect, it } from 'vitest'
import { assembleSchedule, type CalendarTerms } from '../../../src/core/calendar/assemble.ts'
import { compile } from '../../../src/core/calendar/compile.ts'
import { dueAt, openBetween } from '../../../src/core/calendar/due.ts'
import { horizonAt } from '../../../src/core/calendar/horizon.ts'
import { isOpen, nextClosing } from '../../../src/core/calendar/open.ts'

const at = (text: string) => Date.parse(text)
const range = horizonAt(at('2026-11-23T00:00:00Z'))
const hour = 3_600_000

/** Monday to Saturday, 9:30 to 18:30 in Hawaii, with the holidays of section 7.3 of a consultancy's policy. */
const honolulu: CalendarTerms = {
  zone: 'Pacific/Honolulu',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map(name => [name, [['09:30', '18:30']]]),
  ),
  holidays: {
    country: null,
    region: null,
    add: [
      { name: "New Year's Day", on: '01-01' },
      { name: "Presidents' Day", on: 'third Monday of February' },
      { name: 'Memorial Day', on: 'last Monday of May' },
      { name: 'King Kamehameha Day', on: '06-11' },
      { name: 'Independence Day', on: '07-04' },
      { name: 'Labor Day', on: 'first Monday of September' },
      { name: 'Thanksgiving', on: 'fourth Thursday of November' },
      { name: 'Day after Thanksgiving', on: 'fourth Thursday of November + 1 day' },
      { name: 'Christmas Day', on: '12-25' },
    ],
    except: [],
    observed: 'monday-after-sunday',
  },
  earlyClosing: [
    { name: 'Half day', on: '12-24', at: '13:00' },
    { name: 'Half day', on: '12-31', at: '13:00' },
  ],
  maintenance: [
    { name: 'Routine maintenance', on: 'second Sunday of every month', from: '20:00', to: '24:00' },
  ],
}

async function compiled(terms: CalendarTerms) {
  const { schedule, faults } = await assembleSchedule(terms, range)
  expect(faults).toEqual([])
  return { schedule, calendar: compile(schedule, range.from, range.to) }
}
const faultsOf = async (change: Partial<CalendarTerms>) => {
  const { faults } = await assembleSchedule({ ...honolulu, ...change }, range)
  return faults.map(one => `${one.path.join('.')}: ${one.what}`)
}

describe('a policy in Honolulu', () => {
  it('is due over a closed Sunday, over Thanksgiving and over Christmas', async () => {
    const { calendar } = await compiled(honolulu)
    const due = (from: string, hours: number) =>
      new Date(dueAt(calendar, at(from), hours * hour)).toISOString()
    expect(due('2026-11-28T18:20:00-10:00', 2)).toBe('2026-11-30T21:20:00.000Z') // Monday, 11:20
    expect(due('2026-11-25T18:00:00-10:00', 1)).toBe('2026-11-28T20:00:00.000Z') // Saturday, 10:00
    expect(due('2026-12-24T12:00:00-10:00', 2)).toBe('2026-12-26T20:30:00.000Z') // Saturday, 10:30
  })

  it('closes at one on the last day of the year', async () => {
    const { calendar } = await compiled(honolulu)
    expect(nextClosing(calendar, at('2026-12-31T10:00:00-10:00'))).toBe(at('2026-12-31T13:00:00-10:00'))
  })

  it('makes up for the Fourth of July on Monday when it is a Sunday, and not for a Saturday', async () => {
    const { calendar } = await compiled(honolulu)
    expect(isOpen(calendar, at('2027-07-05T12:00:00-10:00'))).toBe(false)
    expect(isOpen(calendar, at('2026-07-03T12:00:00-10:00'))).toBe(true)
    expect(isOpen(calendar, at('2026-07-06T12:00:00-10:00'))).toBe(true)
  })

  it('knows its maintenance', async () => {
    const { schedule } = await compiled(honolulu)
    const sunday = schedule.maintenance.find(one => one.from === at('2026-12-13T20:00:00-10:00'))
    expect(sunday).toEqual({
      name: 'Routine maintenance',
      from: sunday?.from,
      to: at('2026-12-14T00:00:00-10:00'),
    })
  })

  it('may keep the holidays of its country in place of its own', async () => {
    const holidays = { ...honolulu.holidays, country: 'US', region: 'HI', add: [], except: ['Good Friday'] }
    const open = async (observed: CalendarTerms['holidays']['observed'], day: string) => {
      const { calendar } = await compiled({ ...honolulu, holidays: { ...holidays, observed } })
      return openBetween(calendar, at(`${day}T00:00:00-10:00`), at(`${day}T23:00:00-10:00`)) > 0
    }
    expect(await open('as-listed', '2026-04-03')).toBe(true) // Good Friday
    expect(await open('as-listed', '2026-07-03')).toBe(false) // for Saturday the Fourth
    expect(await open('monday-after-sunday', '2026-07-03')).toBe(true)
    expect(await open('monday-after-sunday', '2027-07-05')).toBe(false)
    expect(await open('never', '2027-07-05')).toBe(true)
  })

  it('tells everything that is wrong, with its place', async () => {
    const holidays = { ...honolulu.holidays, country: 'XX', add: [{ name: 'Feast', on: 'some day' }] }
    expect(
      await faultsOf({
        zone: 'Mars/Olympus',
        holidays,
        earlyClosing: [{ name: 'Half day', on: '12-24', at: '1 pm' }],
        maintenance: [{ name: 'Move', on: '13-13', from: '25:00', to: '26:00' }],
      }),
    ).toEqual([
      'holidays.add.0.on: "some day" names no dates.',
      'earlyClosing.0.at: "1 pm" is no time of day.',
      'maintenance.0.from: "25:00" is no time of day.',
      'maintenance.0.to: "26:00" is no time of day.',
      'maintenance.0.on: "13-13" names no dates.',
      'holidays.country: No holidays are known for the country "XX".',
      'zone: "Mars/Olympus" is no time zone.',
    ])
    expect(await faultsOf({ holidays: { ...honolulu.holidays, except: ['12-25'] } })).toEqual([
      'holidays.except.0: "12-25" is excepted from nothing.',
    ])
    expect(await faultsOf({ hours: { thu: [['9 am', '18:30']] } })).toEqual([
      'hours.thu.0: "9 am" is no time at which a span can begin.',
    ])
    expect(await faultsOf({ hours: {} })).toEqual(['hours: The desk never opens.'])
  })

  it('is open at some time', async () => {
    const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(name => ({
      name,
      on: `every ${name}`,
    }))
    const faults = await faultsOf({ holidays: { ...honolulu.holidays, add: everyDay }, earlyClosing: [] })
    expect(faults).toEqual([expect.stringMatching(/^hours: The desk never opens in the years ahead/)])
  })
})

import { describe, expect, it } from 'vitest'
import { type HolidayOptions, publicHolidays } from '../../../src/core/calendar/public-holidays.ts'
import { parseDateRule } from '../../../src/policy/values/date-rule.ts'

const year = (from: number, to = from + 1) => ({ from: Date.UTC(from, 0, 1), to: Date.UTC(to, 0, 1) })
const rule = (text: string) => {
  const found = parseDateRule(text)
  if (!found) throw new Error(`"${text}" is no date rule`)
  return found
}
const dates = async (country: string, region: string | undefined, of: number, options?: HolidayOptions) => {
  const { holidays, faults } = await publicHolidays(country, region, year(of), options)
  expect(faults).toEqual([])
  return holidays.map(one => one.date).filter(date => date.startsWith(String(of)))
}

/** What a desk in Hawaii writes that keeps some of the state's holidays only. */
const desk: HolidayOptions = {
  substitutes: false,
  except: [
    'Martin Luther King Jr. Day',
    'Prince Jonah Kuhio Kalanianaole Day',
    'Good Friday',
    'Juneteenth',
    'Statehood Day',
    'General Election Day',
    'Veterans Day',
  ],
  add: [{ name: 'Day after Thanksgiving', on: rule('fourth thursday of november + 1 day') }],
  observance: { sun: 'mon' },
}

describe('public holidays', () => {
  it('are those of the region', async () => {
    const berlin = await dates('DE', 'BE', 2026)
    expect(berlin).toContain('2026-03-08') // Women's Day, in Berlin only
    expect(await dates('DE', 'HH', 2026)).not.toContain('2026-03-08')
    expect(await dates('DE', 'BY-A', 2026)).toContain('2026-08-08') // in Augsburg only
    expect(await dates('DE', 'BY', 2026)).not.toContain('2026-08-08')
  })

  it('have names, in the language asked for', async () => {
    const named = async (language?: string) => {
      const { holidays } = await publicHolidays('DE', 'BE', year(2026), language ? { language } : {})
      return holidays.find(one => one.date === '2026-10-03')?.name
    }
    expect(await named()).toBe('Tag der Deutschen Einheit')
    expect(await named('en')).toBe('National Holiday')
  })

  it('are whole days: neither observances nor afternoons', async () => {
    expect(await dates('DE', 'BE', 2026)).not.toContain('2026-12-24')
    expect(await dates('DE', 'BE', 2026)).not.toContain('2026-02-14')
  })

  it('last as many days as the feast', async () => {
    const { holidays } = await publicHolidays('TR', undefined, year(2026))
    const feast = holidays.filter(one => one.name === 'Ramazan Bayramı').map(one => one.date)
    expect(feast).toEqual(['2026-03-20', '2026-03-21', '2026-03-22'])
  })

  it('follow the desk: exceptions, additions and Sundays made up for on Monday', async () => {
    expect(await dates('US', 'HI', 2026, desk)).toEqual([
      '2026-01-01',
      '2026-02-16', // Presidents' Day
      '2026-05-25', // Memorial Day
      '2026-06-11', // King Kamehameha Day
      '2026-07-04', // a Saturday, not made up for
      '2026-09-07', // Labor Day
      '2026-11-26',
      '2026-11-27',
      '2026-12-25',
    ])
    expect(await dates('US', 'HI', 2027, desk)).toContain('2027-07-05') // 4 July 2027 is a Sunday
    expect(await dates('US', 'HI', 2027, desk)).not.toContain('2027-12-24') // 25 December is a Saturday
  })

  it('may be excepted by date', async () => {
    expect(await dates('DE', 'BE', 2026, { except: ['05-01', '2026-10-03'] })).not.toContain('2026-05-01')
    expect(await dates('DE', 'BE', 2026, { except: ['2026-10-03'] })).toContain('2026-05-01')
  })

  it('refuse an exception that matches nothing', async () => {
    const { faults } = await publicHolidays('DE', 'BE', year(2026), {
      except: ['Christmas', '1. Weihnachtstag'],
    })
    expect(faults).toEqual([
      {
        severity: 'fault',
        path: ['except', 0],
        what: '"Christmas" matches no public holiday.',
        remedy: expect.stringContaining('1. Weihnachtstag'),
      },
    ])
  })

  it('on one date are excepted one by one', async () => {
    // In 2027 Good Friday is the day of Prince Kuhio, too.
    const only = (except: string[]) => dates('US', 'HI', 2027, { except })
    expect(await only(['Good Friday'])).toContain('2027-03-26')
    expect(await only(['Good Friday', 'Prince Jonah Kuhio Kalanianaole Day'])).not.toContain('2027-03-26')
  })

  it('do not refuse an exception of a year gone by', async () => {
    expect(await dates('DE', 'BE', 2026, { except: ['2019-05-08'] })).toContain('2026-05-01')
  })

  it.each([
    ['XX', undefined, 'country'],
    ['constructor', undefined, 'country'],
    ['DE', 'ZZ', 'region'],
    ['DE', 'BY-Z', 'region'],
    ['MA', 'X', 'region'],
  ])('refuse a place that is unknown: %s %s', async (country, region, path) => {
    const { holidays, faults } = await publicHolidays(country, region, year(2026))
    expect(holidays).toEqual([])
    expect(faults.map(one => one.path)).toEqual([[path]])
  })
})

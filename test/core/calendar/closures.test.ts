import { describe, expect, it } from 'vitest'
import { closedBy } from '../../../src/core/calendar/closed-by.ts'
import { closuresIn, toldAt } from '../../../src/core/calendar/closures.ts'
import { compile } from '../../../src/core/calendar/compile.ts'
import type { Schedule } from '../../../src/core/calendar/schedule.ts'
import { day } from '../../../src/core/time.ts'

/** Honolulu; weekdays from 9 to 17. Thursday is 26 November 2026. */
const hst = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00-10:00`)
const hours = [['09:00', '17:00']] as const
const holiday = (date: string) => ({ date, name: `of ${date}` })

function known(dates: readonly string[], overrides: Schedule['overrides'] = {}) {
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours }
  const holidays = dates.map(holiday)
  const schedule: Schedule = { zone: 'Pacific/Honolulu', hours: week, holidays, overrides, maintenance: [] }
  return { schedule, calendar: compile(schedule, hst('2026-01-01 00:00'), hst('2027-12-31 00:00')) }
}
const closures = (...given: Parameters<typeof known>) =>
  closuresIn(known(...given), hst('2026-11-20 12:00'), hst('2027-06-01 00:00'))

describe('days closed for a public holiday', () => {
  it('are one closure with their neighbours, also over a weekend', () => {
    expect(closures(['2026-11-26', '2026-11-27', '2026-12-25', '2026-12-28'])).toEqual([
      {
        days: [holiday('2026-11-26'), holiday('2026-11-27')],
        from: hst('2026-11-26 00:00'),
        opens: hst('2026-11-30 09:00'),
      },
      {
        days: [holiday('2026-12-25'), holiday('2026-12-28')],
        from: hst('2026-12-25 00:00'),
        opens: hst('2026-12-29 09:00'),
      },
    ])
  })

  it('are none where the desk would be closed anyway, or has hours of its own for the date', () => {
    expect(closures(['2026-11-28', '2026-12-01'], { '2026-12-01': [['10:00', '12:00']] })).toEqual([])
  })

  it('are no news of their own once the first of them has begun', () => {
    expect(closures(['2026-11-20', '2026-11-23', '2026-12-25']).map(({ days }) => days[0]?.date)).toEqual([
      '2026-12-25',
    ])
  })

  it('are told of as the desk opens, so long before at least', () => {
    const tellings = (date: string, notice: number) => {
      const its = known([date])
      return closuresIn(its, hst('2026-11-20 12:00'), hst('2027-06-01 00:00')).map(one =>
        toldAt(its, one, notice),
      )
    }
    expect(tellings('2026-11-26', 2 * day)).toEqual([hst('2026-11-24 09:00')])
    expect(tellings('2026-11-26', 1.5 * day)).toEqual([hst('2026-11-24 09:00')])
    // Two days before a Monday the desk is closed: Friday.
    expect(tellings('2026-11-30', 2 * day)).toEqual([hst('2026-11-27 09:00')])
    expect(tellings('2026-11-30', 0)).toEqual([hst('2026-11-27 09:00')])
  })
})

describe('what keeps the desk closed', () => {
  const its = known(['2026-12-25'], { '2026-12-24': [['09:00', '13:00']] })
  const shortened = [{ date: '2026-12-24', name: 'Christmas Eve' }]
  const why = (local: string) => closedBy({ ...its, schedule: { ...its.schedule, shortened } }, hst(local))

  it('is the early closing of a day, and the holiday after it', () => {
    expect(why('2026-12-24 14:00')).toEqual(['Christmas Eve', 'of 2026-12-25'])
  })

  it('is no early closing before the day begins, while it lasts, or after its usual end', () => {
    expect(why('2026-12-24 08:00')).toEqual([])
    expect(why('2026-12-24 12:00')).toEqual([])
    expect(why('2026-12-24 17:30')).toEqual(['of 2026-12-25'])
  })
})

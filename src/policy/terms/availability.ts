import { z } from 'zod'
import { date, months, nthWeekday, yearlyDay } from '../values/calendar-day.ts'
import type { Durations } from '../values/duration.ts'
import { id, label, listById, text } from '../values/text.ts'
import { wallTime } from '../values/week.ts'
import { asks } from './asks.ts'

/** A holiday that the country's list does not have: once, every year, or by a rule. */
const addedHoliday = z.union([
  z.strictObject({ name: label, date }),
  z.strictObject({ name: label, every: yearlyDay }),
  z.strictObject({
    name: label,
    ...nthWeekday,
    month: z.enum(months),
    /** Days after that one: the Friday after the fourth Thursday is 1. */
    plusDays: z.int().min(-30).max(30).default(0),
  }),
])

const holidays = z.strictObject({
  /** Country and region of the public holidays, ISO 3166: US and HI. */
  country: text(/^[A-Z]{2}$/, 'is no country', 'write its two letters of ISO 3166, as in US')
    .nullable()
    .default(null),
  region: text(/^[A-Z0-9]{1,3}$/, 'is no region', 'write what follows the country in ISO 3166-2, as in HI')
    .nullable()
    .default(null),
  add: z.array(addedHoliday).default([]),
  /** Public holidays, by name, on which the desk is open. */
  except: z.array(label).default([]),
  /**
   * What happens when a holiday falls on a weekend: the country's own rule, the Monday after a Sunday in place of
   * the country's rule, or nothing.
   */
  observed: z.enum(['as-listed', 'monday-after-sunday', 'never']).default('as-listed'),
})

/** Local wall times; an end at or before the begin is on the next day. */
const window = {
  name: label,
  /** Services it touches; none named: all. */
  services: z.array(id).default([]),
  from: wallTime,
  to: wallTime,
  /** Priorities whose clocks go on all the same. */
  pausesClocks: z.boolean().default(true),
}

/** Section 7: when the desk is closed or something is down, and who is told when. */
export const availability = ({ business, calendar }: Durations) =>
  z.strictObject({
    asks,
    holidays: holidays.prefault({}),
    /** Days that end early: once (`date`) or every year (`every`). */
    earlyClosing: z
      .array(
        z.union([
          z.strictObject({ name: label, date, at: wallTime }),
          z.strictObject({ name: label, every: yearlyDay, at: wallTime }),
        ]),
      )
      .default([]),
    maintenance: z
      .strictObject({
        recurring: listById(z.strictObject({ id, ...window, ...nthWeekday })).default([]),
        single: listById(z.strictObject({ id, ...window, date })).default([]),
        /** Critical tickets about something else go on during maintenance. */
        pausesCritical: z.boolean().default(false),
      })
      .prefault({}),
    notice: z
      .strictObject({
        /** Planned work is announced this long before. */
        planned: calendar.prefault('7d'),
        urgent: calendar.prefault('2h'),
        /** The longest an urgent interruption should last. */
        urgentAtMost: calendar.prefault('60m'),
        /** Until the next word during a disruption. */
        updateEvery: calendar.prefault('30m'),
        /** From the end of a critical outage to the written report. */
        reportWithin: business.prefault('5bd'),
      })
      .prefault({}),
  })

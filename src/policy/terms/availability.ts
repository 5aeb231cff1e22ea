import { z } from 'zod'
import { dateRule } from '../values/date-rule.ts'
import type { Durations } from '../values/duration.ts'
import { id, label, listById, text } from '../values/text.ts'
import { wallTime } from '../values/week.ts'
import { asks } from './asks.ts'

const holidays = z.strictObject({
  /** The country whose public holidays close the desk. */
  country: text(/^[A-Z]{2}$/, 'is no country', 'write its two letters of ISO 3166, as in US')
    .nullable()
    .default(null),
  region: text(
    /^[A-Z0-9]{1,3}(-[A-Z0-9]{1,3})?$/,
    'is no region',
    'write what follows the country in ISO 3166-2, as in HI',
  )
    .nullable()
    .default(null),
  /** Holidays that the country's list does not have. */
  add: z.array(z.strictObject({ name: label, on: dateRule })).default([]),
  /** Public holidays on which the desk is open, by name or date. */
  except: z.array(label).default([]),
  /**
   * What happens when a holiday falls on a weekend: the country's own rule, the Monday after a Sunday in place of
   * that rule, or nothing.
   */
  observed: z.enum(['as-listed', 'monday-after-sunday', 'never']).default('as-listed'),
})

/** Work on a service, in local wall time; an end at or before the begin is on the next day. */
const maintenanceWindow = z.strictObject({
  id,
  name: label,
  /** Services it touches; none named: all. */
  services: z.array(id).default([]),
  on: dateRule,
  from: wallTime,
  to: wallTime,
  /** Whether time stands still meanwhile for tickets about these services. */
  pausesClocks: z.boolean().default(true),
})

/** Section 7: when the desk is closed or something is down, and who is told when. */
export const availability = ({ business, calendar }: Durations) =>
  z.strictObject({
    asks,
    holidays: holidays.prefault({}),
    /** Days that end early. */
    earlyClosing: z.array(z.strictObject({ name: label, on: dateRule, at: wallTime })).default([]),
    maintenance: z
      .strictObject({
        windows: listById(maintenanceWindow).default([]),
        /** Whether critical tickets about something else stand still too. */
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
        /** Days closed for a public holiday are announced this long before. */
        holidays: calendar.prefault('2d'),
      })
      .prefault({}),
  })

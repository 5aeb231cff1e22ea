import { z } from 'zod'
import type { Durations } from '../values/duration.ts'
import { usualBusinessDay } from '../values/duration.ts'
import { id, label, link, listById, words } from '../values/text.ts'
import { weekHours } from '../values/week.ts'
import { zone } from '../values/zone.ts'
import { asks } from './asks.ts'

export const contactKinds = ['chat', 'email', 'phone', 'meeting', 'web'] as const

const contact = z.strictObject({
  id,
  name: label,
  kind: z.enum(contactKinds),
  /** The address, number or command as a person uses it. */
  value: label,
  /** Whether somebody is there in opening hours only. */
  answered: z.enum(['opening-hours', 'always']).default('opening-hours'),
  note: words.nullable().default(null),
})

/** Section 3: when the desk is open and every way to reach it. */
export const channels = ({ business }: Durations) =>
  z.strictObject({
    asks,
    zone,
    hours: weekHours,
    /** How many opening hours "1 business day" stands for. */
    businessDay: business
      .refine(({ ms, clock }) => clock === 'business' && ms <= 86_400_000, {
        message: 'a business day is some hours of one day',
        params: { remedy: 'write hours, as in 9h' },
      })
      .default({ ms: usualBusinessDay, clock: 'business' }),
    /** Said while the desk is closed to people without night cover. */
    outOfHours: words.nullable().default(null),
    contacts: listById(contact).default([]),
    selfService: z.array(z.strictObject({ name: label, url: link })).default([]),
  })

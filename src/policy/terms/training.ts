import { z } from 'zod'
import { dateRule } from '../values/date-rule.ts'
import type { Durations } from '../values/duration.ts'
import { id, label, link, listById, words } from '../values/text.ts'
import { wallTime } from '../values/week.ts'
import { asks } from './asks.ts'

/** Section 11: what people can learn, when, and where they sign up. */
export const training = ({ calendar }: Durations) => {
  const meeting = {
    id,
    name: label,
    about: words.nullable().default(null),
    length: calendar,
    places: z.int().min(1).max(100_000).nullable().default(null),
    link: link.nullable().default(null),
  }
  return z.strictObject({
    asks,
    /** Live meetings, in the desk's wall time. */
    webinars: listById(z.strictObject({ ...meeting, on: z.array(dateRule).min(1), at: wallTime })).default(
      [],
    ),
    courses: listById(z.strictObject({ ...meeting, price: z.number().min(0).default(0) })).default([]),
    guides: z.array(z.strictObject({ name: label, url: link })).default([]),
    /** Before a webinar, to those who signed up. */
    remindBefore: calendar.prefault('1d'),
  })
}

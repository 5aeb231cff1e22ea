import { z } from 'zod'
import { localTime, nthWeekday } from '../values/calendar-day.ts'
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
    /** Live meetings, by a rule ("the first Wednesday at 10:00") or by dates, in the desk's zone. */
    webinars: listById(
      z.union([
        z.strictObject({ ...meeting, every: z.strictObject({ ...nthWeekday, at: wallTime }) }),
        z.strictObject({ ...meeting, dates: z.array(localTime).min(1) }),
      ]),
    ).default([]),
    courses: listById(z.strictObject({ ...meeting, price: z.number().min(0).default(0) })).default([]),
    guides: z.array(z.strictObject({ name: label, url: link })).default([]),
    /** Before a webinar, to those who signed up. */
    remindBefore: calendar.prefault('1d'),
  })
}

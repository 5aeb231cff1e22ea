import { z } from 'zod'
import type { Durations } from '../values/duration.ts'
import { label, link, words } from '../values/text.ts'
import { weekHours } from '../values/week.ts'
import { asks } from './asks.ts'

/** Section 13: whom to write to about what, and the live call. */
export const contact = ({ business, calendar }: Durations) =>
  z.strictObject({
    asks,
    policyQuestions: z.strictObject({ to: label, answerWithin: business }).nullable().default(null),
    office: words.nullable().default(null),
    complaints: z
      .strictObject({ to: label, acknowledgeWithin: business, answerWithin: business })
      .nullable()
      .default(null),
    billing: label.nullable().default(null),
    /** `/support call`: the link is given only inside these hours, in the desk's zone. */
    call: z.strictObject({ link, hours: weekHours, length: calendar }).nullable().default(null),
  })

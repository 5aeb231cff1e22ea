import { z } from 'zod'
import type { Durations } from '../values/duration.ts'
import { words } from '../values/text.ts'
import { asks } from './asks.ts'

/** Section 1: who is greeted how, and the goals that the digest holds the figures against. */
export const introduction = ({ business }: Durations) =>
  z.strictObject({
    asks,
    /** Stands above `/support help`. */
    greeting: words.nullable().default(null),
    goals: z
      .strictObject({
        /** Percent of the targets met. */
        onTime: z.number().min(1).max(100).nullable().default(null),
        /** Average rating out of 5. */
        satisfaction: z.number().min(1).max(5).nullable().default(null),
      })
      .prefault({}),
    /** Ratings up to `atMost` are told to the managers, who owe a call in time. */
    lowRating: z
      .strictObject({ atMost: z.int().min(1).max(4), callWithin: business })
      .nullable()
      .default(null),
  })

import { z } from 'zod'
import type { Durations } from '../values/duration.ts'
import { label, words } from '../values/text.ts'
import { asks } from './asks.ts'

/** Section 6: what a customer gives, how long the desk waits for it, and how people treat each other. */
export const responsibilities = ({ business, calendar }: Durations) =>
  z.strictObject({
    asks,
    /** What is asked for, by category; `any` is asked for whatever the category. */
    needed: z.record(z.string(), z.array(label)).default({}),
    /**
     * Whether a new ticket waits for what is missing: the time to a solution stands still until it comes. Otherwise
     * it is asked for, and the clock runs.
     */
    missingPauses: z.boolean().default(false),
    /** The day named when something is asked of the customer. */
    answerWithin: business.prefault('3bd'),
    /** Reminders while the ticket waits for the customer, counted from the beginning of the wait. */
    nudgeAfter: z.array(business).max(5).prefault(['1bd', '3bd']),
    /** From the beginning of the wait until the ticket is closed with notice. */
    closeAfter: business.prefault('5bd'),
    /** What nobody should write in a chat; stands at the head of every thread. */
    neverSend: z.array(label).default([]),
    conduct: z
      .strictObject({
        text: words,
        /** How long a block lasts where none is named. */
        blockFor: calendar,
      })
      .nullable()
      .default(null),
  })

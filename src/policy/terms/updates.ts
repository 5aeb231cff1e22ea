import { z } from 'zod'
import { months } from '../values/calendar-day.ts'
import type { Durations } from '../values/duration.ts'
import { label } from '../values/text.ts'
import { asks } from './asks.ts'

/** Section 12: who owns the policy and how a change reaches people. */
export const updates = ({ calendar }: Durations) =>
  z.strictObject({
    asks,
    /** The label of this version, as people quote it: text, since the number 3.10 would be 3.1. */
    version: label.nullable().default(null),
    policyOwner: label.nullable().default(null),
    /** Worse values take effect no earlier than this after they are announced. */
    noticePeriod: calendar.prefault('30d'),
    /** Months in which the owner is reminded to review. */
    reviewMonths: z.array(z.enum(months)).max(12).default([]),
  })

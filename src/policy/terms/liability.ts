import { z } from 'zod'
import { words } from '../values/text.ts'
import { asks } from './asks.ts'

/** Section 8: the disclaimer, where it shows, and what people agree to. */
export const liability = () =>
  z.strictObject({
    asks,
    disclaimer: words.nullable().default(null),
    showDisclaimerOn: z.array(z.enum(['receipt', 'answer', 'quote'])).default(['receipt']),
    /** Whether a person accepts the terms, recorded with version and time, and when they are asked to. */
    acceptance: z.enum(['never', 'first-ticket', 'each-quote']).default('never'),
    /** Closed tickets are deleted after this many months. */
    keepTicketsMonths: z.int().min(1).max(120).nullable().default(null),
  })

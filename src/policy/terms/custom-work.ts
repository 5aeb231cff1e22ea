import { z } from 'zod'
import type { Durations } from '../values/duration.ts'
import { text, words } from '../values/text.ts'
import { asks } from './asks.ts'

/** Section 10: what work to order costs and how it is agreed on. */
export const customWork = ({ business, calendar }: Durations) =>
  z.strictObject({
    asks,
    /** ISO 4217. */
    currency: text(/^[A-Z]{3}$/, 'is no currency', 'write its three letters of ISO 4217, as in USD').default(
      'USD',
    ),
    /** Price of one hour. */
    rates: z
      .strictObject({ openingHours: z.number().positive(), outOfHours: z.number().positive() })
      .nullable()
      .default(null),
    /** Time is charged in whole steps. */
    billingStep: calendar.prefault('15m'),
    minimumCharge: calendar.prefault('1h'),
    /** Work above this amount begins only after the quote is accepted; 0: always. */
    approvalAbove: z.number().min(0).default(0),
    quoteWithin: business.prefault('10bd'),
    quoteValidFor: calendar.prefault('30d'),
    quoteTerms: words.nullable().default(null),
  })

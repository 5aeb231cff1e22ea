import { z } from 'zod'
import type { Durations } from '../values/duration.ts'
import { id, label, listById, words } from '../values/text.ts'
import { asks } from './asks.ts'

/** Section 9: other makers' products and the suppliers who help. */
export const thirdParties = ({ business }: Durations) =>
  z.strictObject({
    asks,
    vendors: listById(
      z.strictObject({
        id,
        name: label,
        /** Words of a request that suggest this vendor. */
        words: z.array(label).default([]),
        /** What the vendor is there for. */
        covers: words,
        /** Who to ask, as an address or a number. */
        contact: label.nullable().default(null),
        /** The vendor's own promise, measured while a ticket waits for it. */
        respondsWithin: business.nullable().default(null),
      }),
    ).default([]),
  })

import { z } from 'zod'
import { id, label, listById, words } from '../values/text.ts'
import { asks } from './asks.ts'

const hints = z.array(label).default([])

/** What a request is filed under. The first one is taken where nothing suggests another. */
const category = z.strictObject({
  id,
  name: label,
  /** Words of a request that suggest this category. */
  words: hints,
  /** A queue of the desk file; without one the ticket goes to triage. */
  queue: id.nullable().default(null),
})

const service = z.strictObject({ id, name: label, words: hints })

/** Something that is not covered: said before a ticket is made, never a wall. */
const exclusion = z.strictObject({
  name: label,
  words: hints,
  /** Who can help instead. */
  whoHelps: words,
})

/** Section 2: what is supported, how requests are filed, what is not covered. */
export const scope = () =>
  z.strictObject({
    asks,
    services: listById(service).default([]),
    categories: listById(category)
      .min(1)
      .default([{ id: 'other', name: 'Other', words: [], queue: null }]),
    exclusions: z.array(exclusion).default([]),
  })

import { z } from 'zod'
import { text, words } from '../values/text.ts'

const questions = z.array(words).max(200)

/**
 * `asks:`, allowed in every block: questions that people ask about this section, for finding answers. A list is for
 * the section; a mapping gives each sub-section its own.
 */
export const asks = z
  .union([
    questions,
    z.record(text(/^\d{1,3}\.\d{1,3}$/, 'is no sub-section', 'write its number, as in "3.2"'), questions),
  ])
  .prefault([])
  .transform((asked): Asked[] =>
    Array.isArray(asked)
      ? asked.map(question => ({ section: null, question }))
      : Object.entries(asked).flatMap(([section, list]) => list.map(question => ({ section, question }))),
  )

/** One example question; `section` names a sub-section ('3.2') or is null for the section of the block. */
export type Asked = { section: string | null; question: string }

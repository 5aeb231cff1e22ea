import { z } from 'zod'

/** Words for people: one line or several, never empty, short enough for a card. */
export const words = z.string().trim().min(1).max(2_000)

/** A name as it stands on a button or in a list. */
export const label = z.string().trim().min(1).max(75)

const shape = /^[a-z0-9][a-z0-9_-]{0,39}$/

/** What other parts of the files refer to: `how-to`, `premier`. */
export const id = z.string().superRefine((text, issues) => {
  if (shape.test(text)) return
  issues.addIssue({
    code: 'custom',
    message: `"${text}" is no id`,
    params: { remedy: 'use small letters, digits and hyphens, 40 at most, as in "how-to"' },
  })
})

/** An address that a person can open. Nothing but https and http is shown as a link. */
export const link = z.string().superRefine((text, issues) => {
  if (/^https?:\/\/[^\s<>|]+$/i.test(text) && URL.canParse(text)) return
  issues.addIssue({
    code: 'custom',
    message: `"${text}" is no web address`,
    params: { remedy: 'write the whole address, beginning with https://' },
  })
})

/** A list in which no two entries may have the same `id`. */
export function listById<T extends z.ZodType<{ id: string }>>(entry: T) {
  return z.array(entry).superRefine((entries, issues) => {
    const seen = new Set<string>()
    entries.forEach((one, index) => {
      if (seen.has(one.id)) {
        issues.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `the id "${one.id}" is used twice`,
          params: { remedy: 'give each entry an id of its own' },
        })
      }
      seen.add(one.id)
    })
  })
}

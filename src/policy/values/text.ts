import { z } from 'zod'

/** Words for people: one line or several, never empty, short enough for a card. */
export const words = z.string().trim().min(1).max(2_000)

/** A name as it stands on a button or in a list. */
export const label = z.string().trim().min(1).max(75)

/** Text of one form. `what` says what other text is not: "is no id". */
export function text(fits: RegExp | ((text: string) => boolean), what: string, remedy: string) {
  const accepts = typeof fits === 'function' ? fits : (text: string) => fits.test(text)
  return z.string().superRefine((given, issues) => {
    if (accepts(given)) return
    issues.addIssue({ code: 'custom', message: `"${given}" ${what}`, params: { remedy } })
  })
}

/** What other parts of the files refer to: `how-to`, `premier`. */
export const id = text(
  /^[a-z0-9][a-z0-9_-]{0,39}$/,
  'is no id',
  'use small letters, digits and hyphens, 40 at most, as in "how-to"',
)

/** An address that a person can open. Nothing but https and http is shown as a link. */
export const link = text(
  address => /^https?:\/\/[^\s<>|]+$/i.test(address) && URL.canParse(address),
  'is no web address',
  'write the whole address, beginning with https://',
)

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

import { wellFormed } from '../../src/cards/well-formed.ts'
import { limits } from './deps.ts'
import { Refused } from './refused.ts'

/** What somebody typed, fit for the database. @throws Refused for more than a chat takes */
export function fitting(typed: string): string {
  const text = wellFormed(typed)
  if (text.length <= limits.text) return text
  const remedy = 'Send the rest as a file or in a second message.'
  throw new Refused(
    400,
    'too-long',
    'text',
    `The text has ${text.length} characters, ${limits.text} fit. ${remedy}`,
  )
}

/** The beginning of what somebody typed, for an answer that repeats it. */
export function excerpt(typed: string): string {
  return wellFormed(typed).slice(0, 50)
}

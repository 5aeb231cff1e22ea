import { say, type Text } from './text.ts'
import type { Words } from './words.ts'

/** Several things in one sentence, as the reader's language lists them: `Kim, Lee and Mia`. */
export function listed({ locale }: Words, things: readonly Text[]): Text {
  return formatOf(locale)
    .formatToParts(things.map((_, index) => String(index)))
    .flatMap(({ type, value }): Text => (type === 'element' ? (things[Number(value)] ?? []) : [say(value)]))
}

/** The same of words that need no marks of their own. */
export function listedWords({ locale }: Words, things: readonly string[]): string {
  return formatOf(locale).format(things)
}

const formats = new Map<string, Intl.ListFormat>()

/** English without a country has no comma before the last one. */
function formatOf(locale: string): Intl.ListFormat {
  const known = formats.get(locale)
  if (known !== undefined) return known
  const made = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' })
  formats.set(locale, made)
  return made
}

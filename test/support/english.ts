import { messagesIn } from '../../src/cards/languages.ts'
import { en } from '../../src/cards/messages/en.ts'
import type { Language } from '../../src/policy/desk/language.ts'

/** Words of a text, small: what stands in backticks is typed as it is, and addresses and seals are no words. */
function wordsIn(text: string): string[] {
  const said = text.replace(/\{\{.*?\}\}|`[^`]*`|https:\S*/g, ' ')
  return (said.match(/(?<![\p{L}\d])\p{L}{3,}(?![\p{L}\d])/gu) ?? []).map(word => word.toLowerCase())
}

/** Names of weekdays and months, long and short. */
function namesOfDays(locale: string): string[] {
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 2 + month))
  return (['long', 'short'] as const).flatMap(form =>
    days.flatMap(day =>
      wordsIn(new Intl.DateTimeFormat(locale, { weekday: form, month: form, timeZone: 'UTC' }).format(day)),
    ),
  )
}

const english = new Set([...Object.values(en).flatMap(wordsIn), ...namesOfDays('en-GB')])

/**
 * Tells which words of the English catalogue are left in a text of that language, but for those that it
 * has itself. `known` is said as it stands, whatever the language.
 */
export async function makeEnglishIn(language: Language, known: readonly string[]) {
  const messages = await messagesIn(language)
  const own = new Set([...Object.values(messages).flatMap(wordsIn), ...namesOfDays(language)])
  const quoted = known.filter(one => /\p{L}{3}/u.test(one)).sort((one, other) => other.length - one.length)
  return (text: string): string[] =>
    wordsIn(quoted.reduce((rest, one) => rest.replaceAll(one, ' '), text)).filter(
      word => english.has(word) && !own.has(word),
    )
}

import type { MessageKey } from './messages/translation.ts'
import { plainText, plainTime } from './plain.ts'
import { join, quote, say, type Text } from './text.ts'
import { type Filling, makeWords, type Words } from './words.ts'

/** A sentence of the catalogue whose reader, and so whose language, is not known yet. */
export type Sentence = { key: MessageKey; filling: Readonly<Record<string, Filled>> }

/** What stands in a sentence: data, a number as the language writes it, a time at a place, or further words. */
export type Filled = string | number | { amount: number } | { instant: number; zone: string } | Said

/** A sentence, words that stand as they are in every language, or several of them as a list. */
export type Said = string | Sentence | readonly (string | Sentence)[]

export const sentence = (key: MessageKey, filling: Sentence['filling'] = {}): Sentence => ({ key, filling })

/** As the language of whoever reads says it. What is data stays data. */
export function saidIn(words: Words, said: Said): Text {
  if (typeof said === 'string') return [quote(said)]
  if ('key' in said) return words.text(said.key, fillingIn(words, said.filling))
  return join(
    said.map(one => saidIn(words, one)),
    ', ',
  )
}

/** As the terminal says it, which speaks English. */
export function inEnglish(said: Said): string {
  if (typeof said === 'string') return said
  return plainText(saidIn(english(), said), { zone: 'UTC', locale: 'en' })
}

let cached: Words | undefined
function english(): Words {
  cached ??= makeWords('en')
  return cached
}

function fillingIn(words: Words, filling: Sentence['filling']): Record<string, Filling> {
  return Object.fromEntries(Object.entries(filling).map(([name, value]) => [name, filledIn(words, value)]))
}

function filledIn(words: Words, value: Filled): Filling {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return quote(value)
  if ('amount' in value) return say(new Intl.NumberFormat(words.locale).format(value.amount))
  if ('instant' in value) return say(timeWithYear(words.locale, value))
  return saidIn(words, value)
}

/** `Tue 24 Nov 2026, 20:00` */
function timeWithYear(locale: string, { instant, zone }: { instant: number; zone: string }): string {
  const reader = { zone, locale }
  const year = new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric' }).format(instant)
  return `${plainTime(instant, 'day', reader)} ${year}, ${plainTime(instant, 'time', reader)}`
}

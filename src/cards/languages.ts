import { type Language, languageIn } from '../policy/desk/language.ts'
import { en } from './messages/en.ts'
import type { Messages } from './messages/translation.ts'
import { makeWords, type Words } from './words.ts'

export { type Language, languageIn, languages } from '../policy/desk/language.ts'

/** The words for the first of these locales that is spoken here, English where none is. */
export type Languages = (...locales: readonly (string | undefined)[]) => Promise<Words>

/**
 * Each language is loaded when it is first asked for: a desk that speaks one does not start slower for the others.
 * `pt-BR` is answered in `pt`, with its own dates and numbers.
 */
export function makeLanguages(): Languages {
  const made = new Map<string, Promise<Words>>()
  return (...locales) => {
    const locale = locales.find(one => one !== undefined && languageIn(one) !== null) ?? 'en'
    const known = made.get(locale)
    if (known !== undefined) return known
    const words = messagesIn(languageIn(locale) ?? 'en').then(messages => makeWords(locale, messages))
    made.set(locale, words)
    return words
  }
}

/** Everything that is said in a language. */
export async function messagesIn(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return en
    case 'de':
      return (await import('./messages/de.ts')).de
    case 'es':
      return (await import('./messages/es.ts')).es
    case 'fr':
      return (await import('./messages/fr.ts')).fr
    case 'pt':
      return (await import('./messages/pt.ts')).pt
  }
}

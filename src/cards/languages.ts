import { makeWords, type Words } from './words.ts'

/** The languages that the product speaks, as BCP 47 names them. */
export const languages = ['en'] as const

/** The words for the first of these locales that is spoken here, English where none is. */
export type Languages = (...locales: readonly (string | undefined)[]) => Words

/** Each language is made when it is first asked for. `pt-BR` is answered in `pt`, with its own dates and numbers. */
export function makeLanguages(): Languages {
  const made = new Map<string, Words>()
  return (...locales) => {
    const locale = locales.find(one => one !== undefined && isSpoken(one)) ?? 'en'
    const known = made.get(locale)
    if (known !== undefined) return known
    const words = makeWords(locale)
    made.set(locale, words)
    return words
  }
}

function isSpoken(locale: string): boolean {
  const [language] = locale.toLowerCase().split('-')
  return languages.some(one => one === language)
}

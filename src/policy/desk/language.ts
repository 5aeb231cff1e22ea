import { text } from '../values/text.ts'

/** The languages that the product speaks, as BCP 47 names them. */
export const languages = ['en', 'de', 'es', 'fr', 'pt'] as const
export type Language = (typeof languages)[number]

/** The language of a locale such as `pt-BR`; null where it is not spoken here. */
export function languageIn(locale: string): Language | null {
  const [language] = locale.toLowerCase().split('-', 1)
  return languages.find(one => one === language) ?? null
}

/** A language of the product, with a country where dates are to be written as there. */
export const locale = text(
  given => /^[a-z]{2}(-[A-Z]{2})?$/.test(given) && languageIn(given) !== null,
  'is no language that the desk speaks',
  `write one of ${languages.join(', ')}, with a country where dates follow it, as in pt-BR`,
)

import type { Language } from '../../../src/cards/languages.ts'
import type { Menu } from '../../../src/cards/menu.ts'

/** The menu in the languages that the product speaks. */
export type Menus = Readonly<Partial<Record<Language, Menu>>>

/** Discord's own names of languages, docs.discord.com/developers/reference, "Locales". */
const locales = {
  en: ['en-US', 'en-GB'],
  de: ['de'],
  es: ['es-ES', 'es-419'],
  fr: ['fr'],
  pt: ['pt-BR'],
} as const satisfies Record<Language, readonly string[]>

type Localized = Partial<Record<(typeof locales)[Language][number], string>>

/** One line of the menu in every language, as Discord wants to have it. */
export function inEach(menus: Menus, line: (menu: Menu) => string): Localized {
  return Object.fromEntries(
    (Object.keys(locales) as Language[]).flatMap(language => {
      const menu = menus[language]
      return menu === undefined ? [] : locales[language].map(locale => [locale, line(menu)])
    }),
  )
}

import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { pt } from './pt.js'

/** The catalogues of the page, by language: the same keys in each. */
const catalogues = { en, de, es, fr, pt }

let catalogue = en

/** The first of these languages, as BCP 47 names them, that is spoken here; English where none is. */
export function speak(...locales) {
  const known = locales.map(locale => catalogues[locale?.toLowerCase().split('-')[0]])
  catalogue = known.find(one => one !== undefined) ?? en
}

/** The page's own words, with `{name}` filled in. */
export function say(key, filling = {}) {
  return catalogue[key].replaceAll(/\{(\w+)\}/g, (_, name) => String(filling[name]))
}

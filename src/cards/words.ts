import i18next from 'i18next'
import { languageIn } from '../policy/desk/language.ts'
import { en } from './messages/en.ts'
import type { MessageKey, Messages } from './messages/translation.ts'
import { type Span, say, type Text } from './text.ts'

/** What fills a placeholder: the product's own words, or spans that keep their kind. */
export type Filling = string | number | Span | Text

/** The sentences of one language. */
export type Words = {
  locale: string
  /** A sentence with its placeholders filled; spans stay what they are. */
  text(key: MessageKey, filling?: Readonly<Record<string, Filling>>): Text
  /** A short label without placeholders that matter. */
  label(key: MessageKey, filling?: Readonly<Record<string, string | number>>): string
}

/** A sentence taken apart: words, and at every second place the name of what stands there. */
type Sentence = readonly string[]

/** The catalogue for a locale. `messages` are those of its language; English stands in where it is not spoken here. */
export function makeWords(locale: string, messages: Messages = en): Words {
  const catalogue = i18next.createInstance()
  void catalogue.init({
    initAsync: false,
    lng: locale,
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    resources: { [languageIn(locale) ?? locale]: { translation: messages }, en: { translation: en } },
  })
  const known = new Map<MessageKey, Sentence>()

  /** Of a number, the sentence depends on it: languages have several plurals. */
  function sentence(key: MessageKey, { count }: Readonly<Record<string, Filling>>): Sentence {
    if (typeof count === 'number') return takenApart(catalogue.t(key, { count, skipInterpolation: true }))
    const before = known.get(key)
    if (before !== undefined) return before
    const parts = takenApart(catalogue.t(key, { skipInterpolation: true }))
    known.set(key, parts)
    return parts
  }

  return {
    locale,
    label: (key, filling = {}) =>
      sentence(key, filling)
        .map((part, place) => (place % 2 === 0 ? part : (filling[part] ?? '')))
        .join(''),
    text: (key, filling = {}) => filled(sentence(key, filling), filling),
  }
}

function takenApart(sentence: string): Sentence {
  return sentence.split(/\{\{(\w+)\}\}/)
}

/** Words next to each other become one span. */
function filled(sentence: Sentence, filling: Readonly<Record<string, Filling>>): Text {
  const spans: Span[] = []
  let words = ''
  for (const [place, part] of sentence.entries()) {
    const value = place % 2 === 0 ? part : (filling[part] ?? '')
    if (typeof value !== 'object') {
      words += value
      continue
    }
    if (words !== '') spans.push(say(words))
    words = ''
    spans.push(...(isText(value) ? value : [value]))
  }
  if (words !== '') spans.push(say(words))
  return spans
}

function isText(value: Span | Text): value is Text {
  return Array.isArray(value)
}

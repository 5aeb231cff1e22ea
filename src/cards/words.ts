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

  /** With a count the sentence depends on the number: languages have several plurals. */
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
    label: (key, filling = {}) => filled(sentence(key, filling), filling).join(''),
    text: (key, filling = {}) => spansOf(filled(sentence(key, filling), filling)),
  }
}

function takenApart(sentence: string): Sentence {
  return sentence.split(/\{\{(\w+)\}\}/)
}

function filled<Value>(sentence: Sentence, filling: Readonly<Record<string, Value>>): (string | Value)[] {
  return sentence.map((part, place) => (place % 2 === 0 ? part : (filling[part] ?? '')))
}

/** Words next to each other become one span. */
function spansOf(parts: readonly Filling[]): Text {
  const spans: Span[] = []
  let words = ''
  for (const part of parts) {
    if (typeof part !== 'object') {
      words += part
      continue
    }
    if (words !== '') spans.push(say(words))
    words = ''
    spans.push(...(isText(part) ? part : [part]))
  }
  if (words !== '') spans.push(say(words))
  return spans
}

function isText(value: Span | Text): value is Text {
  return Array.isArray(value)
}

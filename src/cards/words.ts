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

const [open, close] = ['\u0001', '\u0002']

/** The catalogue for a locale. `messages` are those of its language; English stands in where it is not spoken here. */
export function makeWords(locale: string, messages: Messages = en): Words {
  const catalogue = i18next.createInstance()
  void catalogue.init({
    initAsync: false,
    lng: locale,
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: { [languageIn(locale) ?? locale]: { translation: messages }, en: { translation: en } },
  })
  const unfilled = new Map<MessageKey, string>()

  function translate(key: MessageKey, filling: Record<string, unknown>): string {
    if (Object.keys(filling).length > 0) return catalogue.t(key, filling)
    const known = unfilled.get(key) ?? catalogue.t(key)
    unfilled.set(key, known)
    return known
  }

  return {
    locale,
    label: (key, filling = {}) => translate(key, filling),
    text(key, filling = {}) {
      const spans: Text[] = []
      const markers = Object.entries(filling).map(([name, value]) => {
        if (typeof value !== 'object') return [name, value]
        spans.push(isText(value) ? value : [value])
        return [name, `${open}${spans.length - 1}${close}`]
      })
      return fill(translate(key, Object.fromEntries(markers)), spans)
    },
  }
}

function isText(value: Span | Text): value is Text {
  return Array.isArray(value)
}

/** Puts the spans where their markers stand. */
function fill(sentence: string, spans: readonly Text[]): Text {
  return sentence.split(open).flatMap((piece, index): Text => {
    if (index === 0) return words(piece)
    const end = piece.indexOf(close)
    return [...(spans[Number(piece.slice(0, end))] ?? []), ...words(piece.slice(end + 1))]
  })
}

function words(piece: string): Text {
  return piece === '' ? [] : [say(piece)]
}

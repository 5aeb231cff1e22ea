import type { Dictionary } from './dictionary.ts'
import type { Reading } from './features.ts'
import { type Passage, wordTerm } from './passages.ts'
import type { WordVectors } from './vectors.ts'
import { languageOf, type Vocabularies } from './vocabulary.ts'

/** A question in English, as far as the dictionary knows its words, and the stems of those that it does not know. */
export type Translated = { english: Reading; strange: string[] }

export type Translate = (reading: Reading) => Translated

type Means = { dictionary: Dictionary; vectors: WordVectors; vocabularies: Vocabularies }

/** One word may be several in English: a few of those that the policy uses. */
const mostMeanings = 3

/**
 * In an English question a word that has a vector is an English one. In another it only looks like one ("amende"):
 * it is translated, or the policy itself uses it, or it stays strange.
 */
export function makeTranslate(
  passages: readonly Pick<Passage, 'terms'>[],
  { dictionary, vectors, vocabularies: { languages } }: Means,
): Translate {
  const own = new Set(passages.flatMap(({ terms }) => [...terms.keys()]))
  const held = (root: string) => own.has(wordTerm(root))
  return reading => {
    const isEnglish = languageOf(reading.words, languages) === 'en'
    const strange: string[] = []
    const stems = reading.stems.flatMap((root, at) => {
      if (isEnglish && (held(root) || vectors(root))) return [root]
      const meanings = dictionary(reading.words[at] ?? '')
      const used = meanings.filter(held)
      if (used.length > 0) return used.slice(0, mostMeanings)
      if (meanings[0] !== undefined) return [meanings[0]]
      if (isEnglish || held(root)) return [root]
      strange.push(root)
      return []
    })
    return { english: { ...reading, stems }, strange }
  }
}

import type { Dictionary } from './dictionary.ts'
import type { Reading } from './features.ts'
import { type Passage, wordTerm } from './passages.ts'
import type { WordVectors } from './vectors.ts'

/** Puts the stems of a question in another language into English, as far as the dictionary knows its words. */
export type Translate = (reading: Reading) => Reading

/** Of several English words the one that the policy uses is taken. A word that has a vector is an English one. */
export function makeTranslate(
  passages: readonly Pick<Passage, 'terms'>[],
  dictionary: Dictionary,
  vectors: WordVectors,
): Translate {
  const own = new Set(passages.flatMap(({ terms }) => [...terms.keys()]))
  const held = (root: string) => own.has(wordTerm(root))
  return reading => ({
    ...reading,
    stems: reading.stems.map((root, at) => {
      if (held(root) || vectors(root)) return root
      const meanings = dictionary(reading.words[at] ?? '')
      return meanings.find(held) ?? meanings[0] ?? root
    }),
  })
}

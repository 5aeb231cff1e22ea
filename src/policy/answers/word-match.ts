import { makeNearest } from './nearness.ts'
import { type Passage, rootOf, wordTerm } from './passages.ts'
import type { WordVectors } from './vectors.ts'

/** Compares the terms of a question with those of every passage. */
export type WordMatch = {
  /**
   * By passage, 0 to 1: the share of the question's weight that the passage holds (BM25, normalised). `strange` stems
   * are those of words that mean nothing here: nobody holds them.
   */
  match(terms: readonly string[], strange?: readonly string[]): Float64Array
}

const saturation = 0.9
const lengthShare = 0.75
/** What a shared concept and a shared pair of words count beside a shared word. */
const conceptWeight = 0.35
const pairWeight = 0.4
/** How much more a word counts that people rarely use about support: it is likely the policy's own. */
const ownWordPower = 1.5
/** Long questions say what they want in a few words: the others are looked for as they stand. */
const mostNearWords = 60

/**
 * Builds the word index of a policy. A word also meets those that mean nearly the same. `newness` tells how unusual a
 * term is in questions about support, about 1.
 */
export function makeWordMatch(
  passages: readonly Passage[],
  newness: (term: string) => number,
  vectors: WordVectors,
): WordMatch {
  const lengths = passages.map(({ terms }) => [...terms.values()].reduce((sum, one) => sum + one, 0))
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length)
  const holders = new Map<string, [passage: number, value: number][]>()
  passages.forEach(({ terms }, at) => {
    const damping = saturation * (1 - lengthShare + (lengthShare * (lengths[at] ?? 0)) / (mean || 1))
    for (const [term, count] of terms) {
      const list = holders.get(term) ?? []
      holders.set(term, list)
      list.push([at, count / (count + damping)])
    }
  })
  const rarity = (term: string) => {
    const held = holders.get(term)?.length ?? 0
    return Math.log(1 + (passages.length - held + 0.5) / (held + 0.5))
  }
  const nearest = makeNearest([...holders.keys()].flatMap(rootOf), vectors)
  const nearValues = (root: string, values: Float64Array) => {
    for (const { root: other, nearness } of nearest(root)) {
      for (const [at, value] of holders.get(wordTerm(other)) ?? []) {
        values[at] = Math.max(values[at] ?? 0, nearness * value)
      }
    }
  }
  return {
    match(terms, strange = []) {
      const found = new Float64Array(passages.length)
      let all = 0
      let looked = 0
      for (const term of new Set(strange.map(wordTerm))) all += rarity(term) * newness(term) ** ownWordPower
      for (const term of new Set(terms)) {
        const list = holders.get(term)
        const concept = term.startsWith('c:')
        if (concept && !list) continue
        const pair = term.startsWith('b:')
        if (pair && !list) continue
        const weight =
          (concept ? conceptWeight : pair ? pairWeight : 1) * rarity(term) * newness(term) ** ownWordPower
        all += weight
        const values = new Float64Array(passages.length)
        for (const [at, value] of list ?? []) values[at] = value
        for (const root of rootOf(term)) {
          looked += 1
          if (looked <= mostNearWords) nearValues(root, values)
        }
        values.forEach((value, at) => {
          found[at] = (found[at] ?? 0) + weight * value
        })
      }
      return all === 0 ? found : found.map(one => one / all)
    },
  }
}

import type { Passage } from './passages.ts'

/** Compares the terms of a question with those of every passage. */
export type WordMatch = {
  /** By passage, 0 to 1: the share of the question's weight that the passage holds (BM25, normalised). */
  match(terms: readonly string[]): Float64Array
}

const saturation = 1.2
const lengthShare = 0.75
/** What a shared concept and a shared pair of words count beside a shared word. */
const conceptWeight = 0.35
const pairWeight = 0.7
/** How much more a word counts that people rarely use about support: it is likely the policy's own. */
const ownWordPower = 1.5

/** Builds the word index of a policy. `newness` tells how unusual a term is in questions about support, about 1. */
export function makeWordMatch(passages: readonly Passage[], newness: (term: string) => number): WordMatch {
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
  return {
    match(terms) {
      const found = new Float64Array(passages.length)
      let all = 0
      for (const term of new Set(terms)) {
        const list = holders.get(term)
        const concept = term.startsWith('c:')
        if (concept && !list) continue
        const pair = term.startsWith('b:')
        if (pair && !list) continue
        const weight =
          (concept ? conceptWeight : pair ? pairWeight : 1) * rarity(term) * newness(term) ** ownWordPower
        all += weight
        for (const [at, value] of list ?? []) found[at] = (found[at] ?? 0) + weight * value
      }
      return all === 0 ? found : found.map(one => one / all)
    },
  }
}

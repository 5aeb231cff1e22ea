import { featuresOf, read } from './features.ts'
import type { Lexicon } from './lexicon.ts'

/** An example question of the owner's: `asks:` in a section's block. */
export type Ask = { section: string; question: string }

/** How like a question is to the owner's examples: by section id, 0 to 1. */
export type AskMatch = (features: readonly string[]) => Map<string, number>

const weightOf = (feature: string) => (feature.startsWith('w:') ? 1 : 0.7)

/** Compares by the shared weight of words, pairs and concepts. */
export function makeAskMatch(asks: readonly Ask[], lexicon: Lexicon): AskMatch {
  const known = asks.map(({ section, question }) => ({
    section,
    features: new Set(featuresOf(read(question, lexicon))),
  }))
  return features => {
    const found = new Map<string, number>()
    for (const one of known) {
      let shared = 0
      let all = 0
      for (const feature of new Set([...features, ...one.features])) {
        const both = one.features.has(feature) && features.includes(feature)
        all += weightOf(feature)
        if (both) shared += weightOf(feature)
      }
      const likeness = all === 0 ? 0 : shared / all
      if (likeness > (found.get(one.section) ?? 0)) found.set(one.section, likeness)
    }
    return found
  }
}

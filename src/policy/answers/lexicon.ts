import type { Concept } from './knowledge.ts'
import { stem } from './stem.ts'
import { fold } from './words.ts'

/** Finds the concepts that a row of folded words names. */
export type Lexicon = {
  conceptsOf(words: readonly string[]): string[]
  /** Whether a single word is known to the lexicon. */
  knows(word: string): boolean
  /** The English words that are written out in full, for spelling. */
  english: readonly string[]
}

const longestPhrase = 5
const shortestPrefix = 3

/** Compiles concepts to a lookup by word, by beginning, by part and by phrase. */
export function makeLexicon(concepts: readonly Concept[]): Lexicon {
  const exact = new Map<string, string[]>()
  const beginnings = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  const parts: [part: string, concept: string][] = []
  for (const { id, words, english } of concepts) {
    for (const word of english) if (/^[a-z]{4,}$/.test(word)) add(stems, stem(word), id)
    for (const entry of words.map(fold)) {
      const bare = entry.replaceAll('*', '')
      if (entry.startsWith('*')) parts.push([bare, id])
      else if (entry.endsWith('*') && !entry.includes('_')) add(beginnings, bare, id)
      else add(exact, bare.replaceAll('_', ' '), id)
    }
  }
  const ofWord = (word: string): string[] => {
    const found = [...(exact.get(word) ?? [])]
    found.push(...(stems.get(stem(word)) ?? []))
    for (let end = shortestPrefix; end <= word.length; end += 1) {
      found.push(...(beginnings.get(word.slice(0, end)) ?? []))
    }
    if (word.length > 5) found.push(...parts.filter(([part]) => word.includes(part)).map(([, id]) => id))
    return found
  }
  return {
    conceptsOf(words) {
      const found = new Set<string>()
      words.forEach((word, at) => {
        for (const id of ofWord(word)) found.add(id)
        let phrase = word
        for (let next = at + 1; next < Math.min(words.length, at + longestPhrase); next += 1) {
          phrase += ` ${words[next]}`
          for (const id of exact.get(phrase) ?? []) found.add(id)
        }
      })
      return [...found]
    },
    knows: word => ofWord(word).length > 0,
    english: concepts.flatMap(({ english }) =>
      english.filter(word => /^\w+$/.test(word) && !word.includes('_')),
    ),
  }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value])
}

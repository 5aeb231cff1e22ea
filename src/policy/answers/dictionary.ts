import type { Concept } from './knowledge.ts'
import { stem } from './stem.ts'
import { fold } from './words.ts'

/** The stems of the English words that mean what a folded word of another language means; none if it is not listed. */
export type Dictionary = (word: string) => readonly string[]

const shortestBeginning = 3

/** Compiles everyday words: the longest beginning that is listed counts. */
export function makeDictionary(entries: readonly Concept[]): Dictionary {
  const whole = new Map<string, string[]>()
  const beginnings = new Map<string, string[]>()
  for (const { words, english } of entries) {
    const roots = english.map(word => stem(fold(word)))
    for (const word of words.filter(one => !english.includes(one)).map(fold)) {
      if (word.endsWith('*')) add(beginnings, word.slice(0, -1), roots)
      else add(whole, word, roots)
    }
  }
  return word => {
    const found = whole.get(word)
    if (found) return found
    for (let end = word.length; end >= shortestBeginning; end -= 1) {
      const begun = beginnings.get(word.slice(0, end))
      if (begun) return begun
    }
    return []
  }
}

function add(map: Map<string, string[]>, key: string, roots: readonly string[]): void {
  map.set(key, [...(map.get(key) ?? []), ...roots])
}

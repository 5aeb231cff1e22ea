import { writeOut } from './chat.ts'
import type { Lexicon } from './lexicon.ts'
import { stem } from './stem.ts'
import type { PutRight } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** A text as the answerer sees it. */
export type Reading = {
  /** Its words, written out and put right, in their order. */
  words: string[]
  /** The stems of `words`. */
  stems: string[]
  /** The concepts it names, each once. */
  concepts: string[]
}

/** Reads a text: words, spelling, stems, concepts. */
export function read(text: string, lexicon: Lexicon, putRight?: PutRight): Reading {
  const typed = writeOut(wordsOf(text))
  const words = putRight ? putRight(typed) : typed
  return { words, stems: words.map(stem), concepts: lexicon.conceptsOf(words) }
}

const rootLengths = [4, 6]
const mostPairs = 40

/** What the topic model weighs: stems and pairs of them, concepts and pairs of them, the beginnings of long words. */
export function featuresOf({ words, stems, concepts }: Reading): string[] {
  const features = new Set<string>()
  stems.forEach((one, at) => {
    features.add(`w:${one}`)
    if (at > 0) features.add(`b:${stems[at - 1]} ${one}`)
  })
  for (const word of words) {
    for (const length of rootLengths) if (word.length > length) features.add(`r:${word.slice(0, length)}`)
  }
  for (const concept of concepts) features.add(`c:${concept}`)
  for (const pair of pairsOf([...concepts].sort()).slice(0, mostPairs)) features.add(`b:${pair}`)
  return [...features]
}

function pairsOf(names: readonly string[]): string[] {
  return names.flatMap((one, at) => names.slice(at + 1).map(other => `${one}+${other}`))
}

import type { Knowledge } from './knowledge.ts'
import type { Lexicon } from './lexicon.ts'
import { makeSpeller, type Speller } from './spelling.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

/** Puts the mistyped ones among a question's words right. */
export type PutRight = (words: readonly string[]) => string[]

type Vocabulary = Map<string, number>

const policyWeight = 3
const commonWeight = 0.5

/**
 * Spelling by language: the language whose words a question mostly uses gives the candidates, and a word that any
 * language or the lexicon knows stays as it is. The policy's own words count as English ones.
 */
export function makePutRight(knowledge: Knowledge, lexicon: Lexicon, policyText: string): PutRight {
  const languages = gather(knowledge, lexicon)
  const english = languages.get('en') ?? new Map()
  for (const word of wordsOf(policyText)) raise(english, word, policyWeight)
  const stems = new Set([...english.keys()].map(stem))
  const spellers = new Map<string, Speller>()
  const spellerOf = (language: string): Speller => {
    const speller = spellers.get(language) ?? makeSpeller(languages.get(language) ?? new Map())
    spellers.set(language, speller)
    return speller
  }
  const vocabularies = [...languages.values()]
  const known = (word: string) => lexicon.knows(word) || vocabularies.some(vocabulary => vocabulary.has(word))
  return words => {
    if (words.every(known)) return [...words]
    const speller = spellerOf(likeliest(words, languages))
    return words.map(word => {
      if (known(word)) return word
      const better = speller.correct(word)
      return stems.has(stem(word)) && stem(better) !== stem(word) ? word : better
    })
  }
}

function gather({ topics, commonWords }: Knowledge, lexicon: Lexicon): Map<string, Vocabulary> {
  const languages = new Map<string, Vocabulary>([['en', new Map()]])
  const learn = (language: string, words: readonly string[], weight: number) => {
    const vocabulary = languages.get(language) ?? new Map<string, number>()
    languages.set(language, vocabulary)
    for (const word of words) raise(vocabulary, word, weight)
  }
  for (const { headings, statements, questions } of topics) {
    for (const text of [...headings, ...statements]) learn('en', wordsOf(text), 1)
    for (const { language, text } of questions) learn(language, wordsOf(text), 1)
  }
  for (const [language, words] of commonWords) learn(language, words.flatMap(wordsOf), commonWeight)
  learn('en', lexicon.english, commonWeight)
  return languages
}

function likeliest(words: readonly string[], languages: ReadonlyMap<string, Vocabulary>): string {
  let best = { language: 'en', score: -1 }
  for (const [language, vocabulary] of languages) {
    const score = words.filter(word => vocabulary.has(word)).length
    if (score > best.score) best = { language, score }
  }
  return best.language
}

function raise(vocabulary: Vocabulary, word: string, weight: number): void {
  vocabulary.set(word, (vocabulary.get(word) ?? 0) + weight)
}

import type { Knowledge } from './knowledge.ts'
import type { Lexicon } from './lexicon.ts'
import { makeSpeller, type Speller } from './spelling.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

/** Puts the mistyped ones among a question's words right. */
export type PutRight = (words: readonly string[]) => string[]

/** The words of every language, with what is needed to guess at mistyped ones. */
export type Vocabularies = {
  languages: Map<string, { words: Words; speller: Speller }>
  /** Stems of the English words. */
  stems: Set<string>
  /** Whether a word is one that has a meaning of its own, though nobody asks a support desk with it: "pension". */
  means(word: string): boolean
}

type Words = Map<string, number>

const policyWeight = 3
const commonWeight = 0.5

/** Gathers the words of bank, lexicon and plain words by language. */
export function makeVocabularies(
  { topics, commonWords }: Knowledge,
  lexicon: Lexicon,
  means: (word: string) => boolean,
): Vocabularies {
  const gathered = new Map<string, Words>([['en', new Map()]])
  const learn = (language: string, words: readonly string[], weight: number) => {
    const known = gathered.get(language) ?? new Map<string, number>()
    gathered.set(language, known)
    for (const word of words) raise(known, word, weight)
  }
  for (const { headings, statements, questions } of topics) {
    for (const text of [...headings, ...statements]) learn('en', wordsOf(text), 1)
    for (const { language, text } of questions) learn(language, wordsOf(text), 1)
  }
  for (const [language, words] of commonWords) learn(language, words.flatMap(wordsOf), commonWeight)
  learn('en', lexicon.english, commonWeight)
  const languages = [...gathered].map(
    ([name, words]) => [name, { words, speller: makeSpeller(words) }] as const,
  )
  const stems = new Set([...(gathered.get('en')?.keys() ?? [])].map(stem))
  return { languages: new Map(languages), stems, means }
}

/**
 * Spelling by language: the language whose words a question mostly uses gives the candidates, and so does the policy
 * with its own words. A word that any language, the lexicon, the policy or what is known of meanings has stays as it is.
 */
export function makePutRight(
  { languages, stems, means }: Vocabularies,
  lexicon: Lexicon,
  policyText: string,
): PutRight {
  const own: Words = new Map()
  for (const word of wordsOf(policyText)) raise(own, word, policyWeight)
  const ownSpeller = makeSpeller(own)
  const ownStems = new Set([...own.keys()].map(stem))
  const all = [...languages.values()]
  const known = (word: string) =>
    own.has(word) || lexicon.knows(word) || means(word) || all.some(({ words }) => words.has(word))
  return words => {
    if (words.every(known)) return [...words]
    const speller = languages.get(languageOf(words, languages))?.speller
    return words.map(word => {
      if (known(word)) return word
      const guesses = [ownSpeller(word), speller?.(word)].filter(one => one !== undefined)
      const better = guesses.sort((a, b) => a.cost - b.cost)[0]?.word ?? word
      const root = stem(word)
      const isInflected = stems.has(root) || ownStems.has(root)
      return isInflected && stem(better) !== root ? word : better
    })
  }
}

/** The language that most of the words belong to, English where it may be either. */
export function languageOf(words: readonly string[], languages: Vocabularies['languages']): string {
  let best = { language: 'en', score: -1 }
  for (const [language, vocabulary] of languages) {
    const score = words.filter(word => vocabulary.words.has(word)).length
    if (score > best.score) best = { language, score }
  }
  return best.language
}

function raise(words: Words, word: string, weight: number): void {
  words.set(word, (words.get(word) ?? 0) + weight)
}

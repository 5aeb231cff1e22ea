import { read } from './features.ts'
import type { Topic } from './knowledge.ts'
import type { Lexicon } from './lexicon.ts'
import { isPair, termsOf } from './passages.ts'
import type { Steps } from './steps.ts'

/** Terms and their weights. */
export type Terms = ReadonlyMap<string, number>

/** How like a text is to each topic in its words, 0 to 1. */
export type Likeness = (terms: Terms) => number[]

const headingWeight = 2
const questionWeight = 0.3

/** Compares by the cosine between weighted terms: those that few topics share count more. */
export function* likenessOf(topics: readonly Topic[], lexicon: Lexicon): Steps<Likeness> {
  const counts: Terms[] = []
  for (const topic of topics) {
    yield
    counts.push(countTerms(topic, lexicon))
  }
  const spread = new Map<string, number>()
  for (const one of counts) for (const term of one.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  const rarity = (term: string) => Math.log(topics.length / (spread.get(term) ?? topics.length))
  const vectors = counts.map(one => unit(one, rarity))
  return terms => {
    const vector = unit(terms, rarity)
    return vectors.map(topic => product(vector, topic))
  }
}

function countTerms({ headings, statements, questions }: Topic, lexicon: Lexicon): Terms {
  const counts = new Map<string, number>()
  const count = (text: string, weight: number) => {
    for (const term of new Set(termsOf(read(text, lexicon))))
      counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  for (const heading of headings) count(heading, headingWeight)
  for (const statement of statements) count(statement, 1)
  for (const { language, text } of questions) if (language === 'en') count(text, questionWeight)
  return counts
}

function unit(counts: Terms, rarity: (term: string) => number): Terms {
  const vector = new Map<string, number>()
  let square = 0
  for (const [term, count] of counts) {
    const weight = isPair(term) ? 0 : Math.log1p(count) * rarity(term)
    if (weight <= 0) continue
    vector.set(term, weight)
    square += weight ** 2
  }
  const length = Math.sqrt(square) || 1
  for (const [term, weight] of vector) vector.set(term, weight / length)
  return vector
}

function product(a: Terms, b: Terms): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}

import { read } from './features.ts'
import type { Topic } from './knowledge.ts'
import type { Lexicon } from './lexicon.ts'
import type { Models } from './models.ts'
import { isPair, type Passage, termsOf } from './passages.ts'
import { themeShares } from './themes.ts'

/** By topic: the share of the questions on that topic that a passage answers. */
export type Tie = Float64Array

const weights = { title: 1.5, parent: 0.3, text: 1, likeness: 2 }
/** How much of a passage's tie to a topic holds when its section is about another theme. */
const offTheme = 0.3
/** Above 1 the best passage of a topic takes more of its questions. */
const sharpness = 1.3
/** The strength of tie below which a topic is rather not treated by the policy at all. */
const absence = 0.08
const questionWeight = 0.3

/**
 * Ties the topics that people ask about to the passages of a policy: by what the topic model makes of heading and
 * sentences, by the likeness of their words, and by the theme of the section around them.
 */
export function tieTopics(passages: readonly Passage[], models: Models): Tie[] {
  const { topics } = models
  const ties = passages.map(passage => modelTies(passage, models))
  addLikeness(ties, passages, models)
  const shares = themeShares(passages, ties, topics)
  ties.forEach((tie, at) => {
    topics.forEach(({ theme }, topic) => {
      tie[topic] = (tie[topic] ?? 0) * (offTheme + (shares[at]?.get(theme) ?? 0))
    })
  })
  topics.forEach(({ outside }, topic) => {
    const strengths = ties.map(tie => (tie[topic] ?? 0) ** sharpness)
    const all = absence + strengths.reduce((sum, one) => sum + one, 0)
    ties.forEach((tie, at) => {
      tie[topic] = outside ? 0 : (strengths[at] ?? 0) / all
    })
  })
  return ties
}

function modelTies({ title, parent, sentences }: Passage, { topics, topicModel }: Models): Float64Array {
  const byTitle = topicModel.classify(title)
  const byParent = topicModel.classify(parent)
  const bySentence = sentences.map(sentence => topicModel.classify(sentence))
  return Float64Array.from(topics, (_, topic) => {
    const found = bySentence.map(one => one[topic] ?? 0)
    const mean = found.reduce((sum, one) => sum + one, 0) / Math.max(1, found.length)
    const text = (mean + Math.max(0, ...found)) / 2
    return (
      weights.title * (byTitle[topic] ?? 0) + weights.parent * (byParent[topic] ?? 0) + weights.text * text
    )
  })
}

type Vector = Map<string, number>

function addLikeness(ties: Float64Array[], passages: readonly Passage[], { topics, lexicon }: Models): void {
  const counts = topics.map(topic => countTerms(topic, lexicon))
  const spread = new Map<string, number>()
  for (const one of counts) for (const term of one.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  const rarity = (term: string) => Math.log(topics.length / (spread.get(term) ?? topics.length))
  const vectors = counts.map(one => unit(one, rarity))
  passages.forEach(({ terms }, at) => {
    const passage = unit(terms, rarity)
    const tie = ties[at]
    vectors.forEach((vector, topic) => {
      if (tie) tie[topic] = (tie[topic] ?? 0) + weights.likeness * product(passage, vector)
    })
  })
}

function countTerms({ headings, statements, questions }: Topic, lexicon: Lexicon): Vector {
  const counts: Vector = new Map()
  const count = (text: string, weight: number) => {
    for (const term of new Set(termsOf(read(text, lexicon))))
      counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  for (const heading of headings) count(heading, 2)
  for (const statement of statements) count(statement, 1)
  for (const { language, text } of questions) if (language === 'en') count(text, questionWeight)
  return counts
}

function unit(counts: Vector, rarity: (term: string) => number): Vector {
  const vector: Vector = new Map()
  for (const [term, count] of counts) {
    if (isPair(term)) continue
    const weight = Math.log1p(count) * rarity(term)
    if (weight > 0) vector.set(term, weight)
  }
  const length = Math.hypot(...vector.values()) || 1
  for (const [term, weight] of vector) vector.set(term, weight / length)
  return vector
}

function product(a: Vector, b: Vector): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}

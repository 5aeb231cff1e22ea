import type { Section } from '../sections.ts'
import { type Tie, tiesOf } from './affinity.ts'
import { type Ask, makeAskMatch } from './asked.ts'
import { confidenceOf, type Evidence, type Tier, tierOf } from './confidence.ts'
import { featuresOf, read } from './features.ts'
import { kindsWanted } from './kinds.ts'
import type { Models } from './models.ts'
import { passagesOf, termsOf } from './passages.ts'
import { finish, type Steps } from './steps.ts'
import { makeTranslate } from './translate.ts'
import { makePutRight } from './vocabulary.ts'
import { makeWordMatch } from './word-match.ts'
import { longestQuestion } from './words.ts'

/** A section and the chance, 0 to 1, that it answers the question. */
export type Ranked = { section: string; confidence: number }

/** What the policy says to a question. */
export type Answer = {
  tier: Tier
  /** The id of the section to quote ('3.2'), null when the tier is none. */
  section: string | null
  /** The chance, 0 to 1, that the best section answers the question. */
  confidence: number
  /** The best three, the best first; fewer when the policy has fewer sections. */
  ranked: Ranked[]
}

/** Answers questions about one policy. Pure: no clock, no chance, no network. */
export type Answerer = {
  ask(question: string): Answer
  weigh(question: string): Weighed
  /** What was worked out of the sections and is worth keeping. */
  ties: readonly Tie[]
}

/** The evidence behind an answer, for measuring. */
export type Weighed = { evidence: Evidence; ranked: { section: string; score: number }[] }

type Means = { models: Models; asks?: readonly Ask[]; ties?: readonly Tie[] | undefined }

/** What the topic of a question is worth beside its words; the root, because even a weak tie says something. */
const topicWeight = 0.55
const askWeight = 1.5
/** What a section gains that gives the kind of fact that is asked for: a price, a span of time, a time. */
const kindGain = 0.25
/** The rarity of a word of middling frequency: see TopicModel. */
const usualRarity = 6
const offered = 3

/**
 * An answerer for the sections of a policy. `asks` are example questions of the owner's, by section id; those of a
 * section hold for its sub-sections too. `ties` are those of an earlier answerer for the same sections and models.
 * Sections without words of their own are never an answer.
 */
export function makeAnswerer(sections: readonly Section[], means: Means): Answerer {
  return finish(answererOf(sections, means))
}

/** The same in steps of some milliseconds each. */
export function* answererOf(
  sections: readonly Section[],
  { models, asks = [], ...kept }: Means,
): Steps<Answerer> {
  const { lexicon, topicModel, topics, vectors, vocabularies } = models
  const passages = yield* passagesOf(sections, lexicon)
  const ties = fitting(kept.ties, passages.length) ?? (yield* tiesOf(passages, models))
  yield
  const newness = (term: string) => topicModel.rarity(term) / usualRarity
  const wordMatch = makeWordMatch(passages, newness, vectors)
  const inEnglish = makeTranslate(passages, models)
  const askMatch = makeAskMatch(asks, lexicon)
  const texts = passages.map(({ section }) => `${section.title} ${section.plain}`)
  const putRight = makePutRight(vocabularies, lexicon, [...texts, ...asks.map(one => one.question)].join(' '))

  const weigh = (question: string): Weighed => {
    const reading = read(question.slice(0, longestQuestion), lexicon, putRight)
    const features = featuresOf(reading)
    const chances = topicModel.classify(features)
    const { english, strange } = inEnglish(reading)
    const words = wordMatch.match(termsOf(english), strange)
    const asked = askMatch(features)
    const wanted = kindsWanted(reading)
    const scored = passages.map(({ section, gives }, at) => {
      const topic = expected(chances, ties[at])
      const inWords = words[at] ?? 0
      const inAsks = asked.get(section.id) ?? asked.get(section.id.split('.')[0] ?? '') ?? 0
      const fit = wanted.some(kind => gives.has(kind)) ? 1 + kindGain : 1
      const score = fit * (topicWeight * Math.sqrt(topic) + inWords) + askWeight * inAsks ** 2
      return { section: section.id, score, words: inWords, asked: inAsks }
    })
    scored.sort((a, b) => b.score - a.score)
    const [best, second] = scored
    let outside = 0
    topics.forEach((topic, at) => {
      if (topic.outside) outside += chances[at] ?? 0
    })
    return {
      evidence: {
        best: best?.score ?? 0,
        second: second?.score ?? 0,
        words: best?.words ?? 0,
        outside,
        familiar: reading.words.length === 0 ? 0 : topicModel.familiarity(features),
        asked: best?.asked ?? 0,
      },
      ranked: scored.slice(0, offered).map(({ section, score }) => ({ section, score })),
    }
  }

  return {
    ties,
    weigh,
    ask(question) {
      const { evidence, ranked } = weigh(question)
      const confidence = round(confidenceOf(evidence))
      const tier = ranked.length === 0 ? 'none' : tierOf(confidence)
      const highest = ranked[0]?.score || 1
      return {
        tier,
        section: tier === 'none' ? null : (ranked[0]?.section ?? null),
        confidence,
        ranked: ranked.map(({ section, score }) => ({
          section,
          confidence: round((confidence * score) / highest),
        })),
      }
    },
  }
}

function fitting(ties: readonly Tie[] | undefined, passages: number): readonly Tie[] | null {
  return ties?.length === passages ? ties : null
}

function expected(chances: Float32Array, values: Float64Array | undefined): number {
  let sum = 0
  chances.forEach((chance, at) => {
    sum += chance * (values?.[at] ?? 0)
  })
  return sum
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** What speaks for and against the best answer. All values from 0 to 1. */
export type Evidence = {
  /** The score of the best and of the second passage. */
  best: number
  second: number
  /** How much of the best passage's score comes from its topic, and from its words. */
  topic: number
  words: number
  /** How plainly the best passage is about the topic of the question. */
  plain: number
  /** How likely the question is none that a support policy answers. */
  outside: number
  /** The share of the question's words that the knowledge or the policy has seen. */
  familiar: number
  /** The likeness to an example question of the owner's for that passage. */
  asked: number
}

/** sure: quote it. unsure: offer the best three. none: say so and offer the ticket. */
export type Tier = 'sure' | 'unsure' | 'none'

const sureFrom = 0.8
const noneBelow = 0.2

/** A chance from 0 to 1 that the best passage answers the question. Fitted on the development questions. */
export function confidenceOf(evidence: Evidence): number {
  const { best, second, outside, familiar, words, asked } = evidence
  const sum = -2 + 4 * best + 2 * (best - second) - 3 * outside + familiar + words + 4 * asked
  return 1 / (1 + Math.exp(-sum))
}

/** The tier of a confidence. */
export function tierOf(confidence: number): Tier {
  if (confidence >= sureFrom) return 'sure'
  return confidence < noneBelow ? 'none' : 'unsure'
}

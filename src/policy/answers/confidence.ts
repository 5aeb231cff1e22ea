/** What speaks for and against the best answer. All values from 0 to 1, scores a little above at most. */
export type Evidence = {
  /** The score of the best and of the second passage. */
  best: number
  second: number
  /** The share of the question's own words that the best passage holds. */
  words: number
  /** How likely the question is none that a support policy answers. */
  outside: number
  /** The share of the question's words that the knowledge has seen. */
  familiar: number
  /** The likeness to an example question of the owner's for that passage. */
  asked: number
}

/** sure: quote it. unsure: offer the best three. none: say so and offer the ticket. */
export type Tier = 'sure' | 'unsure' | 'none'

/** Above, one answer in a hundred was wrong in development. A wrong quotation costs more than a choice of three. */
const sureFrom = 0.93
const noneBelow = 0.36
/** An owner's own example, asked almost word by word, needs no further proof. */
const askedWeight = 5

/**
 * The chance, 0 to 1, that the best passage answers the question: a logistic curve fitted on the development
 * questions in test/data/answers.
 */
export function confidenceOf({ best, second, words, outside, familiar, asked }: Evidence): number {
  const ratio = best > 0 ? second / best : 0
  const sum =
    0.6 +
    2.2 * best +
    2.2 * (best - second) -
    2.08 * ratio +
    1.02 * words -
    4.21 * outside +
    0.68 * familiar +
    askedWeight * asked ** 2
  return 1 / (1 + Math.exp(-sum))
}

/** The tier of a confidence. */
export function tierOf(confidence: number): Tier {
  if (confidence >= sureFrom) return 'sure'
  return confidence < noneBelow ? 'none' : 'unsure'
}

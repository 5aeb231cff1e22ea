import type { Instant } from '../../core/time.ts'
import { type Card, card } from '../card.ts'
import { listed } from '../list.ts'
import { at, join, quote, say, type Text } from '../text.ts'
import type { Words } from '../words.ts'

export type Review = {
  version: number
  since: Instant
  days: number
  /** How well promises were kept; null where nothing was due. */
  kept: { inTime: number; late: number } | null
  /** What the policy did not answer: the most frequent questions, and how many they are together. */
  gaps: { count: number; texts: readonly string[] }
  next: Instant
}

const longestQuestion = 80

/** To the owners: the policy is to be read again, and what speaks for changing it. */
export function reviewDue(words: Words, { version, since, days, kept, gaps, next }: Review): Card {
  const questions = gaps.texts.map(
    (one): Text => [
      say('“'),
      quote(one.length > longestQuestion ? `${one.slice(0, longestQuestion).toWellFormed()}…` : one),
      say('”'),
    ],
  )
  const share =
    kept === null ? null : `${Math.round((100 * kept.inTime) / Math.max(1, kept.inTime + kept.late))} %`
  return card(
    join(
      [
        words.text('review.due', { version, since: at(since, 'day') }),
        ...(share === null ? [] : [words.text('review.kept', { days, share })]),
        ...(gaps.count === 0
          ? []
          : [words.text('review.gaps', { days, count: gaps.count, questions: listed(words, questions) })]),
        words.text('review.how', { next: at(next, 'day') }),
      ],
      '\n',
    ),
  )
}

import type { Closure, Interval } from '../../core/calendar/schedule.ts'
import type { Why } from '../../core/digest/forecast.ts'
import type { Person } from '../../core/people.ts'
import type { ClockKind, Priority } from '../../core/ticket.ts'
import type { Instant } from '../../core/time.ts'
import type { Words } from '../words.ts'

/** The first of many, and how many there are. */
export type Some<T> = { lines: readonly T[]; total: number }

export type Line = {
  number: number
  title: string | null
  priority: Priority
  holder: Person | null
  /** The customer and its plan, where the desk file names one. */
  customer: string | null
}

export type LateLine = Line & {
  clock: ClockKind
  dueAt: Instant
  lateMs: number
  nudged: { by: Person; at: Instant } | null
}

/** What the managers read with their first coffee. */
export type DigestView = {
  words: Words
  desk: string
  prefix: string
  /** When it was posted: edits follow. */
  at: Instant
  now: Instant
  since: Instant
  /** The last edit of the day: until when what is here is left, the next opening; null where it is none. */
  left: Instant | null
  unanswered: Some<Line & { calls: readonly { at: Instant; who: readonly Person[] }[]; openMs: number }>
  /** Without those that stand above. */
  late: Some<LateLine>
  lateCount: number
  unexplained: Some<Line & { clock: ClockKind; lateMs: number }>
  dueToday: Some<Line & { dueAt: Instant }> & { beforeNoon: number }
  likely: readonly (Line & { why: Why })[]
  unclaimed: { count: number; oldest: { number: number; since: Instant } | null }
  waiting: { customer: number; vendor: number }
  promises: Some<
    Line & { id: string; kind: string; dueAt: Instant; owner: Person | null; rating: number | null }
  >
  goals: { onTime: number | null; satisfaction: number | null }
  /** Percent of promises kept in the last seven days, and in the seven before. */
  kept: { onTime: number | null; before: number | null; rating: number | null; ratings: number }
  opened: number
  solved: number
  ahead: {
    /** Who stands at the first level when the desk closes. */
    tonight: Person | null
    gaps: readonly Interval[]
    /** What was a gap when the digest came, and who stands there now. */
    filled: readonly (Interval & { who: Person | null })[]
    /** The rota's, for times on buttons. */
    zone: string
    maintenance: Closure | null
    /** The first of the month in which the policy is to be reviewed; null when that is far. */
    review: Instant | null
  }
  /** Over the whole history, so that a copy outside of the database tells whether anybody changed it. */
  seal: { hash: string; tickets: number } | null
  delivery: {
    dead: number
    /** ms between the instant it was due and the one it came. */
    lateMs: number
    chatOnly: boolean
    /** Once a week, as long as real customers hang on a database that a power cut ends. */
    embedded: boolean
  }
}

/** Whether there is nothing to decide, to mend or to explain. */
export function isQuiet(view: DigestView): boolean {
  const { unanswered, lateCount, unexplained, likely, promises, ahead, delivery } = view
  const counts = [unanswered.total, lateCount, unexplained.total, likely.length, promises.total]
  const asked = ahead.gaps.length + ahead.filled.length
  return counts.every(one => one === 0) && asked === 0 && !isTroubled(delivery)
}

/** Lateness below this is nobody's business. */
const noticeable = 5 * 60_000

export function isTroubled({ dead, lateMs }: DigestView['delivery']): boolean {
  return dead > 0 || lateMs >= noticeable
}

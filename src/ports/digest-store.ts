import type { Person } from '../core/people.ts'
import type { ClockKind, Priority, Target } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'

type Line = {
  number: number
  title: string | null
  priority: Priority
  holder: Person | null
  clock: ClockKind
  target: Target
}

/** What a desk's digest is made of. Times of late answers are left to the calendar. */
export type DigestFigures = {
  /** Clocks that run and are overdue at `now`, most overdue first. */
  late: readonly (Line & { dueAt: Instant })[]
  /** Clocks stopped after `since` that had been late. */
  lateClosed: readonly (Line & { dueAt: Instant; stoppedAt: Instant })[]
  /** Clocks due after `now` and before `until`, soonest first. */
  today: readonly (Line & { dueAt: Instant })[]
  unclaimed: { count: number; oldest: { number: number; since: Instant } | null }
  stopped: { inTime: number; late: number }
  rating: { average: number | null; count: number }
  opened: number
  solved: number
  /** Messages that could not be delivered. */
  dead: number
}

export interface DigestStore {
  figures(desk: string, range: { since: Instant; now: Instant; until: Instant }): Promise<DigestFigures>
}

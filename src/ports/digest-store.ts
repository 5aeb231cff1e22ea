import type { Seal } from '../core/audit.ts'
import type { Person } from '../core/people.ts'
import type { ClockKind, Priority, Target } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'

/** The first of many, and how many there are. */
export type Some<T> = { lines: readonly T[]; total: number }

/** A ticket in one line. */
export type TicketLine = {
  number: number
  /** Null: erased. */
  title: string | null
  priority: Priority
  requester: Person
  holder: Person | null
}

/** The clock of a ticket that matters first. */
export type ClockLine = TicketLine & {
  clock: ClockKind
  cycle: number
  target: Target
  usedMs: number
  /** From when more time is used, beside `usedMs`; where the clock stands, the instant at which it was stopped. */
  since: Instant
  dueAt: Instant
}
export type LateLine = ClockLine & { nudged: { by: Person; at: Instant } | null }
export type UnansweredLine = TicketLine & { calls: readonly { at: Instant; who: readonly Person[] }[] }

/** Something promised that no clock of a ticket measures. */
export type PromiseLine = TicketLine & {
  id: string
  kind: string
  dueAt: Instant
  owner: Person | null
  rating: number | null
}

/** How many people have how much before them. */
export type Load = { holder: string; open: number }

/** How well promises were kept in a stretch of time. A breach counts when it happens, not when the ticket is closed. */
export type Kept = { inTime: number; late: number; rating: number | null; ratings: number }

/** One local day of the chart. */
export type DayFigures = { opened: number; solved: number }

/** What a desk's digest is made of, as it stands. Times of late answers are left to the calendar. */
export type DigestFacts = {
  /** Nobody has it, and calls went out for it. */
  unanswered: Some<UnansweredLine>
  /** Open and overdue, the one that is due the longest first: one line a ticket. */
  late: Some<LateLine>
  /** No longer running, but late, and nobody has said why; the latest first. */
  unexplained: Some<ClockLine & { stoppedAt: Instant }>
  /** Due after now and before the end of the day, soonest first: one line a ticket. */
  dueToday: Some<ClockLine> & { beforeNoon: number }
  loads: readonly Load[]
  unclaimed: { count: number; oldest: { number: number; since: Instant } | null }
  /** How many open tickets have which status. */
  statuses: Readonly<Record<string, number>>
  /** How many of them wait for whom. */
  waiting: Readonly<Record<string, number>>
  promises: Some<PromiseLine>
  /** The last seven days, and the seven before. */
  kept: Kept
  keptBefore: Kept
  opened: number
  solved: number
  /** Messages that could not be delivered. */
  dead: number
  /** The last seal of the history. */
  seal: Seal | null
  /** The database does not survive a power cut. */
  embedded: boolean
}

export type DigestRange = {
  since: Instant
  now: Instant
  noon: Instant
  /** The end of the day's work. */
  until: Instant
}

export interface DigestStore {
  facts(desk: string, range: DigestRange): Promise<DigestFacts>
  /** Open and overdue tickets, due the longest first, from the n-th on. */
  late(desk: string, now: Instant, most: number): Promise<Some<LateLine>>
  /** The breaches that a post tells of, in the order of their due times, and how many there are. */
  told(
    desk: string,
    post: Instant,
    most: number,
  ): Promise<Some<{ number: number; clock: ClockKind; dueAt: Instant }>>
  /** Whether something promised is still owed. */
  promiseBy(desk: string, id: string): Promise<boolean>
  /** The call that is owed to whoever opened a ticket; null where nothing is. */
  promiseOf(
    desk: string,
    ticket: number,
  ): Promise<{ id: string; dueAt: Instant; owner: Person | null } | null>
  /** What was opened and solved between each two of these instants. */
  days(desk: string, bounds: readonly Instant[]): Promise<readonly DayFigures[]>
}

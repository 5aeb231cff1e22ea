import { type Priority, priorities } from '../policy/terms/response-times.ts'
import type { Person } from './people.ts'
import type { Instant } from './time.ts'

export { type Priority, priorities }

/**
 * What each clock measures, from the ticket's opening: until a person's first public answer,
 * and until the ticket is resolved.
 */
export const clockKinds = ['first_response', 'resolution'] as const
export type ClockKind = (typeof clockKinds)[number]

/** How much time is promised, and whether only opening time counts. */
export type Target = { ms: number; clock: 'business' | 'calendar' }

/**
 * A text stands in a table of its own so that it can be erased; everything else holds its id and
 * the hash of salt and text, which keeps the chain of events valid afterwards.
 */
export type TextRef = { id: string; hash: string }

/** How the work stands. */
export type Work =
  | { status: 'new' }
  /** `from` had it before, where it was handed over. */
  | { status: 'open'; assignee: Person; since: Instant; from?: Person | undefined }
  | {
      status: 'resolved'
      assignee: Person | null
      by: Person
      at: Instant
      before: 'new' | 'open'
      since: Instant
    }

/**
 * One clock of one cycle. `usedMs` is the time counted up to `since` (running), up to `at` (stopped).
 * `warned` is the highest threshold told so far, in percent of the target, 0 for none.
 * `breachedAt` is the instant after which the target was missed, whenever that was noticed.
 */
export type TicketClock = {
  kind: ClockKind
  /** 1 for the first; a reopened ticket begins another for its resolution. */
  cycle: number
  target: Target
  startedAt: Instant
  usedMs: number
  warned: number
  breachedAt: Instant | null
} & (
  | { phase: 'running'; since: Instant; dueAt: Instant; calendar: string }
  | { phase: 'stopped'; at: Instant }
)

/** One call of the ladder. Rounds count from 1, steps from 0. `who` is empty for the managers' channel. */
export type Page = { round: number; step: number; level: string; who: readonly Person[] }

/**
 * The calls for an on-call person. Frozen as it began: its steps come from the pinned terms.
 * `workAt` is the last sign of work of the one who has the ticket.
 */
export type Ladder =
  | { phase: 'idle' }
  | ({ phase: 'running'; notifiedAt: Instant } & Calls)
  | ({ phase: 'acknowledged'; by: Person; at: Instant; workAt: Instant } & Calls)
  /** An acknowledgement was given back or ran out: the calls begin again at once, in the same round. */
  | ({ phase: 'lapsed'; at: Instant } & Calls)
  | ({ phase: 'ended'; why: LadderEnd; at: Instant } & Calls)

/**
 * `page` is where the calls stand; `lastCall` the last one that named people, and when that was. `run` is when the
 * calls began: those that begin again after an acknowledgement are another run, and another alarm on a pager.
 */
export type Calls = { page: Page; lastCall?: Call | undefined; run?: Instant | undefined }
export type Call = Page & { at: Instant }

export type LadderEnd = 'answered' | 'resolved' | 'exhausted'

/** Where a ticket came from, so that answers find their way back. */
export type Origin = {
  workspace: string
  channel: string
  thread: string | null
  /** The message it was made from. One ticket per message, for ever. */
  message?: string
  /** Who opened it, where that was not the requester. */
  openedBy?: Person
}

export type Ticket = {
  desk: string
  /** Null only between the decision to open and the database's answer. */
  number: number | null
  openedAt: Instant
  requester: Person
  origin: Origin
  title: TextRef
  priority: Priority
  /** The customer's plan when the ticket opened; null: the policy's default. */
  plan: string | null
  /** The policy version whose terms are pinned. */
  policyVersion: number
  work: Work
  /** When a person of the desk last said something to the requester. */
  answeredAt: Instant | null
  rating: number | null
  clocks: readonly TicketClock[]
  ladder: Ladder
}

export function assigneeOf(ticket: Ticket): Person | null {
  return ticket.work.status === 'new' ? null : ticket.work.assignee
}

/** The last call that named people: the one whose message says who has the ticket now. */
export function lastCallOf(ladder: Ladder): Call | undefined {
  return ladder.phase === 'idle' ? undefined : ladder.lastCall
}

/** The run of calls that a ladder is in, or was in last. */
export function runOf(ladder: Ladder): Instant | undefined {
  return ladder.phase === 'idle' ? undefined : ladder.run
}

export function isOpen(ticket: Ticket): boolean {
  return ticket.work.status !== 'resolved'
}

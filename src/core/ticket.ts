import { type Priority, priorities } from '../policy/terms/response-times.ts'
import type { Erasure } from './erasure.ts'
import type { Escalation } from './escalation.ts'
import type { BreachReason } from './explanation.ts'
import type { Person } from './people.ts'
import type { Instant } from './time.ts'
import type { Watcher } from './watcher.ts'

export { type Priority, priorities }

export function isHigher(one: Priority, other: Priority): boolean {
  return priorities.indexOf(one) < priorities.indexOf(other)
}

/**
 * What each clock measures: from the opening until a person's first public answer; from the requester's oldest
 * unanswered message after it until the next; from the last public word until another, while work goes on;
 * and from the opening until the ticket is resolved.
 */
export const clockKinds = ['first_response', 'next_response', 'update', 'resolution'] as const
export type ClockKind = (typeof clockKinds)[number]

/** Due times that moved later at one instant, by one calendar, and what was promised before. */
export type Later = {
  at: Instant
  /** Another calendar, or another target for what the ticket is now. */
  why: 'hours' | 'terms'
  calendar: string
  was: readonly { clock: ClockKind; dueAt: Instant }[]
}

/** How much time is promised, and whether only opening time counts. */
export type Target = { ms: number; clock: 'business' | 'calendar' }

/**
 * A text stands in a table of its own so that it can be erased; everything else holds its id and
 * the hash of salt and text, which keeps the chain of events valid afterwards.
 */
export type TextRef = {
  id: string
  hash: string
  /** How many files came with it; absent for none. */
  files?: number | undefined
}

/** `message` is the message of the team's thread in which the words stand. */
export type Sending = { by: Person; text: TextRef; message: MessageAt; dueAt: Instant }
export type MessageAt = { workspace: string; ref: string }

/** Texts that followed each other fast. `key` is the id of the first as it was written. */
export type Block = { key: string; texts: readonly string[]; since: Instant }

/** What somebody's words were when they changed them. */
export const saidAs = ['title', 'wrote', 'noted', 'sent', 'replied'] as const
export type SaidAs = (typeof saidAs)[number]

/** Nothing is to be done before `until`; `text` is why. */
export type Snooze = { by: Person; at: Instant; until: Instant; text: TextRef | null }
/** Why a snooze is over: its time, a word of the team, or words of the requester. */
export const wakings = ['time', 'word', 'answer'] as const
export type Waking = (typeof wakings)[number]

/** Why a ticket is solved though nobody answered it. */
export const unansweredWhys = ['spam', 'elsewhere'] as const
export type UnansweredWhy = (typeof unansweredWhys)[number]

/** Why a ticket is closed with no solution to rate. `gone`: the requester is no longer there. */
export const closedWhys = [...unansweredWhys, 'gone'] as const
export type ClosedWhy = (typeof closedWhys)[number]

/** Words on a solved ticket that may be about something else: it opens again at `until` unless somebody says. */
export type Doubt = { by: Person; text: TextRef; at: Instant; until: Instant }

/** What a manager said of one breach. */
export type Explanation = {
  clock: ClockKind
  cycle: number
  by: Person
  at: Instant
  reason: BreachReason
  text: TextRef | null
}

/** How the work stands. */
export type Work =
  /** `since`: somebody had it and gave it back; without, nobody has had it since it was opened. */
  | {
      status: 'new'
      since?: Instant | undefined /** Who had it, and went from the desk. */
      left?: Person | undefined
    }
  /**
   * `from` had it before, where it was handed over. `freeAt`: the mark was taken away, and the ticket is let go then
   * unless it is put back.
   */
  | {
      status: 'open'
      assignee: Person
      since: Instant
      from?: Person | undefined
      freeAt?: Instant | undefined
    }
  | {
      status: 'resolved'
      assignee: Person | null
      by: Person
      at: Instant
      before: 'new' | 'open'
      since: Instant
      /** The requester never gave what was asked for; `by` is who had asked. */
      why?: 'unanswered' | 'merged' | ClosedWhy | undefined
      /** The id of what was said with it, null for nothing; unknown of old tickets. */
      said?: string | null | undefined
    }

/** What an open ticket waits for. A resolved one keeps what it waited for, in case the resolution is taken back. */
export type Hold = {
  by: Person
  at: Instant
} /** `missing`: for what section 6 asks for, from the opening on. */ & (
  | {
      for: 'customer'
      text: TextRef | null
      /** Reminders told so far. */
      nudges: number
      missing?: true | undefined
    }
  /** `nudges`: how often their answer was missed so far. */
  | { for: 'vendor'; vendor: string; reference: string | null; nudges: number }
  /** No work before the price is agreed on. */
  | { for: 'quote' }
)

/** A price for work that is not part of support. What it is for stands in `text`. */
export type Quote = {
  by: Person
  at: Instant
  /** In whole units of the currency, with its own decimals. */
  amount: number
  currency: string
  text: TextRef
  validUntil: Instant
  /** No work before it is accepted. */
  binding: boolean
  /** Who may accept it beside the requester. */
  also: readonly Person[]
  answer: QuoteAnswer
}

export const quoteAnswers = ['accepted', 'declined'] as const

export type QuoteAnswer =
  | { state: 'offered' }
  /** `terms`: the policy version whose terms were agreed to. */
  | { state: 'accepted'; by: Person; at: Instant; terms: number | null }
  | { state: 'declined'; by: Person; at: Instant }
  | { state: 'expired'; at: Instant }

/** Time that the resolution clock of the latest cycle did not count; `to` is null while it goes on. */
export type Pause = {
  from: Instant
  to: Instant | null
  why: 'customer' | 'vendor' | 'quote' | 'left' | 'resolved'
}

/**
 * One clock of one cycle. `usedMs` is the time counted up to `since` (running), up to `at` (stopped).
 * `warned` is the highest threshold told so far, in percent of the target, 0 for none.
 * `breachedAt` is the instant after which the target was missed, whenever that was noticed.
 */
export type TicketClock = {
  kind: ClockKind
  /** 1 for the first; a reopened ticket, another unanswered message and another public word begin the next. */
  cycle: number
  target: Target
  startedAt: Instant
  usedMs: number
  warned: number
  breachedAt: Instant | null
} & (
  | { phase: 'running'; since: Instant; dueAt: Instant; calendar: string }
  | { phase: 'paused' }
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
  /** `until`: "still on it" was said, and holds until then at least. */
  | ({
      phase: 'acknowledged'
      by: Person
      at: Instant
      workAt: Instant
      until?: Instant | undefined
    } & Calls)
  /** One call for several: who answers that of the ticket `with` has this one as well. */
  | ({ phase: 'joined'; with: number; at: Instant } & Calls)
  /** An acknowledgement was given back or ran out: the calls begin again at once, in the same round. */
  | ({ phase: 'lapsed'; at: Instant } & Calls)
  | ({ phase: 'ended'; why: LadderEnd; at: Instant } & Calls)

/**
 * `page` is where the calls stand; `lastCall` the last one that named people, and when that was. `run` is when the
 * calls began: those that begin again after an acknowledgement are another run, and another alarm on a pager.
 */
export type Calls = { page: Page; lastCall?: Call | undefined; run?: Instant | undefined }
export type Call = Page & { at: Instant }

export const ladderEnds = ['answered', 'resolved', 'exhausted', 'lowered'] as const
export type LadderEnd = (typeof ladderEnds)[number]

/** Where a ticket came from, so that answers find their way back. */
export type Origin = {
  workspace: string
  channel: string
  thread: string | null
  /** The message it was made from. One ticket per message, for ever. */
  message?: string
  /** Who opened it, where that was not the requester. */
  openedBy?: Person
  /** The ticket of which it was a part. */
  splitFrom?: number
}

export type Ticket = {
  desk: string
  /** Null only between the decision to open and the database's answer. */
  number: number | null
  openedAt: Instant
  requester: Person
  origin: Origin
  /** The requester is answered apart from the thread of their message, which others read. */
  isPrivate: boolean
  title: TextRef
  priority: Priority
  /** The customer's plan when the ticket opened; null: the policy's default. */
  plan: string | null
  /** The policy version whose terms are pinned. */
  policyVersion: number
  work: Work
  hold: Hold | null
  pauses: readonly Pause[]
  /** What it is filed under (section 2), and the service it is about; null where that is not known. */
  category: string | null
  service: string | null
  /** What of section 6 the requester has given, by its name. */
  given: readonly string[]
  /** The supplier of section 9 that its words suggest. */
  vendor: string | null
  /** The price that was last named for it (section 10). */
  quote: Quote | null
  /** That the requester agreed to the terms before it was opened, and to which version. */
  accepted: { by: Person; at: Instant; version: number } | null
  /** When a person of the desk last said something to the requester. */
  answeredAt: Instant | null
  /** The first words to the requester, where they were sent by a word and not typed where the requester reads. */
  firstAnswer: { by: Person; text: string } | null
  rating: number | null
  /** When the solution that is rated, or was, got its first score. */
  ratedAt: Instant | null
  /** The team lead was asked, the last time. */
  escalation: Escalation | null
  /** Words of the team on their way to the requester, which their author can still take back. */
  sending: readonly Sending[]
  /** What the requester wrote lately, joined to what the team sees as one message each. */
  blocks: readonly Block[]
  tags: readonly string[]
  snooze: Snooze | null
  /** The ticket in which this one goes on. */
  merged: { into: number; same: boolean } | null
  doubt: Doubt | null
  /** It opened again without anybody saying that it is the same matter. */
  maybeNew: boolean
  /** When the requester went from their workspace; null: they are there, or have written since. */
  requesterLeft: Instant | null
  /** Until when they are waited for, where they may come back; null: nobody waits for that. */
  returnBy: Instant | null
  /** Who asked before somebody else was asked in their place, the first one first. */
  askedBefore: readonly Person[]
  /** When it became more urgent than it was, the last time; null: never since it was opened. */
  raisedAt: Instant | null
  /** Tickets that were split off. */
  parts: readonly number[]
  watchers: readonly Watcher[]
  /** Words that a manager erased. */
  erased: readonly Erasure[]
  /** The last time that a manager asked for work to go on. */
  urged: { by: Person; at: Instant } | null
  /** Why its breaches happened, as far as somebody has said so. */
  reasons: readonly Explanation[]
  clocks: readonly TicketClock[]
  /** Moves of due times that were no good news, the last ones. */
  later: readonly Later[]
  ladder: Ladder
  /** Tickets whose calls have joined those of this one. */
  together: readonly number[]
}

export function assigneeOf(ticket: Ticket): Person | null {
  return ticket.work.status === 'new' ? null : ticket.work.assignee
}

/** A ticket that people are called for already, or were, and somebody has it. */
export type Leader = { number: number; page: Page; holder: Person | null }

/** The last call that named people: the one whose message says who has the ticket now. */
export function lastCallOf(ladder: Ladder): Call | undefined {
  return ladder.phase === 'idle' ? undefined : ladder.lastCall
}

/** The run of calls that a ladder is in, or was in last. */
export function runOf(ladder: Ladder): Instant | undefined {
  return ladder.phase === 'idle' ? undefined : ladder.run
}

/** The order of clocks in a ticket: cycle by cycle, in the order of their kinds. */
export function clockOrder(one: ClockName, other: ClockName): number {
  return one.cycle - other.cycle || clockKinds.indexOf(one.kind) - clockKinds.indexOf(other.kind)
}

type ClockName = Pick<TicketClock, 'kind' | 'cycle'>

/** Whether the requester has to say or decide something before the work goes on. */
export function isWaitingForCustomer(ticket: Ticket): boolean {
  return isOpen(ticket) && (ticket.hold?.for === 'customer' || ticket.hold?.for === 'quote')
}

export function isOpen(ticket: Ticket): boolean {
  return ticket.work.status !== 'resolved'
}

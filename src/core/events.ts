import type { Person } from './people.ts'
import type { ClockKind, LadderEnd, Origin, Page, Priority, Target, TextRef } from './ticket.ts'
import type { Instant } from './time.ts'

/** By a word, or as a message in the thread itself. */
export type Via = 'word' | 'thread'

/** A clock as it begins to run. */
export type ClockStart = OfClock & { target: Target; usedMs: number; dueAt: Instant; calendar: string }

type OfClock = { clock: ClockKind; cycle: number }

/** What happened to a ticket, in the past tense. Plain data: it is stored, hashed and never changed. */
export type TicketEvent = { at: Instant } & (
  | {
      type: 'opened'
      desk: string
      by: Person
      requester: Person
      origin: Origin
      title: TextRef
      priority: Priority
      plan: string | null
      policyVersion: number
      clocks: readonly ClockStart[]
    }
  | { type: 'claimed'; by: Person }
  | { type: 'assigned'; by: Person; to: Person; text: TextRef | null }
  | { type: 'released'; by: Person }
  /** `via` says whether it was typed in the thread of its own side, where everybody concerned has read it. */
  | { type: 'noted'; by: Person; text: TextRef; via: Via }
  | { type: 'replied'; by: Person; text: TextRef; via: Via }
  /** The requester said something. */
  | { type: 'wrote'; by: Person; text: TextRef }
  | { type: 'resolved'; by: Person; text: TextRef | null }
  | { type: 'reopened'; by: Person; why: 'undo' | 'answer' | 'word' }
  | { type: 'rated'; by: Person; score: number }
  | ({ type: 'clock-started' } & ClockStart)
  | ({ type: 'clock-stopped'; usedMs: number } & OfClock)
  | ({ type: 'clock-resumed'; usedMs: number; dueAt: Instant; calendar: string } & OfClock)
  /**
   * The calendar changed: time used stays, time left counts on the new one.
   * `warned` is the highest threshold told that is still reached.
   */
  | ({ type: 'clock-moved'; usedMs: number; warned: number; dueAt: Instant; calendar: string } & OfClock)
  | ({ type: 'clock-warned'; percent: number } & OfClock)
  /** `at` is when it was noticed, `dueAt` the instant that counts. */
  | ({ type: 'clock-breached'; dueAt: Instant } & OfClock)
  /** `who` is empty where the level had nobody at that moment: recorded and skipped. */
  | ({ type: 'paged'; to: 'on-call' | 'managers' } & Page)
  | { type: 'ladder-acknowledged'; by: Person }
  | { type: 'ladder-lapsed'; by: Person }
  /** The ticket was given back, or its resolution taken back: the calls go on. */
  | { type: 'ladder-resumed'; by: Person }
  | { type: 'ladder-ended'; why: LadderEnd }
)

export type EventType = TicketEvent['type']
export type EventOf<T extends EventType> = Extract<TicketEvent, { type: T }>

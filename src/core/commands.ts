import type { Erased, Via } from './erasure.ts'
import type { EscalationWhy } from './escalation.ts'
import type { LoweredWhy } from './events.ts'
import type { BreachReason } from './explanation.ts'
import type { Actor, Person } from './people.ts'
import type {
  ClockKind,
  ClosedWhy,
  MessageAt,
  Origin,
  Priority,
  quoteAnswers,
  SaidAs,
  TextRef,
} from './ticket.ts'
import type { Instant } from './time.ts'

/** What somebody wants of a ticket, in the imperative. */
export type Command =
  | { kind: 'claim'; by: Actor }
  /** `undo`: by taking the emoji away, which after an answer asks first. */
  | { kind: 'release'; by: Actor; undo: boolean; left?: true }
  /** Takes a call; from who has the ticket: still on it. */
  | { kind: 'ack'; by: Actor }
  /** Hands a call on to the next level. */
  | { kind: 'pass'; by: Actor }
  | { kind: 'note'; by: Actor; text: TextRef | null; via: Via }
  | { kind: 'reply'; by: Actor; text: TextRef | null; via: Via }
  /** The requester's own words in the thread of the ticket. */
  | { kind: 'write'; by: Actor; text: TextRef | null; thanks: boolean; burst?: number; message?: MessageAt }
  /** `what`: the names under which section 6 asks for it. */
  | { kind: 'give'; by: Actor; text: TextRef | null; what: readonly string[] }
  | { kind: 'want-quote'; by: Actor }
  /** `also`: who may accept it beside the requester; `validFor` in ms. */
  | {
      kind: 'quote'
      by: Actor
      text: TextRef | null
      amount: number
      currency: string
      validFor: number
      also: readonly Person[]
    }
  /** `agreed`: the terms were shown, and agreed to. */
  | { kind: 'answer-quote'; by: Actor; answer: (typeof quoteAnswers)[number]; agreed: boolean }
  | { kind: 'give-call'; by: Actor; opensAt: Instant | null }
  /** Waits for the requester; `text` is what is needed of them. */
  | { kind: 'wait'; by: Actor; text: TextRef | null }
  | { kind: 'wait-for-vendor'; by: Actor; vendor: string; reference: string | null }
  /** Ends a wait, as taking ⏳ away does. */
  | { kind: 'go-on'; by: Actor }
  | { kind: 'prioritise'; by: Actor; to: Priority; why: LoweredWhy | null }
  /** The requester says that it is critical. */
  | { kind: 'state-critical'; by: Actor }
  | { kind: 'categorise'; by: Actor; to: string }
  /** `why` it takes no answer, where it takes none. */
  | { kind: 'resolve'; by: Actor; text: TextRef | null; why?: ClosedWhy | undefined }
  /** The requester is no longer in their workspace: the desk says it for them. `mayReturn`: they left by themselves. */
  | { kind: 'requester-left'; by: Actor; mayReturn?: true }
  /** They are a member again. */
  | { kind: 'requester-back'; by: Actor }
  /** Somebody of the same customer in the place of a requester who has gone, and what they are asked. */
  | { kind: 'ask-another'; by: Actor; requester: Person; text: TextRef | null }
  /** What was written on a solved ticket is about the same matter. */
  | { kind: 'same'; by: Actor }
  /** To somebody of the team, with a note for them. */
  | { kind: 'assign'; by: Actor; to: Actor; text: TextRef | null }
  | { kind: 'reopen'; by: Actor }
  /** `answerWithin`: ms of opening time. */
  | { kind: 'escalate'; by: Actor; why: EscalationWhy; answerWithin: number }
  | { kind: 'take-escalation' | 'settle-escalation'; by: Actor }
  | { kind: 'send'; by: Actor; text: TextRef; message: MessageAt }
  | { kind: 'stop-sending'; by: Actor; text: string }
  /** `of` is what stood there last, `original` what was written first; without a text it is deleted. */
  | {
      kind: 'revise'
      by: Actor
      of: string
      original: string
      text: TextRef | null
      was: SaidAs
      /** How many files came with what was written first. */
      attached?: number | undefined
    }
  /** Takes the last resolving back. */
  | { kind: 'unresolve'; by: Actor }
  | { kind: 'rate'; by: Actor; score: number }
  /** `reason` null: what was said names none. */
  | { kind: 'explain'; by: Actor; reason: BreachReason | null; text: TextRef | null }
  | { kind: 'urge'; by: Actor }
  /** After what became of the ticket whose calls this one has joined. */
  | { kind: 'follow'; by: Actor; leader: number; how: 'claim' | 'resume' }
  /** `said` are the tags as typed: `vpn -login`; `whole`: these and no others. */
  | { kind: 'tag'; by: Actor; said: string; whole?: true | undefined }
  /** `ms` is null where `word` is no length of time. */
  | { kind: 'snooze'; by: Actor; ms: number | null; word: string; text: TextRef | null }
  | { kind: 'wake'; by: Actor }
  /** From the public thread of the request to a place that the requester alone reads. */
  | { kind: 'go-private'; by: Actor }
  /** Part of it is a ticket of its own now. */
  | { kind: 'split-off'; by: Actor; into: number }
  | { kind: 'redact'; by: Actor; texts: readonly string[]; erased: Erased }

/** What the passing of time wants of a ticket: have another look at one subject. */
export type Subject =
  | `clock:${ClockKind}:${number}`
  | 'ladder'
  | 'waiting'
  | 'vendor'
  | 'quote'
  | 'release'
  | 'sending'
  | 'snooze'
  | 'doubt'
  | 'return'

export type Opening = {
  desk: string
  by: Person
  requester: Person
  origin: Origin
  title: TextRef
  priority: Priority
  plan: string | null
  category?: string | null
  service?: string | null
  given?: readonly string[]
  vendor?: string | null
  agreed?: { version: number; at: Instant } | null
  policyVersion: number
}

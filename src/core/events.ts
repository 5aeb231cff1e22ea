import type { Erased, Via } from './erasure.ts'
import type { EscalationWhy } from './escalation.ts'
import type { BreachReason } from './explanation.ts'
import type { Person } from './people.ts'
import type {
  ClockKind,
  ClosedWhy,
  LadderEnd,
  MessageAt,
  Origin,
  Page,
  Pause,
  Priority,
  SaidAs,
  Target,
  TextRef,
  Waking,
} from './ticket.ts'
import type { Instant } from './time.ts'
import type { Watcher } from './watcher.ts'

/** A clock as it begins to run. */
export type ClockStart = OfClock & { target: Target; usedMs: number; dueAt: Instant; calendar: string }

type OfClock = { clock: ClockKind; cycle: number }

/** Why a critical ticket is none, in the words of whoever was called. */
export const loweredWhys = ['workaround', 'few-people', 'no-production'] as const
export type LoweredWhy = (typeof loweredWhys)[number]

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
      /** Absent in histories from before there were any. */
      category?: string | null
      service?: string | null
      /** What of section 6 came with it, and the supplier that its words suggest. */
      given?: readonly string[]
      vendor?: string | null
      /** The requester had agreed to the terms of a version, and when. */
      agreed?: { version: number; at: Instant } | null
      /** It waits from the beginning for what of section 6 is missing. */
      waits?: boolean
      clocks: readonly ClockStart[]
    }
  | { type: 'claimed'; by: Person }
  | { type: 'assigned'; by: Person; to: Person; text: TextRef | null }
  /** `left`: `by` no longer belongs to the desk, and somebody else has to take it. */
  | { type: 'released'; by: Person; left?: true }
  /** The claim mark was taken away; the ticket is let go at `until`, unless it is kept. */
  | { type: 'letting-go'; by: Person; until: Instant }
  | { type: 'kept'; by: Person }
  /** `via` says whether it was typed in the thread of its own side, where everybody concerned has read it. */
  | { type: 'noted'; by: Person; text: TextRef; via: Via }
  | { type: 'replied'; by: Person; text: TextRef; via: Via }
  /** The requester said something. `thanks`: nothing but thanks, which waits for no answer. */
  | {
      type: 'wrote'
      by: Person
      text: TextRef
      thanks?: true
      /** Where thanks for what is solved stand. */
      message?: MessageAt
      /** It followed what came before it fast. */
      joins?: true
    }
  /** Something that section 6 asks for, by the names of what was given. */
  | { type: 'gave'; by: Person; text: TextRef; what: readonly string[] }
  /** The requester is asked for something, and the ticket waits for it. Without a text: for an answer to the last reply. */
  | { type: 'asked'; by: Person; text: TextRef | null }
  /** The ticket waits for a supplier. */
  | { type: 'handed-to-vendor'; by: Person; vendor: string; reference: string | null }
  /** The supplier has not answered in the time that section 9 expects, so often by now. */
  | { type: 'vendor-late'; vendor: string; count: number }
  /** The requester wants to know a price, and is owed it by then. */
  | { type: 'quote-wanted'; by: Person; dueAt: Instant }
  /** `binding`: no work before it is accepted. `also`: who may accept it beside the requester. */
  | {
      type: 'quoted'
      by: Person
      amount: number
      currency: string
      text: TextRef
      validUntil: Instant
      binding: boolean
      also: readonly Person[]
    }
  /** `terms`: the policy version whose terms were agreed to with it; null where the policy does not ask. */
  | { type: 'quote-accepted'; by: Person; terms: number | null }
  | { type: 'quote-declined'; by: Person }
  | { type: 'quote-expired' }
  /** The link of the live call, or the time at which one is possible, was given. */
  | { type: 'call-given'; by: Person; opensAt: Instant | null }
  /** The wait is over: the requester answered, or somebody of the desk goes on. */
  | { type: 'continued'; by: Person; why: 'answer' | 'desk' }
  /** The requester was reminded of what is waited for; `count` reminders so far. */
  | { type: 'nudged'; count: number }
  | { type: 'resolved'; by: Person; text: TextRef | null; why?: 'unanswered' | ClosedWhy }
  /** Who asked is no longer in their workspace. `returnBy`: the ticket is held until then, for they may come back. */
  | { type: 'requester-left'; by: Person; returnBy?: Instant }
  | { type: 'requester-back'; by: Person }
  /** Who asked has gone: from now on `requester` is asked in their place. */
  | { type: 'asked-another'; by: Person; requester: Person }
  | { type: 'prioritised'; by: Person; from: Priority; to: Priority; why: LoweredWhy | null }
  | { type: 'categorised'; by: Person; from: string | null; to: string }
  /** `wakes`: an emergency that is covered around the clock while the desk is closed: whoever is on call hears of it. */
  | { type: 'escalated'; by: Person; why: EscalationWhy; answerBy: Instant; wakes?: true }
  | { type: 'escalation-taken'; by: Person }
  | { type: 'escalation-settled'; by: Person }
  | { type: 'send-asked'; by: Person; text: TextRef; message: MessageAt; dueAt: Instant }
  | { type: 'send-stopped'; by: Person; text: string }
  /** The time to take it back is over. */
  | { type: 'send-ended'; text: string; message: MessageAt }
  /** So many files came with what was written first; absent for none. */
  | {
      type: 'revised'
      by: Person
      of: string
      original: string
      text: TextRef | null
      was: SaidAs
      attached?: number
    }
  /** It follows another version of the policy from now on. `later`: something is due later than before. */
  | { type: 'terms-applied'; by: Person; from: number; to: number; later?: true }
  | { type: 'reopened'; by: Person; why: 'undo' | 'answer' | 'silence' | 'word'; doubt?: string }
  /** Something was written on the solved ticket; unless somebody says what it is about, it opens again at `until`. */
  | { type: 'doubted'; by: Person; text: TextRef; until: Instant }
  /** `unhappy`: as low as the policy says that the managers hear of it. `was`: the score whose place this one takes. */
  | { type: 'rated'; by: Person; score: number; unhappy?: true; was?: { score: number; unhappy?: true } }
  | { type: 'tagged'; by: Person; added: readonly string[]; removed: readonly string[] }
  /** Nothing is to be done before then; `text` is why. No clock stands still for it. */
  | { type: 'snoozed'; by: Person; until: Instant; text: TextRef | null }
  | { type: 'woken'; by: Person | null; why: Waking; text: TextRef | null }
  | { type: 'went-private'; by: Person }
  /** It goes on in another ticket. `same`: of the same requester, who may know its number. */
  | { type: 'merged'; by: Person; into: number; same: boolean }
  /** Another ticket goes on in this one, and those who asked there hear from here. */
  | {
      type: 'absorbed'
      by: Person
      from: number
      requester: Person
      title: TextRef
      watchers: readonly Watcher[]
    }
  /** Part of it became a ticket of its own. `doubt`: the words that were asked about. */
  | { type: 'split-off'; by: Person; into: number; doubt?: string }
  /** Words were erased, with everything that they had been before they were changed. */
  | ({ type: 'redacted'; by: Person; texts: readonly string[] } & Erased)
  /** A manager says why a promise was not kept. */
  | ({ type: 'breach-explained'; by: Person; reason: BreachReason; text: TextRef | null } & OfClock)
  /** A manager asks whoever has it to go on; `to` is null where nobody has it. */
  | { type: 'urged'; by: Person; to: Person | null }
  | ({ type: 'clock-started' } & ClockStart)
  | ({ type: 'clock-stopped'; usedMs: number } & OfClock)
  /** A clock that stood still already goes on standing still, for this reason. */
  | ({ type: 'clock-paused'; usedMs: number; why: Pause['why'] } & OfClock)
  | ({ type: 'clock-resumed'; usedMs: number; dueAt: Instant; calendar: string } & OfClock)
  /**
   * The calendar changed: time used stays, time left counts on the new one.
   * `warned` is the highest threshold told that is still reached.
   */
  | ({ type: 'clock-moved'; usedMs: number; warned: number; dueAt: Instant; calendar: string } & OfClock)
  /** Priority, category or supplier changed, and the target with it. `dueAt` is null while the clock stands still. */
  | ({
      type: 'clock-retargeted'
      target: Target
      usedMs: number
      warned: number
      dueAt: Instant | null
      calendar: string
    } & OfClock)
  | ({ type: 'clock-warned'; percent: number } & OfClock)
  /** `at` is when it was noticed, `dueAt` the instant that counts. `byChange`: a change of the target made it late. */
  | ({ type: 'clock-breached'; dueAt: Instant; byChange?: true } & OfClock)
  /** `who` is empty where the level had nobody at that moment: recorded and skipped. */
  | ({ type: 'paged'; to: 'on-call' | 'managers' } & Page)
  | { type: 'ladder-acknowledged'; by: Person }
  /** People are called for another ticket about the same already; `page` is where its calls stand. */
  | { type: 'ladder-joined'; with: number; page: Page }
  /** The calls of another ticket have joined those of this one. */
  | { type: 'joined-by'; number: number }
  /** "Still on it": the acknowledgement holds until then at least. */
  | { type: 'ladder-extended'; by: Person; until: Instant }
  /** Whoever was called passed the call on to the next level. */
  | { type: 'ladder-passed'; by: Person }
  | { type: 'ladder-lapsed'; by: Person }
  /** The ticket was given back, or its resolution taken back: the calls go on. */
  | { type: 'ladder-resumed'; by: Person }
  | { type: 'ladder-ended'; why: LadderEnd }
)

export type EventType = TicketEvent['type']
export type EventOf<T extends EventType> = Extract<TicketEvent, { type: T }>

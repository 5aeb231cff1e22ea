import type { BotMark } from './catalogue.ts'
import type { Greeting } from './channel-use.ts'
import type { Drilling } from './drill.ts'
import type { LoweredWhy } from './events.ts'
import type { Managing } from './managing.ts'
import type { OutageNews } from './outage.ts'
import type { Person } from './people.ts'
import type { Pagers, Ringing } from './ringing.ts'
import type { ClockKind, Page, Priority, Ticket } from './ticket.ts'
import type { Instant } from './time.ts'

/** The rooms of a desk that everybody concerned reads. */
export type Room = 'triage' | 'on-call' | 'managers' | 'announcements'

/** Where something is shown. A side is the thread of the receipt or of the triage card. */
export type Destination =
  /** Without a workspace: the first that has the room. */
  | { kind: 'room'; room: Room; workspace?: string }
  | { kind: 'side'; side: 'requester' | 'agents' }
  /** Somebody whose ticket, named here, goes on in this one. */
  | { kind: 'watcher'; person: Person; ticket: number }
  | { kind: 'person'; person: Person }
  | { kind: 'message'; workspace: string; ref: string }
  /** A channel that the desk file need not know. */
  | { kind: 'channel'; workspace: string; channel: string }
  /** Something that rings, by its id in the desk file. */
  | { kind: 'pager'; pager: string }

/**
 * What is shown. Cards hold no content: they are rendered from the ticket as it is when they go out.
 * Posts name what was said by the id of its text.
 */
export type Showing = Shown & {
  /** Only where it is shown already: an edit, and never a post. */
  again?: true | undefined
}
type Shown =
  | { kind: 'mark'; mark: BotMark; on: boolean }
  /** `below`: what is posted below it at the same time says how things stand. */
  | { kind: 'receipt'; below?: true }
  /** All that is left where others read along. */
  | { kind: 'goes-on-in-private' }
  /** Whoever asked had left and is a member again. */
  | { kind: 'requester-back' }
  | { kind: 'triage' }
  | { kind: 'page'; page: Page }
  | { kind: 'reply'; by: Person; text: string }
  | { kind: 'reply-copy'; by: Person; text: string }
  | { kind: 'note'; by: Person; text: string }
  /** One of the files that came with a text. */
  | { kind: 'file'; by: Person; text: string; index: number }
  | { kind: 'assigned'; by: Person; text: string | null }
  | { kind: 'escalated' | 'lead-has-it' }
  | { kind: 'lead-is-done'; by: Person }
  | { kind: 'on-it'; by: Person }
  /** `to`: the card of the requester's side, or of the team's. Drawn from the ticket, so it says what became of it. */
  | { kind: 'quote'; text: string; at: Instant; to: 'requester' | 'agents' }
  | { kind: 'quote-wanted'; by: Person; dueAt: Instant }
  | { kind: 'quote-expired' | 'quote-answered' }
  | { kind: 'vendor-late'; vendor: string }
  | { kind: 'call-given'; by: Person; opensAt: Instant | null }
  | { kind: 'asked'; text: string | null; at: Instant }
  | { kind: 'nudge'; text: string | null; at: Instant }
  | { kind: 'closed-unanswered' }
  | { kind: 'thanked' }
  | { kind: 'lowered'; by: Person; to: Priority; why: LoweredWhy | null }
  /** `more` are the words that followed fast. */
  | { kind: 'wrote'; by: Person; text: string; more?: readonly string[] }
  /** Somebody deleted what stood there. */
  | { kind: 'withdrawn' | 'source-deleted'; by: Person }
  /** Due times that moved later at this instant. */
  | { kind: 'later'; at: Instant }
  /** The ticket follows another version of the policy, which gives it more time. */
  | { kind: 'terms-applied'; version: number }
  | { kind: 'solved'; by: Person; text: string | null; elsewhere?: true }
  | { kind: 'doubt'; text: string }
  /** The same for somebody whose ticket, named here, goes on in this one. */
  | { kind: 'solved-along'; by: Person; text: string | null; ticket: number }
  | { kind: 'woken'; text: string | null }
  | { kind: 'merged'; by: Person; into: number; same: boolean }
  | { kind: 'absorbed'; by: Person; from: number; requester: Person; text: string }
  | { kind: 'split'; by: Person; into: number }
  | { kind: 'reminder'; clock: ClockKind; percent: number; dueAt: Instant }
  | { kind: 'breach'; clock: ClockKind; dueAt: Instant }
  | { kind: 'managers-called'; page: Page }
  | { kind: 'nobody-answered' }
  /** The word on progress of an emergency still stays away, at so much of its time. */
  | { kind: 'word-missed'; percent: number; dueAt: Instant }
  | { kind: 'lapsed'; by: Person }
  /** It is about the same as a ticket that its reader has. */
  | { kind: 'joined'; with: number }
  /** `better`: it was as low as that, and was changed. */
  | { kind: 'unhappy'; by: Person; score: number; better?: true }
  /** A draft by its text and the version that it was to follow; rows from before have neither. `gone`: it no longer waits. */
  | { kind: 'draft'; hash?: string; after?: number; gone?: 'replaced' | 'back' }
  /** The owners are to review the policy in this month. */
  | { kind: 'policy-review'; at: Instant }
  /**
   * A changed file that is not taken. Faults as lines for the owner, the first of them, and how many more there are.
   * A desk file without any waits for the next start.
   */
  | { kind: 'faulty-policy'; faults: readonly string[]; more: number; of?: 'desk' | undefined }
  /** A version whose values differ from those in force `before`. `later` is the version that brings what got worse. */
  | { kind: 'policy-news'; version: number; later: number | null; before?: number }
  /** Public holidays, by local date, on which the desk is closed until it opens again. */
  | { kind: 'closed-days'; days: readonly { date: string; name: string }[]; opens: Instant }
  | { kind: 'outage'; id: number; news: OutageNews }
  /** News of it that newer news have followed. */
  | { kind: 'outage-past'; id: number }
  | { kind: 'outage-ask' | 'outage-told'; id: number }
  /** `due`: a reminder, which is another message. */
  | { kind: 'outage-report'; id: number; due: boolean }
  /** People who are no agents think that a message needs help. */
  | { kind: 'wanted'; workspace: string; message: string; people: number }
  /** Many young accounts want tickets of messages at once. */
  | { kind: 'raid'; workspace: string; people: number }
  | Managing
  /** A pager does not take a call: the chat alone rings. */
  | { kind: 'pager-failed'; pager: string; ticket: number; refused: boolean }
  /** A place that takes no message; `ticket` is null for what was the desk's own. */
  | { kind: 'undelivered'; to: Reached; ticket: number | null; why: Undelivered }
  | Ringing
  | Drilling
  /** The app was taken out of a team or server: nobody there can be reached, nor heard. */
  | { kind: 'workspace-gone'; workspace: string }
  /** What was written in a channel between these instants was never read. */
  | { kind: 'unheard'; channel: string; since: Instant; until: Instant }
  /** The desk began a rehearsal, which ended with `over`. */
  | { kind: 'rehearsal'; over: { by: Person; at: Instant } | null }
  | { kind: 'live'; by: Person; at: Instant }
  | Greeting
  /** In the place of a message that would reach somebody outside of the team. */
  | { kind: 'rehearsed'; to: Destination; show: Showing }

/** Where people read. */
export type Reached = Exclude<Destination, { kind: 'message' | 'pager' | 'channel' }>

/** What a platform says of a message that it will never take. */
export type Undelivered = 'gone' | 'forbidden' | 'refused'

/** Something to be shown. Effects of one key are one message: the first posts it, later ones edit it. */
export type Effect = { to: Destination | Pagers; show: Showing; key: string | null; urgent: boolean }

/** The key of the message on which the requester's side of a ticket hangs; whoever is asked instead has one of their own. */
export function rootOf({ isPrivate, askedBefore }: Pick<Ticket, 'isPrivate' | 'askedBefore'>): string {
  if (askedBefore.length > 0) return `receipt-${askedBefore.length + 1}`
  return isPrivate ? 'private-receipt' : 'receipt'
}

/** Whether a requester's side of a ticket hangs on the message with this key, or hung there. */
export function isRoot(key: string): boolean {
  return key === 'private-receipt' || /^receipt(?:-\d+)?$/.test(key)
}

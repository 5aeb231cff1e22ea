import type { Seal } from '../core/audit.ts'
import type { Sealed } from '../core/chain.ts'
import type { Destination, Showing } from '../core/effect.ts'
import type { Person } from '../core/people.ts'
import type { NewPromise, PromiseKind } from '../core/promises.ts'
import type { Search } from '../core/search.ts'
import type { ClockKind, Hold, Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { KeptFile } from './file-store.ts'
import type { MessageRef } from './inbound.ts'
import type { QueuePlace } from './kept-store.ts'
import type { NewOverride } from './rota-store.ts'

/** A text on its way in, with the files that came with it. Events hold only its id, its hash and how many files. */
export type NewText = {
  id: string
  salt: string
  text: string
  files?: readonly KeptFile[]
  /** The requester reads it too; absent: it is the team's alone. */
  shared?: boolean
}

/**
 * Something to be shown, with its way out resolved. Rows of one lane leave in order.
 * In the lane of a ticket that has no number yet, `{ticket}` stands for it.
 */
export type NewOutgoing = {
  workspace: string
  lane: string
  destination: Destination
  show: Showing
  key: string | null
  urgent: boolean
}

/** Everything that one decision writes, together or not at all. */
export type Change = {
  ticket: Ticket
  events: readonly Sealed[]
  texts: readonly NewText[]
  /** Texts that are erased, by id. */
  erased?: readonly string[]
  /** When somebody has to look at the ticket again; null: never, unless something happens. */
  wakeAt: Instant | null
  outbox: readonly NewOutgoing[]
}

/** Opened by one event, from one text. */
export type NewTicket = Omit<Change, 'events' | 'texts'> & {
  opened: Sealed
  title: NewText
  /** The event of the platform that asks for it; a second sight of it opens nothing. */
  event: { workspace: string; id: string }
  /** Of the requester, at most `most` tickets opened after `since`. */
  limit: { most: number; since: Instant }
}

/** `others`: what else the requester has open, as `titlesOf` tells it; of what was opened at the same time, it may miss some. */
export type Opened =
  | { outcome: 'opened'; number: number; others: readonly Titled[] }
  | { outcome: 'seen' }
  | { outcome: 'limited' }

/** A ticket by what it is called: the first 2,000 characters of it. */
export type Titled = { number: number; title: string }

export type Around = {
  others: readonly number[]
  before: readonly (Titled & { openedAt: Instant; requester: Person })[]
}

/** A ticket as stored, with the end of its chain. */
export type StoredTicket = { ticket: Ticket & { number: number }; head: string; events: number }

/** With its place in the line of what is due, and when somebody looks at it next. */
export type QueuedTicket = { place: QueuePlace; stored: StoredTicket; wakeAt: Instant | null }

/** A digest that was posted. `facts` is a hash of what it last said, `endsAt` the closing of its day. */
export type KeptDigest = { at: Instant; since: Instant; dueAt: Instant; endsAt: Instant; facts: string }

export type KeptPromise = {
  ticket: number
  kind: PromiseKind
  owedTo: Person
  dueAt: Instant
  owner: Person | null
  done: { by: Person; at: Instant } | null
}

/** What one transaction can do. It holds the lock of every ticket it loaded. */
export interface TicketTransaction {
  /** False when this event of the workspace has been seen before. */
  firstSight(workspace: string, event: string): Promise<boolean>
  /** Locks the ticket until the transaction ends. Null where the desk has no such number. */
  load(desk: string, number: number): Promise<StoredTicket | null>
  save(stored: StoredTicket, change: Change): Promise<void>
  /** Locks the next open tickets whose clocks run, the soonest due first, after a place in that line. */
  loadSoonest(desk: string, after: QueuePlace | null, most: number): Promise<readonly QueuedTicket[]>
  /** Open critical tickets for which people are called, or that somebody took when they were; the oldest first. */
  calledFor(desk: string, most: number): Promise<readonly (Ticket & { number: number })[]>
  /** As `save`, many at once. */
  saveAll(changes: readonly { stored: StoredTicket; change: Change }[]): Promise<void>
  /** Locks a deadline of the desk itself. Null where it was moved past `now` meanwhile. */
  loadDeskDeadline(desk: string, subject: string, now: Instant): Promise<{ dueAt: Instant } | null>
  /** Null: it is gone. */
  moveDeskDeadline(desk: string, subject: string, dueAt: Instant | null): Promise<void>
  /** Gives the desk this deadline, whether it had one or not. */
  setDeskDeadline(desk: string, subject: string, dueAt: Instant): Promise<void>
  /** The digest that was posted last. */
  lastDigest(desk: string): Promise<KeptDigest | null>
  keepDigest(desk: string, digest: KeptDigest): Promise<void>
  /** Seals what has happened until then; the seal before where that is nothing, and null where nothing ever has. */
  seal(desk: string, until: Instant): Promise<Seal | null>
  /**
   * The end of the stretch of time that is open under this name, or of one of `ms` that begins now. It is a deadline
   * of the desk, which closes it.
   */
  openDeskWindow(desk: string, subject: string, now: Instant, ms: number): Promise<Instant>
  /** A breach that the post with this end tells of. */
  keepBreach(
    desk: string,
    post: Instant,
    breach: { number: number; clock: ClockKind; dueAt: Instant },
  ): Promise<void>
  /** One that is there already stays as it is. */
  makePromises(desk: string, ticket: number, made: readonly NewPromise[]): Promise<void>
  /** Everything of these kinds that is owed for a ticket is done. */
  settlePromises(
    desk: string,
    ticket: number,
    kinds: readonly PromiseKind[],
    done: { by: Person; at: Instant },
  ): Promise<void>
  /** Done, unless it was done before. */
  settlePromise(desk: string, id: string, done: { by: Person; at: Instant }): Promise<void>
  /** Locks it. */
  loadPromise(desk: string, id: string): Promise<KeptPromise | null>
  /** @returns its number, by which it can be taken back */
  addOverride(desk: string, override: NewOverride): Promise<number>
  /** As `addOverride`; null where somebody changed a part of that time after the change with the number `known`. */
  addOverrideAfter(desk: string, known: number, override: NewOverride): Promise<number | null>
  /** False where there is none, or it was taken back before. */
  cancelOverride(desk: string, number: number, at: Instant): Promise<boolean>
  takePromise(desk: string, id: string, owner: Person): Promise<void>
  /** Something to be shown of a ticket that did not change, or of the desk itself: then without a number. */
  tell(desk: string, outbox: readonly NewOutgoing[], ticket?: number): Promise<void>
}

/** A ticket to look at, or a matter of the desk itself: those have the number 0, and a subject of their own. */
export type Due = { desk: string; number: number; subject: string; dueAt: Instant }

export type MessageOf = { desk: string; number: number; key: string }

/** One line of a person's own list. */
export type TicketLine = {
  number: number
  title: string | null
  priority: Ticket['priority']
  status: string
  assignee: Person | null
  requester: Person
  openedAt: Instant
  /** Out of sight until then; null: it is not. */
  snoozedUntil: Instant | null
  /** When the first of its running clocks is due; null: none runs. */
  dueAt: Instant | null
  running: readonly { kind: ClockKind; dueAt: Instant }[]
  /** Whom it waits for; null: for nobody. */
  waitsFor: Hold['for'] | null
  /** Whose terms it keeps. */
  policyVersion: number
  plan: string | null
  /** The ticket that it goes on in. */
  merged: Ticket['merged']
}

/** `match` is the text that holds the words, null where only tags were looked for. */
export type Found = TicketLine & { match: string | null }

/** A place among resolved tickets, the oldest first. */
export type OutlivedPlace = { resolvedAt: Instant; number: number }

export interface TicketStore {
  /** One round trip, whole or not at all. */
  open(ticket: NewTicket): Promise<Opened>
  transaction<T>(work: (tx: TicketTransaction) => Promise<T>): Promise<T>
  /** The ticket as it is, without a lock. */
  read(desk: string, number: number): Promise<StoredTicket | null>
  /** @throws ConfigError when an event is none any more */
  history(desk: string, number: number): Promise<readonly Sealed[]>
  /** Texts by id; erased ones are missing. */
  texts(desk: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The open and the lately resolved tickets of a person, newest first, at most 20. */
  ticketsOf(desk: string, person: Person): Promise<readonly TicketLine[]>
  /** What the open tickets of a person are called, newest first, at most 20; without those whose words were erased. */
  titlesOf(desk: string, person: Person): Promise<readonly Titled[]>
  /**
   * Tickets resolved before an instant on which something that was said is left, after a place, the oldest first.
   * One that was merged waits for the ticket in which it goes on.
   */
  outlived(
    desk: string,
    range: { before: Instant; after: OutlivedPlace | null; most: number },
  ): Promise<readonly OutlivedPlace[]>
  /** Tickets that are open or were resolved since then, the newest first. */
  lately(desk: string, since: Instant, most: number): Promise<readonly Ticket[]>
  /** How many open tickets keep the terms of which version. */
  openByVersion(desk: string): Promise<readonly { version: number; count: number }[]>
  /** The numbers of open tickets that keep the terms of other versions, in order. */
  openOnOthers(desk: string, version: number): Promise<readonly number[]>
  /** What nobody has, the most urgent first, without what sleeps; and how much does, and until when the first. */
  free(
    desk: string,
    most: number,
  ): Promise<{ lines: readonly TicketLine[]; asleep: { count: number; until: Instant } | null }>
  /**
   * Open tickets of a desk: those that nobody has first, then by priority, in each what is due first, what nothing
   * is due on last, and then by age. All lists of the team are in this order.
   */
  queue(desk: string, most: number): Promise<readonly TicketLine[]>
  /** Those that somebody has, or that this person has, the most urgent first. */
  held(desk: string, by: Person | null, most: number): Promise<readonly TicketLine[]>
  /**
   * What else is open, newest first: the numbers of the requester's others, at most 20; and of the tickets before it, as
   * many as are looked at, those that were opened since an instant and whose words were not erased.
   */
  around(ticket: Ticket & { number: number }, of: { most: number; since: Instant }): Promise<Around>
  /**
   * Tickets by words and tags, newest first. `of`: that person's alone, and only by what they have read themselves.
   */
  find(
    desk: string,
    search: Search,
    of: Person | null,
    most: number,
  ): Promise<{ lines: readonly Found[]; more: boolean }>
  /** Which ticket of one of these desks a message belongs to. */
  findByMessage(desks: readonly string[], workspace: string, ref: MessageRef): Promise<MessageOf | null>
  /** The receipts and cards of these desks' open tickets in a workspace. */
  openMessages(desks: readonly string[], workspace: string): Promise<readonly MessageRef[]>
  /** Who of a workspace asked for these desks' open tickets, each once, and whether any ticket takes them to be gone. */
  openRequesters(
    desks: readonly string[],
    workspace: string,
  ): Promise<readonly { id: string; left: boolean }[]>
  /** Who of a workspace holds open tickets of this desk, each once. */
  openHolders(desk: string, workspace: string): Promise<readonly { id: string; name: string }[]>
  /** The message that shows this key of a ticket, once it is out. */
  messageOf(desk: string, number: number, key: string): Promise<{ workspace: string; ref: MessageRef } | null>
  /** From now on this message shows the key of the ticket; the one that did before is gone. */
  keepMessage(of: MessageOf, message: { workspace: string; ref: MessageRef }): Promise<void>

  /** Takes what is due, each for one replica and 30 seconds, soonest first. */
  claimDue(now: Instant, most: number): Promise<readonly Due[]>
  /** Gives back everything that was taken: only where no other process can be at it. */
  releaseClaims(): Promise<void>
  /** The soonest due time of all, taken or not, or null. */
  nextDue(): Promise<Instant | null>
  /** Gives the desk a deadline of its own unless it has that one. */
  ensureDeskDeadline(desk: string, subject: string, dueAt: Instant): Promise<void>
  /** Gives the desk a deadline of its own, or lets the one it has be due no later than this. */
  bringForward(desk: string, subject: string, dueAt: Instant): Promise<void>
}

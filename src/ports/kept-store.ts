import type { Drill } from '../core/drill.ts'
import type { OutageKind } from '../core/outage.ts'
import type { Person } from '../core/people.ts'
import type { Impact } from '../core/suggest.ts'
import type { Priority, SaidAs, TextRef } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { Attachment } from './inbound.ts'

/** What small things are kept until somebody taps again, or until they run out. */
export type Keeps = {
  /** Somebody's text on its way to a ticket. Subject: the person; id: the draft's. */
  draft: {
    text: string
    impact: Impact
    stated: Priority | null
    category: string
    service?: string | null
    /** What of section 6 came with it, by its names. */
    given?: readonly string[]
    /** The team lead is asked as soon as it is a ticket. */
    complaint?: boolean
  }
  /** Somebody agreed to the terms. Subject: the workspace; id: the person's. */
  accepted: { version: number; at: Instant /** A ticket has it in its history. */; ticketed: boolean }
  /** Somebody who is no agent thinks that a message needs help. Subject: the message; id: the person's. */
  vote: Record<string, never>
  /** The message they mean. Subject and id: the message. */
  wanted: { channel: string; author: Person; text: string; files: readonly Attachment[] }
  /** Somebody was told something that is not told again soon. Subject: what; id: the person's. */
  told: Record<string, never>
  /** The ticket that somebody's next messages in a channel belong to. Subject: the channel; id: the person's. */
  burst: { number: number }
  /** Somebody with open tickets left a channel of the team. Subject: `leaving`; id: the workspace and the person's. */
  leaving: { who: Person; channel: string; at: Instant }
  /** A drill of the calls. Subject: `drill`; id: the instant at which it began. */
  drill: Drill
  /** An emoji that was heard of. Subject: the workspace and the message; id: the mark and the person's. */
  mark: Record<string, never>
  /** The newest message of a channel that was heard of. Subject: the workspace; id: the channel's. */
  seen: { message: string }
  /** What somebody said in a thread of a ticket. Subject: the workspace; id: the message. */
  said: {
    number: number
    by: Person
    text: TextRef
    original: string
    was: SaidAs
    /** How many files came with it. */
    files?: number
  }
  /** Words to a requester, until their author decides whether they go. Subject: the person; id: the words' own. */
  held:
    | { number: number; text: string; as?: 'reply' | 'wait' | 'resolve' }
    | { number: number; message: string }
  /** Somebody has the form of an answer open. Subject: the person; id: the ticket's number. */
  typing: { since: Instant }
  /** Planned work or a disruption on its way to being announced; `from` null: from then on. Subject: the person; id: the draft's. */
  outage: {
    kind: OutageKind
    title: string
    services: readonly string[]
    from: Instant | null
    to: Instant | null
  }
  /** In which language somebody reads, BCP 47, as a platform told with an event. Subject: the workspace; id: the person's. */
  locale: { locale: string }
  /** A draft that an owner does not want. Subject: `policy`; id: the hash of its text. */
  discarded: { by: Person; at: Instant }
  /** Somebody has read an announcement. Subject: what was announced; id: the workspace and the person's. */
  read: { at: Instant }
  /** How far the due times of open tickets have been moved to a calendar. Subject and id: `clocks`. */
  moved: { fingerprint: string; after: QueuePlace | null }
  /** Somebody with a young account put the ticket emoji on a message. Subject: the workspace; id: the person's. */
  raid: Record<string, never>
  /** What only the team may do for a while. Subject: the workspace; id: what. */
  paused: Record<string, never>
  /** Somebody may not open tickets. Subject: the workspace; id: the person's. */
  block: { reason: string; by: Person; until: Instant }
}

/** A place in the line of open tickets, the soonest due first. */
export type QueuePlace = { due: Instant; number: number }

export type KeptKind = keyof Keeps

/** One kept thing. Ids of platforms are unique within a workspace, so subjects and ids of them name it first. */
export type KeptAt<K extends KeptKind> = { desk: string; kind: K; subject: string; id: string }

export interface KeptStore {
  /** Keeps it until then, in the desk's time. What stood there before is replaced, what has run out is gone. */
  put<K extends KeptKind>(
    at: KeptAt<K>,
    value: Keeps[K],
    span: { now: Instant; until: Instant },
  ): Promise<void>
  /** Null where there is none, or where it has run out. */
  read<K extends KeptKind>(at: KeptAt<K>, now: Instant): Promise<Keeps[K] | null>
  /** Whether any of a subject has not run out. */
  any<K extends KeptKind>(of: Omit<KeptAt<K>, 'id'>, now: Instant): Promise<boolean>
  /** How many of a subject have not run out. */
  count<K extends KeptKind>(of: Omit<KeptAt<K>, 'id'>, now: Instant): Promise<number>
  /** The ids of a subject's that have not run out. */
  ids<K extends KeptKind>(of: Omit<KeptAt<K>, 'id'>, now: Instant): Promise<readonly string[]>
  /** The one of a subject that was kept last and has not run out. */
  newest<K extends KeptKind>(
    of: Omit<KeptAt<K>, 'id'>,
    now: Instant,
  ): Promise<{ id: string; value: Keeps[K] } | null>
  drop<K extends KeptKind>(at: KeptAt<K>): Promise<void>
}

import type { Card, Form } from '../cards/card.ts'
import type { Inbound, MessageRef } from './inbound.ts'

/** What the playground remembers: everything a chat would. All of it survives the death of the process. */
export type PlaygroundArchive = {
  messages: PlaygroundMessages
  memberships: PlaygroundMemberships
  forms: PlaygroundForms
  events: PlaygroundEvents
  readers: PlaygroundReaders
}

/** Where a message stands and who may read it. `reader` null: everybody in the channel. */
export type Spot = { channel: string; thread: MessageRef | null; reader: string | null }

/** A person's words as typed, or the bot's card, kept unrendered: each reader has a zone of their own. */
export type Content = { kind: 'text'; text: string } | { kind: 'card'; card: Card }

export type StoredFile = { name: string; type: string; size: number; alt: string }
export type FileWithBytes = { name: string; type: string; alt: string; bytes: Uint8Array }

export type PlaygroundMessage = Spot & {
  id: MessageRef
  /** A person's id, or the bot's. */
  author: string
  /** The file of a card stands among `files`, not in its content. */
  content: Content
  /** In the order of their first use, people in the order of reacting. */
  reactions: readonly { emoji: string; people: readonly string[] }[]
  files: readonly StoredFile[]
  edited: boolean
  deleted: boolean
  /** First posting by the desk's clock; editing leaves it. */
  at: Date
}

export type Draft = Spot & {
  author: string
  content: Content
  files: readonly FileWithBytes[]
  at: Date
  /** The outbox row's id, for messages of the bot. */
  key: string | null
}

/** A thread as the channel shows it below its root. `deleted`: the root is gone, the replies are not. */
export type ThreadSummary = { root: MessageRef; replies: number; lastAt: Date; deleted: boolean }

/** An event is kept together with what it tells of, so that it is told again after a crash in between. */
export type EventOf = (id: MessageRef) => Inbound

export interface PlaygroundMessages {
  /** Stores a message with the next id. A key that was used before gives the id of then and changes nothing. */
  append(draft: Draft, event?: EventOf): Promise<MessageRef>
  /** The message that was stored with this key. */
  withKey(key: string): Promise<MessageRef | null>
  /** The message, deleted or not; null for an id that was never given. */
  read(id: MessageRef): Promise<PlaygroundMessage | null>
  /** What one person sees of a channel's roots, or of one thread's replies, oldest first, deleted ones left out. */
  list(channel: string, thread: MessageRef | null, reader: string): Promise<PlaygroundMessage[]>
  /** The threads of a channel that hold a reply which one person sees. */
  threads(channel: string, reader: string): Promise<ThreadSummary[]>
  /** The newest message of each channel that is for one person's eyes, whether they are in the channel or not. */
  latest(reader: string): Promise<{ channel: string; message: MessageRef }[]>
  /** Replaces content and files of a message that is not deleted; false when there is none. `files` null keeps them. */
  rewrite(
    id: MessageRef,
    content: Content,
    files: readonly FileWithBytes[] | null,
    event?: Inbound,
  ): Promise<boolean>
  /** False when it was deleted before, or never was. */
  remove(id: MessageRef, event?: Inbound): Promise<boolean>
  /** Puts a person's emoji on a message or takes it off; false when that was so already. */
  react(id: MessageRef, emoji: string, person: string, on: boolean, event?: Inbound): Promise<boolean>
  file(id: MessageRef, index: number): Promise<FileWithBytes | null>
}

export interface PlaygroundMemberships {
  /** Adds those never heard of. Who left stays away. */
  enrol(memberships: readonly { channel: string; person: string }[]): Promise<void>
  channelsOf(person: string): Promise<readonly string[]>
  /** False when that was so already. */
  set(channel: string, person: string, joined: boolean, event?: Inbound): Promise<boolean>
}

/** A form waits for its person, with the place where it was opened. `pressed`: the message whose button brought it. */
export type OpenForm = {
  form: Form
  channel: string
  thread: MessageRef | null
  pressed: MessageRef | null
}

export interface PlaygroundForms {
  /** A newer form of the same id takes the place of the older one. */
  keep(person: string, open: OpenForm): Promise<void>
  /** Gives the form out once: a second submission finds nothing. */
  take(person: string, form: string): Promise<OpenForm | null>
  list(person: string): Promise<OpenForm[]>
}

export interface PlaygroundReaders {
  /** The language that somebody chose, BCP 47; null: none, they read in the desk's. */
  localeOf(person: string): Promise<string | null>
  choose(person: string, locale: string | null): Promise<void>
}

export interface PlaygroundEvents {
  /** Those that nobody has confirmed, oldest first. */
  pending(): Promise<Inbound[]>
  confirm(eventId: string): Promise<void>
}

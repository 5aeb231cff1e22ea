import type { Card, Form } from '../cards/card.ts'
import type { BotMark, Mark } from '../core/catalogue.ts'
import type { Person, Role } from '../core/people.ts'
import type { Platform } from '../policy/desk/workspace.ts'
import type { ChatTraits } from './chat-traits.ts'
import type { Inbound, MessageRef, Place } from './inbound.ts'
import type { NamedPerson } from './names.ts'

/**
 * Where a message goes: a channel, the thread of a message, or one person. What begins a talk with somebody names
 * the channel that they asked in, `beside`: a platform with private threads starts one there.
 */
export type Address =
  | { kind: 'channel'; workspace: string; channel: string }
  | { kind: 'thread'; workspace: string; root: MessageRef }
  | { kind: 'person'; workspace: string; person: string; beside?: string }

/** A file for people to see. `alt` says in words what it shows, for whoever cannot see it. */
export type OutgoingFile = { name: string; type: string; alt: string; bytes: Uint8Array }

/** What the core tells a platform. */
export type Outgoing =
  | { kind: 'post'; to: Address; card: Card }
  | { kind: 'edit'; workspace: string; ref: MessageRef; card: Card }
  | { kind: 'mark'; workspace: string; ref: MessageRef; mark: BotMark; on: boolean }
  /** A message of its own with nothing but the file. Edited, it is the card instead, and the file is gone. */
  | { kind: 'file'; to: Address; file: OutgoingFile }
  /** For one reader in a place that others see too. Best effort: not every platform can keep it. */
  | { kind: 'whisper'; place: Place; to: Person; card: Card }

/**
 * An answer that whoever else reads where it was asked is not to read. `below`: the message of the team below which
 * its reader is told, where the platform reaches nobody alone. `withdrawn`: the words that it answers are not for the
 * others either; where the platform can take that message away it does, and says this in the place of the card.
 */
export type Alone = { below: MessageRef | null; withdrawn?: Card }

/** The answer to one inbound, given at once and best effort. */
export type Reply =
  | { kind: 'nothing' }
  /**
   * `instead`: in the place of the private message whose button was pressed, or brought the form that was sent, where a
   * platform can do that. `refused`: it says why nothing was done. `pressed`: what the message whose button was pressed
   * says from now on; where the answer can change that, it needs no words beside.
   */
  | { kind: 'whisper'; card: Card; instead?: true; refused?: true; alone?: Alone; pressed?: Card }
  | { kind: 'form'; form: Form; alone?: Alone }
  | { kind: 'suggestions'; options: readonly { value: string; label: string }[] }

export type Recovery = { found: MessageRef } | 'absent' | { unknown: Date | 'never' }

/** Somebody's emoji on a message: whose, and what it means. `person` is the platform's id. */
export type HeardMark = { mark: Mark; person: string }

/**
 * For platforms that do not tell afterwards what happened while nobody listened: what is worth a look, and what was
 * heard of it before.
 */
export type Backlog = {
  /** The receipts and cards of a workspace's open tickets. */
  messages(workspace: string): Promise<readonly MessageRef[]>
  /** The emoji that were on one of them when it was last heard of. */
  marks(workspace: string, ref: MessageRef): Promise<readonly HeardMark[]>
  /** An emoji was heard of, after the core was told. */
  heard(workspace: string, ref: MessageRef, mark: HeardMark, on: boolean): Promise<void>
  /** The newest message of a channel that was heard of, by the platform's own id; null where none ever was. */
  seen(workspace: string, channel: string): Promise<string | null>
  /** Everything in a channel up to this message was heard. */
  saw(workspace: string, channel: string, message: string): Promise<void>
  /** Who asked for what is open in a workspace, each once. */
  requesters(workspace: string): Promise<readonly AskedAfter[]>
  /** Who of a workspace holds what is open, each once. */
  holders(workspace: string): Promise<readonly AskedAfter[]>
}

/**
 * `id` is the platform's; `name` what they were called, for who cannot be asked any more. `left`: to the desk's
 * knowledge they are gone from there.
 */
export type AskedAfter = { id: string; name?: string; left: boolean }

/** A chat that people type in: Slack, Discord or the playground. One suite of tests runs over all of them. */
export interface ChatPlatform {
  readonly name: Platform

  /** In what it differs from other chats; nothing asks for its name to know that. */
  readonly traits: ChatTraits

  /** Begins to receive. `receive` never rejects: faults become a reply that says so. */
  start(receive: (inbound: Inbound) => Promise<Reply>, backlog?: Backlog): Promise<void>

  /**
   * Delivers once. `key` is the outbox row's id: the platform is given it where it recognises repeats.
   * @returns the message posted, edited or marked, or a file by which it can be edited; an empty string for a whisper.
   * @throws DeliveryError
   */
  deliver(outgoing: Outgoing, key: string): Promise<MessageRef>

  /** Whether an earlier `deliver` with this key arrived. `since` is when that attempt began. */
  recover(outgoing: Outgoing, key: string, since: Date): Promise<Recovery>

  /**
   * The bytes of a file that somebody put into this platform, at most so many.
   * @throws DeliveryError: `gone`, `forbidden` and `refused` where asking again is of no use
   */
  fetchFile(file: { workspace: string; url: string }, most: number): Promise<Uint8Array>

  /** Whether it tells what people write: some chats tell an application only that they wrote. */
  hearsWords(): boolean

  /** The roles a person holds by channels, groups and roles of the platform. */
  rolesOf(person: Person, wanted: readonly RoleSource[]): Promise<readonly Role[]>

  /** Whoever is known to hold one of these, as far as the platform lists its people; no applications. */
  holders(workspace: string, wanted: readonly RoleSource[]): Promise<readonly NamedPerson[]>

  /**
   * Whom a word means: the platform's own mention (`<@U42>`), an id, or a name as people see it, with or without `@`.
   * Several where a name is not one person's alone, nobody where it is unknown.
   */
  peopleNamed(workspace: string, word: string): Promise<readonly NamedPerson[]>

  /** In which language somebody reads, BCP 47; null where the platform only says so together with an event. */
  localeOf(person: Person): Promise<string | null>

  /** How many people read a channel, as far as the platform says so, and what people call it; null: it is not there. */
  audience(workspace: string, channel: string): Promise<Audience | null>

  /** Stops receiving, then waits for what is in flight. */
  stop(): Promise<void>
}

/** Who reads what is posted: the members of a channel, or of its server where channels have none of their own. */
export type Audience = { name: string; people: number | null; of: 'channel' | 'server' }

/** One line of the desk file on who holds a role. */
export type RoleSource = {
  role: Role
  by: { channel: string } | { group: string } | { platformRole: string } | { people: readonly string[] }
}

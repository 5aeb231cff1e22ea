import type { Mark } from '../core/catalogue.ts'
import type { Person } from '../core/people.ts'

/**
 * A message of a platform. Made and read only by the adapter of that platform; everybody else
 * compares it as it is. The same message always gives the same string.
 */
export type MessageRef = string

/** Where something happened. `thread` is the root of the thread, null in the channel itself. */
export type Place = {
  workspace: string
  channel: string
  thread: MessageRef | null
}

/** A person as the platform describes them. */
export type Speaker = Person & {
  /** BCP 47, when the platform tells. */
  locale?: string
  /** IANA zone, when the platform tells. */
  zone?: string
  /** Since when they are a member of the workspace, and since when they have an account, when the platform tells. */
  joinedAt?: Date
  madeAt?: Date
}

/** A file that came with a message. `url` is fetched by the adapter's own rules only. */
export type Attachment = { name: string; type: string; size: number; url: string }

/** What a message says. */
export type Said = { text: string; files: readonly Attachment[] }

type Happening =
  /** `/support …`, a mention with words, or `!word` in a thread. `text` is without the command's name. */
  | { kind: 'command'; text: string; options?: { priority?: string; category?: string } }
  /**
   * An emoji put on or taken off a message. `author` is who wrote it, `said` what it says, when the platform tells;
   * `writtenAt` is when.
   */
  | {
      kind: 'reaction'
      message: MessageRef
      mark: Mark
      on: boolean
      author?: Person
      said?: Said
      writtenAt?: Date
    }
  | { kind: 'message'; message: MessageRef; text: string; files: readonly Attachment[] }
  | { kind: 'edited'; message: MessageRef; text: string }
  | { kind: 'deleted'; message: MessageRef }
  | { kind: 'button'; message: MessageRef | null; action: string }
  | { kind: 'form'; form: string; values: Readonly<Record<string, string>> }
  /** "Open a ticket" in the menu of a message. */
  | {
      kind: 'shortcut'
      message: MessageRef
      text: string
      files?: readonly Attachment[]
      author: Person
      writtenAt?: Date
    }
  /** `of`: what is typed names a category, and is no free word. */
  | { kind: 'suggest'; text: string; of?: 'category' }
  /** Somebody opened their own page of the app, where the private answer to this is shown. */
  | { kind: 'home' }
  /**
   * Into a channel, or out of it; without a channel, of the whole place or of a role in it. `self`: it is the bot.
   * `whole`: they became a member of the place itself, or are none any more.
   */
  | { kind: 'membership'; joined: boolean; self?: true; whole?: true }
  | { kind: 'lifecycle'; change: 'deactivated' | 'channel-archived' | 'channel-renamed' | 'uninstalled' }
  /** More was written in the channel while nobody listened than is read afterwards: what lies between was not. */
  | { kind: 'unheard'; since: Date; until: Date }
  | { kind: 'pager'; call: string; act: 'acknowledge' | 'resolve' }

/** What a platform tells the core. The same `eventId` twice in a workspace has its effect once. */
export type Inbound = {
  eventId: string
  from: Speaker
  place: Place
  /** When it happened by the platform's own word; decides nothing where the desk's clock can. */
  at: Date
} & Happening

export type InboundOf<K extends Happening['kind']> = Extract<Inbound, { kind: K }>

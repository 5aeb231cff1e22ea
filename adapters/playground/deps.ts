import type { RoleSource } from '../../src/ports/chat-platform.ts'
import type { PlaygroundArchive } from '../../src/ports/playground-archive.ts'
import type { Log } from '../../src/ports/surroundings.ts'
import type { Ahead, PushableClock } from '../../src/ports/time.ts'

/** Somebody to act as. `roles` are shown beside the name; what they may do follows from the desk file. */
export type Resident = { id: string; name: string; roles: readonly RoleSource['role'][] }

export type Channel = { id: string; name: string }

export type PlaygroundDeps = {
  archive: PlaygroundArchive
  people: readonly Resident[]
  /** Direct messages stand beside these, one for each person: `dm:<person>`. */
  channels: readonly Channel[]
  /** Who is where at the very first start. Later the archive knows. */
  memberships: readonly { channel: string; person: string }[]
  workspace: string
  /** IANA zone and BCP 47 locale in which everybody reads. */
  zone: string
  locale: string
  clock: PushableClock
  /** What comes next by that clock. */
  ahead: () => Promise<Ahead>
  /** Whether any desk has a ticket: then no example is told any more. */
  hasTickets: () => Promise<boolean>
  /** Somebody chose the language they read in. */
  languageChosen: (person: { workspace: string; id: string }) => void
  /** Resolves once nothing is left in the outbox. */
  settled: () => Promise<void>
  newId: () => string
  /** The sentence for a person whose request failed since the database is away, with their words; null for any other fault. */
  away: (fault: unknown, text: string) => string | null
  /** Set: other machines may come in, by a login. Unset: this machine only. */
  password?: string
  log: Pick<Log, 'error'>
}

/** The bot as author of messages and reactions. */
export const bot = { id: 'deskhand', name: 'Deskhand' } as const

/** What the playground takes, as a chat platform would bound it. Bytes and UTF-16 units. */
export const limits = {
  text: 40_000,
  cardText: 50_000, // Room around what somebody wrote: a mirrored message says whose words they are.
  buttons: 25,
  files: 10,
  fileBytes: 8 * 1024 * 1024,
  bodyBytes: 32 * 1024 * 1024,
} as const

import type { Mark } from '../../src/core/catalogue.ts'
import type { RoleSource } from '../../src/ports/chat-platform.ts'
import type { Attention, Log } from '../../src/ports/surroundings.ts'
import type { Pace } from './connection/pace.ts'

export type SlackDeps = {
  /** The team's id, as the desk file names it. The token has to belong to it. */
  workspace: string
  botToken: string
  signingSecret: string
  /** Set: events come over Socket Mode. Unset: over HTTP, through `routes`. */
  appToken?: string
  /** Another Web API than Slack's own, ending in `/api/`. */
  apiUrl?: string
  /** Channels as the desk files write them, ids or names: places are told by these words. */
  channels: readonly string[]
  /** Who holds a role in this workspace, by the desk files: asked for at the start. */
  roles?: readonly RoleSource[]
  /** The emoji of each mark as the desk files write them; the names among them are added to Slack's own. */
  emoji?: Partial<Readonly<Record<Mark, readonly string[]>>>
  /** Zone (IANA) and locale (BCP 47) of the times in texts that cannot show the reader's own. */
  zone: string
  locale: string
  /** Milliseconds since 1970, by this machine: the age of signatures is measured by it. */
  now: () => number
  /** Before a piece of work that nobody is waiting at the door for. */
  free: Attention['free']
  /** Slack's own limits when left out. */
  pace?: Pace
  log: Pick<Log, 'debug' | 'info' | 'warn' | 'error'>
}

/** What is waited for at most, in milliseconds. */
export const patience = {
  /** Of a call of the Web API. */
  call: 10_000,
  /** Of the upload or the download of a file. */
  upload: 60_000,
  /** Of a call that is bound to a trigger, which lives for three seconds. */
  trigger: 2_500,
  /** Of the core, before a form is acknowledged without an answer: Slack gives up after three seconds. */
  answer: 2_300,
  /** Of a look at who somebody is, before their id has to do as a name. */
  profile: 1_000,
} as const

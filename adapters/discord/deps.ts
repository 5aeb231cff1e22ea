import type { Menu } from '../../src/cards/menu.ts'
import type { Mark } from '../../src/core/catalogue.ts'
import type { ConfigError } from '../../src/ports/errors.ts'
import type { Log } from '../../src/ports/surroundings.ts'
import type { Turns } from '../../src/ports/turns.ts'
import type { Menus } from './connection/localized.ts'

/** A server with its channels as the desk files write them, ids or names: places are told by these words. */
export type GuildPlaces = {
  guild: string
  /** Where requesters ask; private threads are started there where no better place is known. */
  intake: readonly string[]
  channels: readonly string[]
}

export type DiscordDeps = {
  token: string
  guilds: readonly GuildPlaces[]
  /** The slash command, without its slash. */
  command: string
  /** What is shown of the commands while somebody chooses one. */
  menu: Menu
  /** The same in each language. */
  menus?: Menus
  /** Another API than Discord's own, without the version; it says where the gateway is. */
  apiUrl?: string
  /** The emoji of each mark as the desk files write them. */
  emoji?: Partial<Readonly<Record<Mark, readonly string[]>>>
  /** Which of several processes listens. */
  turns: Turns
  /** Milliseconds since 1970, by this machine. */
  now: () => number
  /** Told once when Discord takes this process no more, whatever it tries. */
  lost: (error: ConfigError) => void
  log: Pick<Log, 'debug' | 'info' | 'warn' | 'error'>
}

/** What is waited for at most, in milliseconds. */
export const patience = {
  /** Of a call of the API. */
  call: 10_000,
  /** Of the core, where a form may be its answer: Discord gives up after three seconds, and forms cannot be deferred. */
  form: 1_800,
  /** Of Discord, to hear that an answer will come, before the core is asked all the same. */
  knock: 2_500,
  /** Of the core, for what is offered while somebody types. */
  suggestions: 2_300,
  /** Of the first session, before the program goes on without it. */
  session: 20_000,
  /** Of what Discord tells of its servers, once a session has begun: it may leave one out. */
  servers: 5_000,
  /** Of a look at who somebody is, before their id has to do as a name. */
  profile: 1_000,
  /** Of the download of a file. */
  file: 60_000,
  /** A call waits this long for its turn with Discord; where it would be longer, the outbox waits instead. */
  turn: 250,
} as const

/** Null once `ms` have passed. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

import type { Inbound } from '../../../src/ports/inbound.ts'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** An inbound of which the people are known by their ids only. `named` is what the payload calls the speaker. */
export type Draft = Without<Inbound, 'from'> & { user: string; named?: string }

/** What reading a payload needs to know of the workspace. */
export type Surroundings = {
  workspace: string
  /** The bot's own user id. */
  bot: string
  /** The word by which desk files know a channel, by its id. */
  placeName: (id: string) => string
  /** What people are called, by their ids, as far as that is known. */
  namesOf: (id: string) => { name: string; handle: string } | undefined
}

/** The instant of a Slack timestamp: seconds since 1970 with six digits behind the point. */
export function instantOf(ts: string | undefined): Date {
  const seconds = Number(ts)
  return new Date(Number.isFinite(seconds) ? Math.round(seconds * 1_000) : 0)
}

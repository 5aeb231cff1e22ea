import { z } from 'zod'
import type { Inbound } from '../../../src/ports/inbound.ts'
import { isSnowflake } from '../../../src/ports/snowflake.ts'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** A person as an event tells of them. `roles` are the ids of theirs at that moment. */
export type Told = {
  id: string
  name?: string
  locale?: string
  roles?: readonly string[]
  /** Since when they are a member of the server. */
  joinedAt?: Date
}

/**
 * Where an event happened. `guild` is null in direct messages, where `answered` is the message that was answered.
 * `talk`: whether it matters what the channel or thread hangs on. `said` is the message that somebody wrote.
 */
export type Spot = {
  guild: string | null
  channel: string
  answered: string | null
  talk: boolean
  said?: string
}

/** An inbound in Discord's own terms: places and people are looked up when it is told. */
export type Draft = Without<Inbound, 'from' | 'place'> & { from: Told; spot: Spot }

/** What reading an event needs to know. */
export type Surroundings = { bot: string; command: string }

export const id = z.string().refine(isSnowflake)

/** What may be left out, be null, or be of a kind that is not known yet: nothing is lost with it but itself. */
export function spare<Value extends z.ZodType>(kind: Value, without: z.output<Value>) {
  return kind
    .nullish()
    .catch(null)
    .transform(told => told ?? without)
}

const user = z.looseObject({
  id,
  username: spare(z.string(), ''),
  global_name: z.string().nullish(),
  bot: z.boolean().nullish(),
})
const member = z.looseObject({
  nick: z.string().nullish(),
  roles: z.array(z.string()).nullish(),
  joined_at: z.string().nullish(),
  user: user.nullish(),
})
export const shapes = { user, member }

type Named = { id: string; username: string; global_name?: string | null | undefined }
type Seen = Partial<Pick<z.infer<typeof member>, 'nick' | 'roles' | 'joined_at'>>

/** Somebody under the name that this server shows. */
export function toldOf({ id: who, username, global_name }: Named, seen: Seen | null | undefined): Told {
  const joined = Date.parse(seen?.joined_at ?? '')
  return {
    id: who,
    name: seen?.nick || global_name || username || who,
    ...(seen?.roles ? { roles: seen.roles } : {}),
    ...(Number.isNaN(joined) ? {} : { joinedAt: new Date(joined) }),
  }
}

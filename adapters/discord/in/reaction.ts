import { z } from 'zod'
import type { Emoji } from '../emoji.ts'
import { madeAt, refOf } from '../ref.ts'
import { type Draft, id, type Surroundings, shapes, toldOf } from './draft.ts'

const reaction = z.looseObject({
  user_id: id,
  channel_id: id,
  message_id: id,
  guild_id: id.nullish(),
  member: shapes.member.nullish(),
  message_author_id: id.nullish(),
  emoji: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }),
})

/** Which dispatch of which session it was: Discord gives reactions neither an id nor a time. */
export type Dispatch = { session: string; seq: number; now: number }

/** An emoji put on or taken off; null for one that means nothing to the desk, and for the bot's own. */
export function readReaction(
  told: unknown,
  on: boolean,
  { bot }: Surroundings,
  emoji: Emoji,
  { session, seq, now }: Dispatch,
): Draft | null {
  const read = reaction.safeParse(told)
  if (!read.success || read.data.user_id === bot || read.data.member?.user?.bot === true) return null
  const { data } = read
  const mark = emoji.markOf(data.emoji)
  if (mark === null) return null
  const author = data.message_author_id
  return {
    from: data.member?.user ? toldOf(data.member.user, data.member) : { id: data.user_id },
    spot: { guild: data.guild_id ?? null, channel: data.channel_id, answered: null, talk: false },
    at: new Date(now),
    eventId: `reaction:${session}:${seq}`,
    kind: 'reaction',
    message: refOf(data.channel_id, data.message_id),
    mark,
    on,
    writtenAt: new Date(madeAt(data.message_id)),
    ...(author ? { author: { workspace: data.guild_id ?? '', id: author, name: author } } : {}),
  }
}

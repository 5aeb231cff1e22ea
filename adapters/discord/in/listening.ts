import { GatewayDispatchEvents, type GatewayMessageCreateDispatchData } from 'discord.js'
import type { Mark } from '../../../src/core/catalogue.ts'
import type { Backlog } from '../../../src/ports/chat-platform.ts'
import type { Dispatch } from '../connection/gateway.ts'
import type { Directory } from '../directory.ts'
import type { Emoji } from '../emoji.ts'
import { channelOf, type Guilds } from '../guilds.ts'
import { madeAt, refOf } from '../ref.ts'
import type { Roles } from '../roles.ts'
import type { Aside } from './aside.ts'
import type { Draft, Surroundings } from './draft.ts'
import type { Hearing } from './hearing.ts'
import { type Heard, readInteraction } from './interaction.ts'
import type { LastSeen } from './last-seen.ts'
import { readDeletion, readEdit, readMessage } from './message.ts'
import type { Places } from './places.ts'
import { readReaction } from './reaction.ts'

type Deps = {
  around: Surroundings
  emoji: Emoji
  directory: Directory
  guilds: Guilds
  roles: Roles
  places: Places
  hearing: Hearing
  aside: Aside
  answers: (heard: Heard) => Promise<void>
  backlog: Backlog | null
  lastSeen: LastSeen | null
  channelName: (id: string) => string | undefined
  /** Permissions may have changed. */
  forgive: () => void
  now: () => number
}

type Cleared = { guild_id?: string; channel_id: string; message_id: string }

/** What Discord sends becomes inbounds. What is nothing to a desk is passed over. Never rejects. */
export function makeListening(deps: Deps): (dispatch: Dispatch) => Promise<void> {
  const {
    around,
    emoji,
    directory,
    guilds,
    roles,
    places,
    hearing,
    aside,
    answers,
    backlog,
    lastSeen,
    channelName,
    forgive,
    now,
  } = deps

  async function tell(draft: Draft | null): Promise<void> {
    if (draft === null) return
    await hearing.tell(draft, (reply, inbound) => aside.answer(reply, inbound, draft))
    if (draft.kind !== 'reaction' || draft.spot.guild === null) return
    const { message, mark, on, from } = draft
    await backlog?.heard(draft.spot.guild, message, { mark, person: from.id }, on)
  }

  /** Somebody took away all emoji of a message, or all of one: each was taken away from whoever had put it on. */
  async function clear(where: Cleared, of: Mark | null, { payload, session, seq }: Dispatch): Promise<void> {
    const { guild_id: guild, channel_id: channel, message_id: id } = where
    if (guild === undefined || backlog === null) return
    if (payload.t === GatewayDispatchEvents.MessageReactionRemoveEmoji && of === null) return
    for (const { mark, person } of await backlog.marks(guild, refOf(channel, id)))
      if (of === null || mark === of)
        await tell({
          from: { id: person },
          spot: { guild, channel, answered: null, talk: false },
          at: new Date(now()),
          eventId: `cleared:${session}:${seq}:${mark}:${person}`,
          kind: 'reaction',
          message: refOf(channel, id),
          mark,
          on: false,
          writtenAt: new Date(madeAt(id)),
        })
  }

  async function noteSeen({ guild_id: guild, channel_id: channel, id }: GatewayMessageCreateDispatchData) {
    if (guild === undefined || lastSeen === null) return
    const listed = directory.intake(guild)
    if (listed.includes(channel) || listed.includes(directory.nameOf(channel) ?? ''))
      await lastSeen.note(guild, channel, id)
  }

  return async dispatch => {
    const { payload, session, seq } = dispatch
    const before =
      payload.t === GatewayDispatchEvents.ChannelUpdate ? guilds.channel(payload.d.id) : undefined
    guilds.heard(payload)
    const known = places(dispatch, before)
    switch (payload.t) {
      case GatewayDispatchEvents.InteractionCreate: {
        const heard = readInteraction(payload.d, around)
        return heard === null ? undefined : answers(heard)
      }
      case GatewayDispatchEvents.Ready:
        lastSeen?.begins()
        break
      case GatewayDispatchEvents.MessageCreate:
        await tell(readMessage(payload.d, around, channelName))
        return noteSeen(payload.d)
      case GatewayDispatchEvents.MessageUpdate:
        return tell(readEdit(payload.d, channelName))
      case GatewayDispatchEvents.MessageDelete:
        return tell(readDeletion(payload.d, around, now()))
      case GatewayDispatchEvents.MessageDeleteBulk: {
        const { ids, ...rest } = payload.d
        for (const id of ids) await tell(readDeletion({ ...rest, id }, around, now()))
        return
      }
      case GatewayDispatchEvents.MessageReactionAdd:
      case GatewayDispatchEvents.MessageReactionRemove: {
        const on = payload.t === GatewayDispatchEvents.MessageReactionAdd
        return tell(readReaction(payload.d, on, around, emoji, { session, seq, now: now() }))
      }
      case GatewayDispatchEvents.MessageReactionRemoveAll:
        return clear(payload.d, null, dispatch)
      case GatewayDispatchEvents.MessageReactionRemoveEmoji:
        return clear(payload.d, emoji.markOf(payload.d.emoji), dispatch)
      case GatewayDispatchEvents.ThreadCreate:
      case GatewayDispatchEvents.ThreadUpdate:
        return directory.learn(channelOf(payload.d))
      case GatewayDispatchEvents.ThreadDelete:
        return directory.unlearn(payload.d.id)
      case GatewayDispatchEvents.ChannelUpdate:
      case GatewayDispatchEvents.GuildRoleUpdate:
        forgive()
        break
      case GatewayDispatchEvents.GuildMemberAdd:
      case GatewayDispatchEvents.GuildMemberUpdate:
        forgive()
        roles.learn(payload.d.guild_id, payload.d.user.id, payload.d.roles)
        break
      case GatewayDispatchEvents.GuildMemberRemove:
        roles.forget(payload.d.guild_id, payload.d.user.id)
        break
    }
    for (const draft of await known) await tell(draft)
  }
}

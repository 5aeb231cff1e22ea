/** resources/message: Create Reaction, Delete Own / User Reaction, Get Reactions, Delete All Reactions. */
import { addReaction, clearReactions, removeReaction } from '../acts/reactions.ts'
import { userOf, userPayload } from '../payloads/user.ts'
import { byAge } from '../snowflake.ts'
import type { Channel, Message } from '../world/kinds.ts'
import { channelType } from '../world/kinds.ts'
import { permission } from '../world/permissions.ts'
import {
  type BotCall,
  channelOf,
  done,
  idInQuery,
  limitOf,
  messageOf,
  need,
  needActive,
  needUnlocked,
  ok,
  param,
  type Reply,
} from './call.ts'
import { emojiOf } from './emoji.ts'
import { refuse } from './refusal.ts'

const mostReactions = 20

type Target = { channel: Channel; message: Message; emoji: string }

function targetOf(call: BotCall): Target {
  const channel = channelOf(call)
  const emoji = emojiOf(param(call, 'emoji'))
  return { channel, message: messageOf(channel, param(call, 'message')), emoji }
}

export function react(call: BotCall): Reply {
  const { channel, message, emoji } = targetOf(call)
  needActive(channel)
  needUnlocked(call, channel)
  need(call, channel, permission.readMessageHistory)
  if (!message.reactions.has(emoji)) {
    need(call, channel, permission.addReactions)
    if (message.reactions.size >= mostReactions) throw refuse.tooManyReactions()
  }
  addReaction(call.realm, channel, message, call.botId, emoji)
  return done
}

export function unreact(call: BotCall): Reply {
  const { channel, message, emoji } = targetOf(call)
  needActive(channel)
  removeReaction(call.realm, channel, message, call.botId, emoji)
  return done
}

export function unreactUser(call: BotCall): Reply {
  const { channel, message, emoji } = targetOf(call)
  if (channel.type === channelType.direct) throw refuse.directChannel()
  need(call, channel, permission.manageMessages)
  needActive(channel)
  removeReaction(call.realm, channel, message, param(call, 'user'), emoji)
  return done
}

export function clear(call: BotCall): Reply {
  const channel = channelOf(call)
  const message = messageOf(channel, param(call, 'message'))
  need(call, channel, permission.manageMessages)
  needActive(channel)
  const given = call.params.emoji
  clearReactions(call.realm, channel, message, given === undefined ? null : emojiOf(given))
  return done
}

export function listReactions(call: BotCall): Reply {
  const { channel, message, emoji } = targetOf(call)
  need(call, channel, permission.readMessageHistory)
  const after = idInQuery(call, 'after') ?? '0'
  const all = call.query.type === '1' ? message.bursts : message.reactions
  const users = [...(all.get(emoji) ?? [])]
    .sort(byAge)
    .filter(id => byAge(id, after) > 0)
    .slice(0, limitOf(call, 25, 100))
  return ok(users.map(id => userPayload(userOf(call.realm.world, id))))
}

/** resources/message#get-channel-messages and the pins of a channel. */

import { inGuild, publishInChannel } from '../acts/events.ts'
import { messageType, post } from '../acts/messages.ts'
import { readable } from '../payloads/message.ts'
import { byAge } from '../snowflake.ts'
import type { Message } from '../world/kinds.ts'
import { permission } from '../world/permissions.ts'
import {
  type BotCall,
  channelOf,
  done,
  idInQuery,
  limitOf,
  may,
  messageOf,
  need,
  needActive,
  ok,
  param,
  type Reply,
} from './call.ts'
import { viewerOf } from './messages.ts'
import { refuse } from './refusal.ts'

/** Newest first. Without READ_MESSAGE_HISTORY the list is empty, not refused. */
export function listMessages(call: BotCall): Reply {
  const channel = channelOf(call)
  const limit = limitOf(call, 50, 100)
  const [before, after, around] = ['before', 'after', 'around'].map(name => idInQuery(call, name))
  if ([before, after, around].filter(one => one !== undefined).length > 1) {
    throw refuse.form({
      path: ['after'],
      code: 'BASE_TYPE_INVALID',
      message: 'before, after and around exclude each other',
    })
  }
  if (!may(call, channel, permission.readMessageHistory)) return ok([])
  const all = [...channel.messages.values()].sort((a, b) => byAge(b.id, a.id))
  const found = around === undefined ? page(all, before, after, limit) : near(all, around, limit)
  return ok(found.map(one => readable(call.realm, one, viewerOf(call))))
}

function page(
  all: Message[],
  before: string | undefined,
  after: string | undefined,
  limit: number,
): Message[] {
  if (before !== undefined) return all.filter(one => byAge(one.id, before) < 0).slice(0, limit)
  if (after === undefined) return all.slice(0, limit)
  // The oldest ones after it, still newest first.
  return all.filter(one => byAge(one.id, after) > 0).slice(-limit)
}

function near(all: Message[], around: string, limit: number): Message[] {
  const half = Math.floor(limit / 2)
  const newer = all.filter(one => byAge(one.id, around) > 0).slice(-half || all.length)
  const rest = all.filter(one => byAge(one.id, around) <= 0).slice(0, limit - Math.min(half, newer.length))
  return [...(half === 0 ? [] : newer), ...rest].slice(0, limit)
}

export function pinMessage(call: BotCall): Reply {
  const channel = channelOf(call)
  need(call, channel, permission.pinMessages)
  needActive(channel)
  const message = messageOf(channel, param(call, 'message'))
  if (channel.pins.includes(message.id)) return done
  channel.pins = [message.id, ...channel.pins]
  tellPins(call)
  post(call.realm, channel, {
    authorId: call.botId,
    type: messageType.pinned,
    reference: { messageId: message.id, channelId: channel.id, guildId: channel.guildId },
  })
  return done
}

export function unpinMessage(call: BotCall): Reply {
  const channel = channelOf(call)
  need(call, channel, permission.pinMessages)
  const message = messageOf(channel, param(call, 'message'))
  channel.pins = channel.pins.filter(id => id !== message.id)
  tellPins(call)
  return done
}

function tellPins(call: BotCall): void {
  const channel = channelOf(call)
  publishInChannel(call.realm, 'CHANNEL_PINS_UPDATE', channel, {
    channel_id: channel.id,
    ...inGuild(channel),
    last_pin_timestamp: new Date(call.realm.clock.now()).toISOString(),
  })
}

export function listPins(call: BotCall): Reply {
  const channel = channelOf(call)
  const items = channel.pins.flatMap(id => {
    const message = channel.messages.get(id)
    return message
      ? [
          {
            pinned_at: new Date(message.createdAt).toISOString(),
            message: readable(call.realm, message, viewerOf(call)),
          },
        ]
      : []
  })
  return ok({ items, has_more: false })
}

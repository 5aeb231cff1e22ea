/** events/gateway-events#message-reaction-add and -remove: only the adding names the member and the author. */
import type { Json } from '../json.ts'
import { emojiPayload } from '../payloads/message.ts'
import { memberPayload } from '../payloads/user.ts'
import type { Realm } from '../realm.ts'
import type { Channel, Message } from '../world/kinds.ts'
import { inGuild, publishInChannel } from './events.ts'

/** Nothing happens where the person has reacted so already. */
export function addReaction(
  realm: Realm,
  channel: Channel,
  message: Message,
  userId: string,
  emoji: string,
  burst = false,
): void {
  const all = burst ? message.bursts : message.reactions
  const users = all.get(emoji) ?? []
  if (users.includes(userId)) return
  all.set(emoji, [...users, userId])
  const member = realm.world.guilds.get(channel.guildId ?? '')?.members.get(userId)
  publishInChannel(realm, 'MESSAGE_REACTION_ADD', channel, {
    ...about(channel, message, userId, emoji, burst),
    message_author_id: message.authorId,
    ...(member ? { member: memberPayload(realm.world, member) } : {}),
  })
  realm.signal.changed()
}

export function removeReaction(
  realm: Realm,
  channel: Channel,
  message: Message,
  userId: string,
  emoji: string,
  burst = false,
): void {
  const all = burst ? message.bursts : message.reactions
  const users = all.get(emoji) ?? []
  if (!users.includes(userId)) return
  const left = users.filter(one => one !== userId)
  if (left.length > 0) all.set(emoji, left)
  else all.delete(emoji)
  publishInChannel(realm, 'MESSAGE_REACTION_REMOVE', channel, about(channel, message, userId, emoji, burst))
  realm.signal.changed()
}

/** Of one emoji, or of all. */
export function clearReactions(realm: Realm, channel: Channel, message: Message, emoji: string | null): void {
  const where = { channel_id: channel.id, message_id: message.id, ...inGuild(channel) }
  if (emoji === null) {
    message.reactions.clear()
    message.bursts.clear()
    publishInChannel(realm, 'MESSAGE_REACTION_REMOVE_ALL', channel, where)
  } else {
    message.reactions.delete(emoji)
    message.bursts.delete(emoji)
    publishInChannel(realm, 'MESSAGE_REACTION_REMOVE_EMOJI', channel, {
      ...where,
      emoji: emojiPayload(emoji),
    })
  }
  realm.signal.changed()
}

function about(channel: Channel, message: Message, userId: string, emoji: string, burst: boolean): Json {
  return {
    user_id: userId,
    channel_id: channel.id,
    message_id: message.id,
    ...inGuild(channel),
    emoji: emojiPayload(emoji),
    burst,
    type: burst ? 1 : 0,
  }
}

/** Events about messages and threads, as the sessions hear of them (events/gateway-events). */
import type { EventName } from '../gateway/intents.ts'
import type { Json } from '../json.ts'
import { channelPayload } from '../payloads/channel.ts'
import { readable } from '../payloads/message.ts'
import { partialMemberPayload } from '../payloads/user.ts'
import type { Realm } from '../realm.ts'
import type { Channel, Message } from '../world/kinds.ts'

/** The field that only events of guilds have. */
export function inGuild(channel: Channel): Json {
  return channel.guildId === null ? {} : { guild_id: channel.guildId }
}

export function publishMessage(
  realm: Realm,
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  channel: Channel,
  message: Message,
): void {
  const member = realm.world.guilds.get(channel.guildId ?? '')?.members.get(message.authorId)
  realm.publish({
    name,
    guildId: channel.guildId,
    channelId: channel.id,
    data: viewer => ({
      ...readable(realm, message, viewer),
      ...inGuild(channel),
      channel_type: channel.type,
      ...(member && message.webhookId === null ? { member: partialMemberPayload(member) } : {}),
    }),
  })
}

/** An event of a channel whose payload is the same for everybody who sees it. */
export function publishInChannel(realm: Realm, name: EventName, channel: Channel, data: Json): void {
  realm.publish({ name, guildId: channel.guildId, channelId: channel.id, data: () => data })
}

export function publishChannel(
  realm: Realm,
  name: 'CHANNEL_CREATE' | 'CHANNEL_UPDATE' | 'CHANNEL_DELETE' | 'THREAD_CREATE' | 'THREAD_UPDATE',
  channel: Channel,
  extra: Json = {},
): void {
  realm.publish({
    name,
    guildId: channel.guildId,
    // Channels that the bot may not read are listed to it all the same; threads are not.
    channelId: channel.thread ? channel.id : null,
    data: viewer => ({ ...channelPayload(realm.world, channel, viewer.application.botId), ...extra }),
  })
}

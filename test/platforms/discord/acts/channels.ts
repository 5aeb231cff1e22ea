/** Channels come, change and go: resources/channel. */
import { channelPayload, threadMemberPayload } from '../payloads/channel.ts'
import type { Realm } from '../realm.ts'
import { type Application, type Channel, channelType } from '../world/kinds.ts'
import { newChannel } from '../world/new-channel.ts'
import { canView } from '../world/permissions.ts'
import { activeThreads, channelsOf, directChannel } from '../world/world.ts'
import { publishChannel } from './events.ts'

export function addChannel(realm: Realm, channel: Channel): void {
  realm.world.channels.set(channel.id, channel)
  publishChannel(realm, 'CHANNEL_CREATE', channel)
}

export function changeChannel(
  realm: Realm,
  channel: Channel,
  to: Partial<Pick<Channel, 'name' | 'topic' | 'overwrites' | 'tags' | 'flags' | 'parentId' | 'position'>>,
): void {
  const applications = [...realm.world.applications.values()]
  const before = applications.filter(one => canView(realm.world, channel, one.botId))
  Object.assign(channel, to)
  publishChannel(realm, 'CHANNEL_UPDATE', channel)
  for (const one of applications) {
    if (!before.includes(one) && canView(realm.world, channel, one.botId)) syncThreads(realm, channel, one)
  }
  realm.signal.changed()
}

/** A bot that gains a channel gets its active threads. */
function syncThreads(realm: Realm, channel: Channel, application: Application): void {
  const { botId } = application
  const threads = activeThreads(realm.world, channel.guildId ?? '').filter(
    one => one.parentId === channel.id && canView(realm.world, one, botId),
  )
  realm.publish({
    name: 'THREAD_LIST_SYNC',
    guildId: channel.guildId,
    channelId: null,
    only: application.id,
    data: () => ({
      guild_id: channel.guildId,
      channel_ids: [channel.id],
      threads: threads.map(one => channelPayload(realm.world, one, botId)),
      members: threads
        .filter(one => one.thread?.members.has(botId))
        .map(one => threadMemberPayload(one, botId)),
    }),
  })
}

/** A channel's threads go with it, without an event of their own. */
export function deleteChannel(realm: Realm, channel: Channel): void {
  if (channel.thread) {
    realm.publish({
      name: 'THREAD_DELETE',
      guildId: channel.guildId,
      channelId: channel.id,
      data: () => ({
        id: channel.id,
        guild_id: channel.guildId,
        parent_id: channel.parentId,
        type: channel.type,
      }),
    })
  } else {
    publishChannel(realm, 'CHANNEL_DELETE', channel)
  }
  for (const one of channelsOf(realm.world, channel.guildId ?? '')) {
    if (one.parentId === channel.id && one.thread) realm.world.channels.delete(one.id)
  }
  realm.world.channels.delete(channel.id)
  realm.signal.changed()
}

/** The direct message channel of two users, opened where there is none. */
export function openDirect(realm: Realm, a: string, b: string): Channel {
  const open = directChannel(realm.world, a, b)
  if (open) return open
  const channel = newChannel({ id: realm.newId(), type: channelType.direct, recipients: [a, b] })
  realm.world.channels.set(channel.id, channel)
  return channel
}

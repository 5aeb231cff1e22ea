/** topics/threads, resources/channel (Start Thread …, Add Thread Member) */
import type { Json } from '../json.ts'
import { channelPayload, threadMemberPayload } from '../payloads/channel.ts'
import { memberPayload } from '../payloads/user.ts'
import type { Realm } from '../realm.ts'
import { type Channel, channelType, type Message, messageFlag } from '../world/kinds.ts'
import { newChannel } from '../world/new-channel.ts'
import { publishChannel, publishMessage } from './events.ts'
import { messageType, post } from './messages.ts'
import { keepActive } from './thread-state.ts'

export type ThreadPlan = {
  type: number
  name: string
  ownerId: string
  /** The thread takes the id of the message that it starts from. */
  from?: Message
  autoArchiveMinutes?: number
  invitable?: boolean
  appliedTags?: string[]
}

export function startThread(realm: Realm, parent: Channel, plan: ThreadPlan): Channel {
  const now = realm.clock.now()
  const channel = newChannel({
    id: plan.from?.id ?? realm.newId(),
    type: plan.type,
    guildId: parent.guildId,
    parentId: parent.id,
    name: plan.name,
    thread: {
      ownerId: plan.ownerId,
      archived: false,
      archivedAt: now,
      autoArchiveMinutes: plan.autoArchiveMinutes ?? 4_320,
      locked: false,
      invitable: plan.invitable ?? true,
      appliedTags: plan.appliedTags ?? [],
      members: new Map([[plan.ownerId, now]]),
      sent: 0,
      stopWaiting: () => {},
    },
  })
  realm.world.channels.set(channel.id, channel)
  keepActive(realm, channel)
  publishChannel(realm, 'THREAD_CREATE', channel, { newly_created: true })
  publishMembership(realm, channel, [plan.ownerId], [])
  announce(realm, parent, channel, plan)
  realm.signal.changed()
  return channel
}

/** The messages that Discord itself writes when a thread begins. */
function announce(realm: Realm, parent: Channel, channel: Channel, plan: ThreadPlan): void {
  if (plan.from) {
    plan.from.flags |= messageFlag.hasThread
    publishMessage(realm, 'MESSAGE_UPDATE', parent, plan.from)
    post(realm, channel, {
      authorId: plan.ownerId,
      type: messageType.threadStarter,
      reference: { messageId: plan.from.id, channelId: parent.id, guildId: parent.guildId },
    })
  } else if (plan.type === channelType.publicThread && parent.type !== channelType.forum) {
    post(realm, parent, {
      authorId: plan.ownerId,
      type: messageType.threadCreated,
      content: plan.name,
      allowedMentions: { parse: [] },
      reference: { messageId: null, channelId: channel.id, guildId: parent.guildId },
    })
  }
}

/** A bot always hears of its own joining, and then gets the thread; of others only with the members intent. */
export function joinThread(realm: Realm, channel: Channel, userId: string, byId: string): void {
  const { thread } = channel
  if (!thread || thread.members.has(userId)) return
  thread.members.set(userId, realm.clock.now())
  publishMembership(realm, channel, [userId], [])
  const own = [...realm.world.applications.values()].find(one => one.botId === userId)
  if (own) {
    realm.publish({
      name: 'THREAD_CREATE',
      guildId: channel.guildId,
      channelId: channel.id,
      only: own.id,
      data: () => channelPayload(realm.world, channel, userId),
    })
  }
  if (byId !== userId) {
    post(realm, channel, {
      authorId: byId,
      type: messageType.recipientAdd,
      content: `<@${userId}>`,
      allowedMentions: { users: [userId] },
    })
  }
  realm.signal.changed()
}

export function leaveThread(realm: Realm, channel: Channel, userId: string): void {
  if (!channel.thread?.members.has(userId)) return
  publishMembership(realm, channel, [], [userId])
  channel.thread.members.delete(userId)
  realm.signal.changed()
}

function publishMembership(realm: Realm, channel: Channel, added: string[], removed: string[]): void {
  const guild = realm.world.guilds.get(channel.guildId ?? '')
  const entry = (id: string): Json => {
    const member = guild?.members.get(id)
    return {
      ...threadMemberPayload(channel, id),
      presence: null,
      ...(member ? { member: memberPayload(realm.world, member) } : {}),
    }
  }
  realm.publish({
    name: 'THREAD_MEMBERS_UPDATE',
    guildId: channel.guildId,
    channelId: channel.id,
    data: viewer => {
      const own = viewer.application.botId
      const mine = (id: string) => (viewer.intents & 2n) !== 0n || id === own
      const [joined, left] = [added.filter(mine), removed.filter(mine)]
      if (joined.length + left.length === 0) return null
      return {
        id: channel.id,
        guild_id: channel.guildId,
        member_count: Math.min(50, channel.thread?.members.size ?? 0),
        added_members: joined.map(entry),
        removed_member_ids: left,
      }
    },
  })
}

/** Applies new settings and, for a new name, has Discord write its message about it. */
export function changeThread(
  realm: Realm,
  channel: Channel,
  byId: string,
  to: {
    name?: string | undefined
    archived?: boolean | undefined
    locked?: boolean | undefined
    invitable?: boolean | undefined
    autoArchiveMinutes?: number | undefined
    appliedTags?: string[] | undefined
  },
): void {
  const { thread } = channel
  if (!thread) return
  const renamed = to.name !== undefined && to.name !== channel.name
  if (to.name !== undefined) channel.name = to.name
  if (to.archived !== undefined && to.archived !== thread.archived) {
    thread.archived = to.archived
    thread.archivedAt = realm.clock.now()
  }
  thread.locked = to.locked ?? thread.locked
  thread.invitable = to.invitable ?? thread.invitable
  thread.autoArchiveMinutes = to.autoArchiveMinutes ?? thread.autoArchiveMinutes
  thread.appliedTags = to.appliedTags ?? thread.appliedTags
  if (thread.archived) thread.stopWaiting()
  else if (to.archived === false || to.autoArchiveMinutes !== undefined) keepActive(realm, channel)
  publishChannel(realm, 'THREAD_UPDATE', channel)
  if (renamed && !thread.archived) {
    post(realm, channel, {
      authorId: byId,
      type: messageType.nameChange,
      content: channel.name,
      allowedMentions: { parse: [] },
    })
  }
  realm.signal.changed()
}

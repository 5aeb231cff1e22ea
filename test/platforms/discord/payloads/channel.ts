/** resources/channel#channel-object, #thread-member-object */
import type { Json } from '../json.ts'
import { type Channel, channelType, type Tag } from '../world/kinds.ts'
import { channelPermissions } from '../world/permissions.ts'
import type { World } from '../world/world.ts'
import { userOf, userPayload } from './user.ts'

function tagPayload(tag: Tag): Json {
  return { id: tag.id, name: tag.name, moderated: tag.moderated, emoji_id: null, emoji_name: tag.emojiName }
}

/** A channel as the user with `viewerId` gets it; a thread holds that user's membership. */
export function channelPayload(world: World, channel: Channel, viewerId?: string): Json {
  if (channel.type === channelType.direct) return directPayload(world, channel, viewerId)
  if (channel.thread) return threadPayload(channel, viewerId)
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    parent_id: channel.parentId,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: channel.lastMessageId,
    flags: channel.flags,
    permission_overwrites: channel.overwrites.map(one => ({
      id: one.id,
      type: one.type,
      allow: String(one.allow),
      deny: String(one.deny),
    })),
    ...(channel.type === channelType.forum
      ? {
          available_tags: channel.tags.map(tagPayload),
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  }
}

function directPayload(world: World, channel: Channel, viewerId: string | undefined): Json {
  return {
    id: channel.id,
    type: channel.type,
    last_message_id: channel.lastMessageId,
    flags: channel.flags,
    recipients: channel.recipients.filter(id => id !== viewerId).map(id => userPayload(userOf(world, id))),
  }
}

function threadPayload(channel: Channel, viewerId: string | undefined): Json {
  const thread = channel.thread
  if (!thread) return {}
  const joined = viewerId === undefined ? undefined : thread.members.get(viewerId)
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    owner_id: thread.ownerId,
    name: channel.name,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: 0,
    flags: channel.flags,
    member_count: Math.min(50, thread.members.size),
    message_count: channel.messages.size,
    total_message_sent: thread.sent,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: new Date(thread.archivedAt).toISOString(),
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      ...(channel.type === channelType.privateThread ? { invitable: thread.invitable } : {}),
    },
    ...(viewerId !== undefined && joined !== undefined
      ? { member: threadMemberPayload(channel, viewerId) }
      : {}),
  }
}

export function threadMemberPayload(channel: Channel, userId: string): Json {
  return {
    id: channel.id,
    user_id: userId,
    join_timestamp: new Date(channel.thread?.members.get(userId) ?? 0).toISOString(),
    flags: 0,
  }
}

/** A channel as an interaction carries it: with what the person may do there. */
export function partialChannelPayload(world: World, channel: Channel, userId: string): Json {
  return {
    ...channelPayload(world, channel),
    permissions: String(channelPermissions(world, channel, userId)),
  }
}

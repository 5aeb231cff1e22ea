/** Guilds, their channels, roles and members, and what the gateway says when they change. */
import { guildCreatePayload } from '../payloads/guild.ts'
import { memberPayload, rolePayload, userOf, userPayload } from '../payloads/user.ts'
import type { Realm } from '../realm.ts'
import type { Application, Channel, Guild, Member, Role } from '../world/kinds.ts'
import { activeThreads, channelsOf } from '../world/world.ts'
import { publishChannel } from './events.ts'

export function addRole(realm: Realm, guild: Guild, role: Role): void {
  guild.roles.set(role.id, role)
  publishRole(realm, 'GUILD_ROLE_CREATE', guild, role)
}

export function changeRole(realm: Realm, guild: Guild, role: Role, to: Partial<Role>): void {
  Object.assign(role, to)
  publishRole(realm, 'GUILD_ROLE_UPDATE', guild, role)
}

export function deleteRole(realm: Realm, guild: Guild, roleId: string): void {
  guild.roles.delete(roleId)
  for (const member of guild.members.values()) member.roles = member.roles.filter(id => id !== roleId)
  const data = { guild_id: guild.id, role_id: roleId }
  realm.publish({ name: 'GUILD_ROLE_DELETE', guildId: guild.id, channelId: null, data: () => data })
}

function publishRole(
  realm: Realm,
  name: 'GUILD_ROLE_CREATE' | 'GUILD_ROLE_UPDATE',
  guild: Guild,
  role: Role,
): void {
  const data = { guild_id: guild.id, role: rolePayload(role) }
  realm.publish({ name, guildId: guild.id, channelId: null, data: () => data })
}

export function addMember(realm: Realm, guild: Guild, member: Member): void {
  guild.members.set(member.userId, member)
  const data = { ...memberPayload(realm.world, member), guild_id: guild.id }
  realm.publish({ name: 'GUILD_MEMBER_ADD', guildId: guild.id, channelId: null, data: () => data })
}

export function setRoles(realm: Realm, guild: Guild, member: Member, roles: string[]): void {
  member.roles = roles
  const data = { ...memberPayload(realm.world, member), guild_id: guild.id }
  const own = [...realm.world.applications.values()].find(one => one.botId === member.userId)
  realm.publish({
    name: 'GUILD_MEMBER_UPDATE',
    guildId: guild.id,
    channelId: null,
    data: () => data,
  })
  // A bot hears of changes to itself whatever its intents are.
  if (own) {
    realm.publish({
      name: 'GUILD_MEMBER_UPDATE',
      guildId: guild.id,
      channelId: null,
      only: own.id,
      always: true,
      data: viewer => ((viewer.intents & 2n) === 0n ? data : null),
    })
  }
  realm.signal.changed()
}

export function removeMember(realm: Realm, guild: Guild, userId: string): void {
  for (const thread of activeThreads(realm.world, guild.id)) thread.thread?.members.delete(userId)
  guild.members.delete(userId)
  const data = { guild_id: guild.id, user: userPayload(userOf(realm.world, userId)) }
  realm.publish({ name: 'GUILD_MEMBER_REMOVE', guildId: guild.id, channelId: null, data: () => data })
  realm.signal.changed()
}

/** The application's bot comes into a guild: it gets the whole guild. */
export function installBot(realm: Realm, guild: Guild, application: Application, role: Role): void {
  guild.roles.set(role.id, role)
  guild.members.set(application.botId, {
    userId: application.botId,
    nick: null,
    roles: [role.id],
    joinedAt: realm.clock.now(),
  })
  realm.publish({
    name: 'GUILD_CREATE',
    guildId: guild.id,
    channelId: null,
    only: application.id,
    data: viewer => guildCreatePayload(realm.world, guild, viewer),
  })
}

/** The bot is thrown out of a guild. Its commands there go with it. */
export function removeBot(realm: Realm, guild: Guild, application: Application): void {
  realm.publish({
    name: 'GUILD_DELETE',
    guildId: guild.id,
    channelId: null,
    only: application.id,
    data: () => ({ id: guild.id }),
  })
  guild.members.delete(application.botId)
  application.commands.delete(guild.id)
  realm.signal.changed()
}

export function addChannel(realm: Realm, channel: Channel): void {
  realm.world.channels.set(channel.id, channel)
  publishChannel(realm, 'CHANNEL_CREATE', channel)
}

export function changeChannel(
  realm: Realm,
  channel: Channel,
  to: Partial<Pick<Channel, 'name' | 'topic' | 'overwrites' | 'tags' | 'flags' | 'parentId' | 'position'>>,
): void {
  Object.assign(channel, to)
  publishChannel(realm, 'CHANNEL_UPDATE', channel)
  realm.signal.changed()
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
  const open = [...realm.world.channels.values()].find(
    one => one.recipients.includes(a) && one.recipients.includes(b),
  )
  if (open) return open
  const channel: Channel = {
    id: realm.newId(),
    type: 1,
    guildId: null,
    parentId: null,
    name: '',
    topic: null,
    position: 0,
    overwrites: [],
    tags: [],
    flags: 0,
    recipients: [a, b],
    thread: null,
    messages: new Map(),
    pins: [],
  }
  realm.world.channels.set(channel.id, channel)
  return channel
}

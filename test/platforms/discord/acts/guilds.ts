/** Guilds, their roles and members, and what the gateway says when they change. */
import { guildCreatePayload } from '../payloads/guild.ts'
import { memberPayload, rolePayload, userOf, userPayload } from '../payloads/user.ts'
import type { Realm } from '../realm.ts'
import type { Application, Guild, Member, Role } from '../world/kinds.ts'
import { activeThreads } from '../world/world.ts'

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

/** Discord loses the guild for a while, or has it back. */
export function setOutage(realm: Realm, guild: Guild, out: boolean): void {
  realm.publish({
    name: out ? 'GUILD_DELETE' : 'GUILD_CREATE',
    guildId: guild.id,
    channelId: null,
    data: viewer =>
      out ? { id: guild.id, unavailable: true } : guildCreatePayload(realm.world, guild, viewer),
  })
}

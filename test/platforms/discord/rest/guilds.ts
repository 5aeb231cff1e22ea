/** resources/guild: Get Guild, Channels, Roles, Members, Add and Remove Member Role, Leave. */
import { removeBot, setRoles } from '../acts/guilds.ts'
import { intent } from '../gateway/intents.ts'
import { channelPayload } from '../payloads/channel.ts'
import { guildPayload } from '../payloads/guild.ts'
import { memberPayload, rolePayload, userOf } from '../payloads/user.ts'
import { byAge } from '../snowflake.ts'
import type { Guild, Member, Role } from '../world/kinds.ts'
import { permission } from '../world/permissions.ts'
import { channelsOf } from '../world/world.ts'
import {
  type BotCall,
  done,
  guildOf,
  idInQuery,
  limitOf,
  needInGuild,
  ok,
  param,
  type Reply,
} from './call.ts'
import { refuse } from './refusal.ts'

export function getGuild(call: BotCall): Reply {
  return ok(guildPayload(guildOf(call)))
}

export function listChannels(call: BotCall): Reply {
  const own = channelsOf(call.realm.world, guildOf(call).id).filter(one => one.thread === null)
  return ok(own.map(one => channelPayload(call.realm.world, one, call.botId)))
}

export function listRoles(call: BotCall): Reply {
  return ok([...guildOf(call).roles.values()].map(rolePayload))
}

export function getRole(call: BotCall): Reply {
  return ok(rolePayload(roleOf(call, guildOf(call))))
}

function roleOf(call: BotCall, guild: Guild): Role {
  const role = guild.roles.get(param(call, 'role'))
  if (!role) throw refuse.unknownRole()
  return role
}

function memberOf(call: BotCall, guild: Guild): Member {
  const id = param(call, 'user')
  const member = guild.members.get(id)
  if (member) return member
  throw call.realm.world.users.has(id) ? refuse.unknownMember() : refuse.unknownUser()
}

export function getMember(call: BotCall): Reply {
  return ok(memberPayload(call.realm.world, memberOf(call, guildOf(call))))
}

/** Only where the members intent is switched on in the portal. */
export function listMembers(call: BotCall): Reply {
  const guild = guildOf(call)
  if ((call.application.privileged & intent.guildMembers) === 0n) throw refuse.missingAccess()
  const after = idInQuery(call, 'after') ?? '0'
  const page = [...guild.members.values()]
    .sort((a, b) => byAge(a.userId, b.userId))
    .filter(one => byAge(one.userId, after) > 0)
    .slice(0, limitOf(call, 1, 1_000))
  return ok(page.map(one => memberPayload(call.realm.world, one)))
}

export function searchMembers(call: BotCall): Reply {
  const guild = guildOf(call)
  const wanted = (call.query.query ?? '').toLowerCase()
  const found = [...guild.members.values()].filter(one => {
    const user = userOf(call.realm.world, one.userId)
    return (
      user.username.toLowerCase().startsWith(wanted) || one.nick?.toLowerCase().startsWith(wanted) === true
    )
  })
  return ok(found.slice(0, limitOf(call, 1, 1_000)).map(one => memberPayload(call.realm.world, one)))
}

export function giveRole(call: BotCall): Reply {
  return changeRoles(call, (roles, id) => [...new Set([...roles, id])])
}

export function takeRole(call: BotCall): Reply {
  return changeRoles(call, (roles, id) => roles.filter(one => one !== id))
}

/** A bot gives and takes only roles below its own highest one. */
function changeRoles(call: BotCall, to: (roles: string[], id: string) => string[]): Reply {
  const guild = guildOf(call)
  needInGuild(call, guild, permission.manageRoles)
  const role = roleOf(call, guild)
  const member = memberOf(call, guild)
  const highest = (guild.members.get(call.botId)?.roles ?? [])
    .map(id => guild.roles.get(id)?.position ?? 0)
    .reduce((most, one) => Math.max(most, one), 0)
  if (role.position >= highest || role.botId !== null) throw refuse.missingPermissions()
  setRoles(call.realm, guild, member, to(member.roles, role.id))
  return done
}

export function leaveGuild(call: BotCall): Reply {
  removeBot(call.realm, guildOf(call), call.application)
  return done
}

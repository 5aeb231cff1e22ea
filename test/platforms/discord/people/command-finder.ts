/** Which commands a person is offered: interactions/application-commands#permissions, #contexts */
import type { Json } from '../json.ts'
import type { Realm } from '../realm.ts'
import { typeOf } from '../rules/commands.ts'
import type { Application, Channel } from '../world/kinds.ts'
import { canView, channelPermissions, permission } from '../world/permissions.ts'
import { NotPossible } from './not-possible.ts'

export type Found = { application: Application; command: Json; scope: string }

export function findCommand(
  realm: Realm,
  userId: string,
  channel: Channel,
  type: number,
  name: string,
): Found {
  if (!canView(realm.world, channel, userId))
    throw new NotPossible(`${userId} does not see #${channel.name}.`)
  if (channel.thread?.archived) throw new NotPossible('No command is used in an archived thread.')
  const granted = channelPermissions(realm.world, channel, userId)
  if (!(granted & permission.useCommands)) throw new NotPossible(`${userId} may not use commands.`)
  for (const application of here(realm, channel)) {
    for (const scope of channel.guildId === null ? ['global'] : [channel.guildId, 'global']) {
      const command = (application.commands.get(scope) ?? []).find(
        one => one.name === name && typeOf(one) === type && offered(one, channel),
      )
      if (!command) continue
      if (!permitted(realm, application, command, { userId, channel, granted }))
        throw new NotPossible(`${name} is not for ${userId}.`)
      return { application, command, scope }
    }
  }
  throw new NotPossible(`There is no command "${name}" here.`)
}

function here(realm: Realm, channel: Channel): Application[] {
  const guild = realm.world.guilds.get(channel.guildId ?? '')
  return [...realm.world.applications.values()].filter(
    one => guild?.members.has(one.botId) === true || channel.recipients.includes(one.botId),
  )
}

function offered(command: Json, channel: Channel): boolean {
  const contexts = Array.isArray(command.contexts) ? command.contexts : [0, 1, 2]
  return contexts.includes(channel.guildId === null ? 1 : 0)
}

type Asking = { userId: string; channel: Channel; granted: bigint }

/** What the guild has set wins: for the channel, the user, then the roles; else default_member_permissions. */
function permitted(realm: Realm, application: Application, command: Json, asking: Asking): boolean {
  const { userId, channel, granted } = asking
  if (granted & permission.administrator) return true
  const guildId = channel.guildId ?? ''
  const set = application.overrides.get(`${guildId}:${String(command.id)}`) ?? []
  const parent = channel.thread ? channel.parentId : channel.id
  if (set.some(one => one.type === 3 && one.id === parent && !one.permission)) return false
  const user = set.find(one => one.type === 2 && one.id === userId)
  if (user) return user.permission
  const roles = [guildId, ...(realm.world.guilds.get(guildId)?.members.get(userId)?.roles ?? [])]
  const named = set.filter(one => one.type === 1 && roles.includes(one.id))
  if (named.length > 0) return named.some(one => one.permission)
  if (typeof command.default_member_permissions !== 'string') return true
  const wanted = BigInt(command.default_member_permissions)
  return wanted !== 0n && (granted & wanted) === wanted
}

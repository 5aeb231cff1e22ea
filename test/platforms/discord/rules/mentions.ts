/** resources/message#allowed-mentions-object: who a text mentions, and who of them is told. */
import { isJson, type Json, strings } from '../json.ts'
import type { Realm } from '../realm.ts'
import { type Fault, fault } from '../rest/refusal.ts'
import type { Channel, Guild, Mentions } from '../world/kinds.ts'
import { canView, channelPermissions, permission } from '../world/permissions.ts'

/** What is parsed where `allowed_mentions` is absent. */
export type MentionDefault = 'all' | 'users'

/** `parse` and a list of ids of the same kind exclude each other; an empty list does not count. */
export function mentionFaults(body: Json): Fault[] {
  const allowed = body.allowed_mentions
  if (!isJson(allowed)) return []
  const parse = strings(allowed.parse)
  return ['users', 'roles']
    .filter(kind => parse.includes(kind) && strings(allowed[kind]).length > 0)
    .map(kind =>
      fault(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    )
}

/**
 * The mentions that stay mentions. Code blocks and backslashes are not looked at: that they would protect
 * anybody is not documented, so here they do not.
 */
export function resolveMentions(
  realm: Realm,
  said: { channel: Channel; authorId: string; texts: string[]; repliedTo?: string | undefined },
  allowedMentions: unknown,
  usual: MentionDefault,
): Mentions {
  const { channel, authorId } = said
  const all = said.texts.join('\n')
  const guild = realm.world.guilds.get(channel.guildId ?? '')
  const mayMentionAll =
    (channelPermissions(realm.world, channel, authorId) & permission.mentionEveryone) !== 0n
  const allowed = allowance(allowedMentions, usual)
  const users = found(all, /<@!?(\d+)>/g).filter(
    id => realm.world.users.has(id) && (allowed.parse.includes('users') || allowed.users.includes(id)),
  )
  const roles = found(all, /<@&(\d+)>/g).filter(id => {
    const role = guild?.roles.get(id)
    if (!role || id === guild?.id) return false
    const named = allowed.parse.includes('roles') || allowed.roles.includes(id)
    return named && (role.mentionable || mayMentionAll)
  })
  const everyone =
    mayMentionAll && allowed.parse.includes('everyone') && /@(everyone|here)/.test(all) && guild !== undefined
  const replied = said.repliedTo !== undefined && allowed.repliedUser ? [said.repliedTo] : []
  return { users: [...new Set([...users, ...replied])], roles: [...new Set(roles)], everyone }
}

type Allowance = { parse: string[]; users: string[]; roles: string[]; repliedUser: boolean }

function allowance(given: unknown, usual: MentionDefault): Allowance {
  if (!isJson(given)) {
    const parse = usual === 'all' ? ['users', 'roles', 'everyone'] : ['users']
    return { parse, users: [], roles: [], repliedUser: true }
  }
  return {
    parse: strings(given.parse),
    users: strings(given.users),
    roles: strings(given.roles),
    repliedUser: given.replied_user === true,
  }
}

function found(all: string, pattern: RegExp): string[] {
  return [...all.matchAll(pattern)].map(([, id = '']) => id)
}

/** Everybody who gets a notification: those mentioned who see the channel, never the author. */
export function pingedBy(realm: Realm, channel: Channel, authorId: string, mentions: Mentions): string[] {
  const guild = realm.world.guilds.get(channel.guildId ?? '')
  const told = new Set(mentions.users)
  for (const member of guild ? membersOf(guild, mentions) : []) told.add(member)
  return [...told].filter(id => id !== authorId && canView(realm.world, channel, id))
}

function membersOf(guild: Guild, mentions: Mentions): string[] {
  return [...guild.members.values()]
    .filter(one => mentions.everyone || one.roles.some(role => mentions.roles.includes(role)))
    .map(one => one.userId)
}

import {
  type APIGuildMember,
  type Client,
  type NonThreadGuildBasedChannel,
  PermissionFlagsBits,
  Routes,
} from 'discord.js'
import type { ChatPlatform, RoleSource } from '../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { Log } from '../../src/ports/surroundings.ts'
import type { Api } from './connection/api.ts'
import type { Directory } from './directory.ts'
import { makeMemory } from './memory.ts'

const keptFor = 60_000

export type Roles = Pick<ChatPlatform, 'rolesOf'> & {
  attach(client: Client): void
  /** An event has told which roles somebody has just now. */
  learn(guild: string, person: string, roles: readonly string[]): void
  forget(guild: string, person: string): void
}

type Deps = { api: Api; directory: Directory; now: () => number; log: Pick<Log, 'warn'> }

/** Roles by Discord's own roles, or by who may see a channel that not everybody sees. */
export function makeRoles({ api, directory, now, log }: Deps): Roles {
  const held = makeMemory<{ roles: readonly string[]; until: number }>(20_000)
  const open = new Set<string>()
  let client: Client | null = null

  const keyOf = (guild: string, person: string) => `${guild} ${person}`
  const learn: Roles['learn'] = (guild, person, roles) =>
    held.set(keyOf(guild, person), { roles, until: now() + keptFor })

  async function rolesIn(guild: string, person: string): Promise<readonly string[]> {
    const kept = held.get(keyOf(guild, person))
    if (kept !== undefined && kept.until > now()) return kept.roles
    try {
      const { roles } = await api.get<APIGuildMember>(Routes.guildMember(guild, person))
      learn(guild, person, roles)
      return roles
    } catch (error) {
      // Who has left has no roles; where Discord does not answer, what it said last has to do.
      if (error instanceof DeliveryError && error.kind === 'gone') return []
      if (kept !== undefined) return kept.roles
      throw error
    }
  }

  function seesChannel(workspace: string, name: string, person: string, roles: readonly string[]): boolean {
    const id = directory.channelId(workspace, name)
    const channel = client?.guilds.cache.get(workspace)?.channels.cache.get(id)
    if (channel === undefined || channel.isThread()) return false
    if (!sees(channel, '', [])) return sees(channel, person, roles)
    if (!open.has(id)) {
      log.warn({ channel: name }, 'everybody sees this channel, so being in it gives nobody a role')
      open.add(id)
    }
    return false
  }

  async function holds(
    { workspace, id }: { workspace: string; id: string },
    { by }: RoleSource,
  ): Promise<boolean> {
    if ('people' in by) return by.people.includes(id)
    if ('group' in by) return false
    const roles = await rolesIn(workspace, id)
    if ('channel' in by) return seesChannel(workspace, by.channel, id, roles)
    const named = client?.guilds.cache.get(workspace)?.roles.cache
    const wanted = by.platformRole.replace(/^@/, '')
    return roles.some(one => one === wanted || named?.get(one)?.name === wanted)
  }

  return {
    attach(connected) {
      client = connected
    },
    learn,
    forget: (guild, person) => void held.delete(keyOf(guild, person)),
    async rolesOf(person, wanted) {
      const found = await Promise.all(
        wanted.map(async source => ((await holds(person, source)) ? [source.role] : [])),
      )
      return [...new Set(found.flat())]
    },
  }
}

/** Whether somebody with these roles sees a channel: docs.discord.com/developers/topics/permissions. */
export function sees(channel: NonThreadGuildBasedChannel, person: string, roles: readonly string[]): boolean {
  const { guild } = channel
  if (guild.ownerId === person) return true
  const everyone = guild.roles.everyone.id
  const base = [everyone, ...roles].reduce(
    (all, id) => all | (guild.roles.cache.get(id)?.permissions.bitfield ?? 0n),
    0n,
  )
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return true
  const overwrites = 'permissionOverwrites' in channel ? channel.permissionOverwrites.cache : undefined
  const granted = [[everyone], roles, [person]].reduce((before, ids) => {
    const found = ids.flatMap(id => overwrites?.get(id) ?? [])
    const deny = found.reduce((all, one) => all | one.deny.bitfield, 0n)
    const allow = found.reduce((all, one) => all | one.allow.bitfield, 0n)
    return (before & ~deny) | allow
  }, base)
  return (granted & PermissionFlagsBits.ViewChannel) !== 0n
}

import { type APIGuildMember, PermissionFlagsBits, Routes } from 'discord.js'
import type { ChatPlatform, RoleSource } from '../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { Log } from '../../src/ports/surroundings.ts'
import type { Api } from './connection/api.ts'
import type { Directory } from './directory.ts'
import type { Guilds } from './guilds.ts'
import { makeMemory } from './memory.ts'
import { holds, inChannel } from './permissions.ts'

const keptFor = 60_000

export type Roles = Pick<ChatPlatform, 'rolesOf'> & {
  /** An event has told which roles somebody has just now. */
  learn(guild: string, person: string, roles: readonly string[]): void
  forget(guild: string, person: string): void
  /** Those that somebody had when they were heard of last. */
  held(guild: string, person: string): readonly string[] | undefined
}

type Deps = { api: Api; directory: Directory; guilds: Guilds; now: () => number; log: Pick<Log, 'warn'> }

/** Roles by Discord's own roles, or by who may see a channel that not everybody sees. */
export function makeRoles({ api, directory, guilds, now, log }: Deps): Roles {
  const held = makeMemory<{ roles: readonly string[]; until: number }>(5_000)
  const open = new Set<string>()

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

  async function seesChannel(
    workspace: string,
    name: string,
    person: string,
    roles: readonly string[],
  ): Promise<boolean> {
    const id = await directory.named(workspace, name).then(one => one.id, nullIfGone)
    if (id === null) return false
    const guild = await guilds.of(workspace)
    const overwrites = guild.channels.get(id)?.overwrites ?? []
    const sees = (who: { person: string; roles: readonly string[] }) =>
      holds(inChannel(guild, overwrites, who), PermissionFlagsBits.ViewChannel)
    if (!sees({ person: '', roles: [] })) return sees({ person, roles })
    if (!open.has(id)) {
      log.warn({ channel: name }, 'everybody sees this channel, so being in it gives nobody a role')
      open.add(id)
    }
    return false
  }

  async function has(
    { workspace, id }: { workspace: string; id: string },
    { by }: RoleSource,
  ): Promise<boolean> {
    if ('people' in by) return by.people.includes(id)
    if ('group' in by) return false
    const roles = await rolesIn(workspace, id)
    if ('channel' in by) return seesChannel(workspace, by.channel, id, roles)
    const { roles: named } = await guilds.of(workspace)
    const wanted = by.platformRole.replace(/^@/, '')
    return roles.some(one => one === wanted || named.get(one)?.name === wanted)
  }

  return {
    learn,
    held: (guild, person) => held.get(keyOf(guild, person))?.roles,
    forget: (guild, person) => void held.delete(keyOf(guild, person)),
    async rolesOf(person, wanted) {
      const found = await Promise.all(
        wanted.map(async source => ((await has(person, source)) ? [source.role] : [])),
      )
      return [...new Set(found.flat())]
    },
  }
}

function nullIfGone(error: unknown): null {
  if (error instanceof DeliveryError && error.kind === 'gone') return null
  throw error
}

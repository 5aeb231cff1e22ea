import {
  type APIChannel,
  type APIGuild,
  type APIGuildForumTag,
  type APIRole,
  ChannelType,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  Routes,
} from 'discord.js'
import type { Api } from './connection/api.ts'
import type { Overwrite } from './permissions.ts'

/** What has to be known of a channel or thread. `parent` is set for threads; `guild` is null for direct messages. */
export type Channel = {
  id: string
  type: ChannelType
  name: string
  parent: string | null
  guild: string | null
}

/** A channel of a server, no thread. `tags` are those that a forum offers. */
export type GuildChannel = Channel & {
  overwrites: readonly Overwrite[]
  tags: readonly Pick<APIGuildForumTag, 'id' | 'name' | 'moderated'>[]
  flags: number
}

export type Role = { id: string; name: string; permissions: bigint; mentionable: boolean; position: number }

export type Guild = {
  id: string
  owner: string
  /** How many people it has, where Discord tells. */
  people: number | null
  channels: Map<string, GuildChannel>
  roles: Map<string, Role>
}

export type Guilds = {
  /** A server as it is now. @throws DeliveryError where Discord does not show it */
  of(guild: string): Promise<Guild>
  /** The same, asked for anew unless that was done a moment ago. @throws DeliveryError */
  again(guild: string): Promise<Guild>
  /** A channel of any server, where it is known. */
  channel(id: string): GuildChannel | undefined
  /** The gateway tells of servers, channels and roles. */
  heard(payload: GatewayDispatchPayload): void
  /** Whether the gateway tells of changes: without it what is known grows old. */
  isTold(on: boolean): void
}

/** Without the gateway, what was asked for is believed for this long; ms. */
const believed = 60_000
/** What was asked for a moment ago need not be asked for again; ms. */
const justNow = 5_000

type Kept = { guild: Guild; at: number; told: boolean }

/**
 * Servers with their channels and roles: by the gateway where this process listens to it, else by asking. Another
 * process may be the one that listens, and this one the one that sends.
 */
export function makeGuilds(api: Pick<Api, 'get'>, now: () => number): Guilds {
  const kept = new Map<string, Kept>()
  const asking = new Map<string, Promise<Guild>>()

  async function ask(id: string): Promise<Guild> {
    const [told, channels] = await Promise.all([
      api.get<APIGuild>(Routes.guild(id), { with_counts: true }),
      api.get<APIChannel[]>(Routes.guildChannels(id)),
    ])
    const guild = guildOf({ ...told, channels })
    kept.set(id, { guild, at: now(), told: kept.get(id)?.told ?? false })
    return guild
  }

  function askOnce(id: string): Promise<Guild> {
    const going = asking.get(id) ?? ask(id).finally(() => asking.delete(id))
    asking.set(id, going)
    return going
  }

  const age = ({ at }: Kept) => now() - at

  return {
    async of(id) {
      const known = kept.get(id)
      return known !== undefined && (known.told || age(known) < believed) ? known.guild : askOnce(id)
    },
    async again(id) {
      const known = kept.get(id)
      return known !== undefined && age(known) < justNow ? known.guild : askOnce(id)
    },
    channel(id) {
      for (const { guild } of kept.values()) {
        const found = guild.channels.get(id)
        if (found !== undefined) return found
      }
      return undefined
    },
    heard(payload) {
      switch (payload.t) {
        case GatewayDispatchEvents.GuildCreate:
          // Without them nothing is known of it: it is asked for where it is needed.
          if (
            payload.d.unavailable !== true &&
            payload.d.channels !== undefined &&
            payload.d.roles !== undefined
          )
            kept.set(payload.d.id, { guild: guildOf(payload.d), at: now(), told: true })
          return
        case GatewayDispatchEvents.GuildUpdate: {
          const guild = kept.get(payload.d.id)?.guild
          if (guild !== undefined) guild.owner = payload.d.owner_id ?? guild.owner
          return
        }
        case GatewayDispatchEvents.GuildDelete:
          // An outage of Discord's takes nothing away.
          if (payload.d.unavailable !== true) kept.delete(payload.d.id)
          return
        case GatewayDispatchEvents.ChannelCreate:
        case GatewayDispatchEvents.ChannelUpdate: {
          const channel = guildChannelOf(payload.d)
          kept.get(payload.d.guild_id)?.guild.channels.set(channel.id, channel)
          return
        }
        case GatewayDispatchEvents.ChannelDelete:
          kept.get(payload.d.guild_id)?.guild.channels.delete(payload.d.id)
          return
        case GatewayDispatchEvents.GuildRoleCreate:
        case GatewayDispatchEvents.GuildRoleUpdate:
          kept.get(payload.d.guild_id)?.guild.roles.set(payload.d.role.id, roleOf(payload.d.role))
          return
        case GatewayDispatchEvents.GuildRoleDelete:
          kept.get(payload.d.guild_id)?.guild.roles.delete(payload.d.role_id)
          return
        default:
          return
      }
    },
    isTold(on) {
      for (const [id, one] of kept) kept.set(id, { ...one, told: on, at: now() })
    },
  }
}

type Told = Partial<Pick<APIGuild, 'owner_id' | 'roles' | 'approximate_member_count'>> & {
  id: string
  channels?: readonly APIChannel[]
  member_count?: number
}

function guildOf(told: Told): Guild {
  const { id, owner_id = '', roles = [], channels = [], member_count, approximate_member_count } = told
  return {
    id,
    people: member_count ?? approximate_member_count ?? null,
    owner: owner_id,
    roles: new Map(roles.map(one => [one.id, roleOf(one)])),
    // In GUILD_CREATE channels do not say in which server they are.
    channels: new Map(channels.map(one => [one.id, { ...guildChannelOf(one), guild: id }])),
  }
}

function roleOf({ id, name, permissions, mentionable, position }: APIRole): Role {
  return {
    id,
    name,
    permissions: BigInt(permissions ?? 0),
    mentionable: mentionable === true,
    position: position ?? 0,
  }
}

function guildChannelOf(told: APIChannel): GuildChannel {
  const overwrites = ('permission_overwrites' in told ? told.permission_overwrites : null) ?? []
  return {
    ...channelOf(told),
    flags: told.flags ?? 0,
    overwrites: overwrites.map(({ id, allow, deny }) => ({
      id,
      allow: BigInt(allow ?? 0),
      deny: BigInt(deny ?? 0),
    })),
    tags: ('available_tags' in told ? told.available_tags : null) ?? [],
  }
}

/** A channel as the API and the gateway tell it. */
export function channelOf(told: APIChannel): Channel {
  return {
    id: told.id,
    type: told.type,
    name: 'name' in told ? (told.name ?? '') : '',
    parent: isThread(told.type) && 'parent_id' in told ? (told.parent_id ?? null) : null,
    guild: 'guild_id' in told ? (told.guild_id ?? null) : null,
  }
}

export function isThread(type: ChannelType): boolean {
  return (
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread
  )
}

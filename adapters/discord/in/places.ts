import { type APIGuildMember, GatewayDispatchEvents, PermissionFlagsBits, Routes } from 'discord.js'
import type { Api } from '../connection/api.ts'
import type { Dispatch } from '../connection/gateway.ts'
import type { GuildPlaces } from '../deps.ts'
import type { GuildChannel, Guilds } from '../guilds.ts'
import { holds, inChannel } from '../permissions.ts'
import type { Roles } from '../roles.ts'
import { type Draft, type Told, toldOf } from './draft.ts'

type Deps = {
  /** The servers of the desk files, each with its channels. */
  settings: readonly GuildPlaces[]
  api: Pick<Api, 'get'>
  guilds: Guilds
  roles: Pick<Roles, 'held'>
  bot: string
  now: () => number
}

type Happening =
  | { kind: 'membership'; joined: boolean; self?: true; whole?: true }
  | { kind: 'lifecycle'; change: 'uninstalled' }

/** What an event says of who is where. `before` is a channel as it was until then. Rejects only as the API does. */
export type Places = (dispatch: Dispatch, before: GuildChannel | undefined) => Promise<readonly Draft[]>

/**
 * Servers and channels that let the bot in, servers that put it out, and members who come, leave or change their roles.
 * Of members Discord tells only where the Server Members Intent is switched on; without it a call that fails does.
 */
export function makePlaces({ settings, api, guilds, roles, bot, now }: Deps): Places {
  /** Servers that the bot is in: what Discord tells at the start of a session is nothing new. */
  const there = new Set<string>()
  const own = new Map<string, readonly string[]>()
  const myself: Told = { id: bot, name: bot }

  const listed = (guild: string) => settings.find(one => one.guild === guild)?.channels ?? []
  const isListed = (guild: string, { id, name }: Pick<GuildChannel, 'id' | 'name'>) =>
    listed(guild).some(one => one === id || one === name)

  async function rolesOfBot(guild: string): Promise<readonly string[]> {
    const known = own.get(guild) ?? (await api.get<APIGuildMember>(Routes.guildMember(guild, bot))).roles
    own.set(guild, known)
    return known
  }

  async function sees(guild: string, { overwrites }: GuildChannel): Promise<boolean> {
    const granted = inChannel(await guilds.of(guild), overwrites, {
      person: bot,
      roles: await rolesOfBot(guild),
    })
    return holds(granted, PermissionFlagsBits.ViewChannel)
  }

  return async ({ payload, session, seq }, before) => {
    const happened = (guild: string, channel: string, from: Told, happening: Happening): Draft => ({
      from,
      spot: { guild, channel, answered: null, talk: false },
      at: new Date(now()),
      eventId: `${payload.t}:${session}:${seq}:${channel}`,
      ...happening,
    })
    const letIn = (guild: string, channel: GuildChannel) =>
      happened(guild, channel.id, myself, { kind: 'membership', joined: true, self: true })

    switch (payload.t) {
      case GatewayDispatchEvents.Ready:
        for (const { id } of payload.d.guilds) there.add(id)
        return []
      case GatewayDispatchEvents.GuildCreate: {
        const { id, unavailable } = payload.d
        if (unavailable === true || there.has(id)) return []
        there.add(id)
        const found: Draft[] = []
        for (const channel of (await guilds.of(id)).channels.values())
          if (isListed(id, channel) && (await sees(id, channel))) found.push(letIn(id, channel))
        return found
      }
      case GatewayDispatchEvents.GuildDelete: {
        const { id, unavailable } = payload.d
        // An outage of Discord's puts nobody out.
        if (unavailable === true || !there.delete(id)) return []
        own.delete(id)
        if (!settings.some(({ guild }) => guild === id)) return []
        return [happened(id, '', myself, { kind: 'lifecycle', change: 'uninstalled' })]
      }
      case GatewayDispatchEvents.ChannelCreate:
      case GatewayDispatchEvents.ChannelUpdate: {
        const { guild_id: guild, id } = payload.d
        const channel = guilds.channel(id)
        if (channel === undefined || !isListed(guild, channel)) return []
        if (before !== undefined && (isAlike(before, channel) || (await sees(guild, before)))) return []
        return (await sees(guild, channel)) ? [letIn(guild, channel)] : []
      }
      case GatewayDispatchEvents.GuildMemberAdd: {
        const { guild_id: guild, user } = payload.d
        return user.bot === true
          ? []
          : [happened(guild, '', toldOf(user, payload.d), { kind: 'membership', joined: true, whole: true })]
      }
      case GatewayDispatchEvents.GuildMemberRemove: {
        const { guild_id: guild, user } = payload.d
        return user.id === bot
          ? []
          : [happened(guild, '', toldOf(user, null), { kind: 'membership', joined: false, whole: true })]
      }
      case GatewayDispatchEvents.GuildMemberUpdate: {
        const { guild_id: guild, user, roles: now } = payload.d
        if (user.id === bot) {
          own.set(guild, now)
          return []
        }
        const held = roles.held(guild, user.id)
        const lost = held === undefined || held.some(one => !now.includes(one))
        const gained = held?.every(one => now.includes(one)) === true && held.length < now.length
        if (!lost && !gained) return []
        return [happened(guild, '', toldOf(user, payload.d), { kind: 'membership', joined: gained })]
      }
      default:
        return []
    }
  }
}

/** Nobody was let in or put out between the two. */
function isAlike(one: GuildChannel, other: GuildChannel): boolean {
  return JSON.stringify(one.overwrites, withDigits) === JSON.stringify(other.overwrites, withDigits)
}

function withDigits(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

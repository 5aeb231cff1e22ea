import { type APIChannel, type APIDMChannel, ChannelType, type Client, Routes } from 'discord.js'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { Speaker } from '../../src/ports/inbound.ts'
import type { Api } from './connection/api.ts'
import type { GuildPlaces } from './deps.ts'
import { makeMemory } from './memory.ts'
import { isId } from './ref.ts'

/** What has to be known of a channel or thread. `parent` is set for threads; `guild` is null for direct messages. */
export type Channel = {
  id: string
  type: ChannelType
  name: string
  parent: string | null
  guild: string | null
}

export type Directory = {
  /** From now on the client's own cache is looked at first. */
  attach(client: Client): void
  /** The id of a channel of a server, by its id or name. @throws DeliveryError `gone` where there is none */
  channelId(guild: string, idOrName: string): string
  /** The word by which desk files know a channel: its name where they use that, else its id. */
  placeName(guild: string, id: string): string
  /** The name of a channel, where it is known. */
  nameOf(id: string): string | undefined
  /** A channel or thread, asked for where it is not known: archived threads are in no cache. @throws DeliveryError */
  channel(id: string): Promise<Channel>
  /** How many people a server has; null where it is not known. */
  membersOf(guild: string): number | null
  /** A channel or thread that need not be asked for. */
  learn(channel: Channel): void
  /** The channel of direct messages with a person. @throws DeliveryError */
  directChannel(person: string): Promise<string>
  /** Where a person of direct messages was met last, else the first server. */
  guildOf(person: string): string
  /** Whom an event has told of. */
  meet(person: Speaker): void
  /** Somebody met before. */
  known(id: string): Speaker | undefined
  /** Places in which a private thread can be started, the intake of desk files. */
  intake(guild: string): readonly string[]
}

const written = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum]

/** Names and ids of the servers' channels and people. */
export function makeDirectory(guilds: readonly GuildPlaces[], api: Api): Directory {
  const places = new Map(guilds.map(one => [one.guild, one]))
  const people = makeMemory<Speaker>(5_000)
  const direct = makeMemory<string>(5_000)
  const threads = makeMemory<Channel>(20_000)
  let client: Client | null = null

  function cached(id: string): Channel | undefined {
    const found = client?.channels.cache.get(id)
    if (found === undefined) return threads.get(id)
    return {
      id,
      type: found.type,
      name: 'name' in found ? (found.name ?? '') : '',
      parent: found.isThread() ? found.parentId : null,
      guild: 'guildId' in found ? found.guildId : null,
    }
  }

  return {
    attach(connected) {
      client = connected
    },
    channelId(guild, idOrName) {
      const all = client?.guilds.cache.get(guild)?.channels.cache
      const here = [...(all?.values() ?? [])].filter(one => !one.isThread())
      const found =
        here.find(one => one.id === idOrName) ??
        here.find(one => one.name === idOrName && written.includes(one.type))
      if (found !== undefined) return found.id
      if (isId(idOrName) && cached(idOrName) !== undefined) return idOrName
      throw new DeliveryError('gone', `Discord shows the bot no channel "${idOrName}".`)
    },
    placeName(guild, id) {
      const name = cached(id)?.name
      const named = places.get(guild)?.channels ?? []
      return name !== undefined && !named.includes(id) && named.includes(name) ? name : id
    },
    nameOf: id => cached(id)?.name,
    async channel(id) {
      const before = cached(id)
      if (before !== undefined) return before
      const told = channelOf(await api.get<APIChannel>(Routes.channel(id)))
      threads.set(id, told)
      return told
    },
    membersOf: guild => client?.guilds.cache.get(guild)?.memberCount ?? null,
    learn: channel => threads.set(channel.id, channel),
    async directChannel(person) {
      const before = direct.get(person)
      if (before !== undefined) return before
      if (!isId(person)) throw new DeliveryError('gone', `"${person}" is nobody of Discord.`)
      const body = { recipient_id: person }
      const { id } = await api.post<APIDMChannel>(Routes.userChannels(), { body })
      direct.set(person, id)
      threads.set(id, { id, type: ChannelType.DM, name: '', parent: null, guild: null })
      return id
    },
    guildOf: person => people.get(person)?.workspace ?? guilds[0]?.guild ?? '',
    meet: person => people.set(person.id, person),
    known: id => people.get(id),
    intake: guild => places.get(guild)?.intake ?? [],
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

import { type APIChannel, type APIDMChannel, ChannelType, Routes } from 'discord.js'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { Speaker } from '../../src/ports/inbound.ts'
import { isSnowflake } from '../../src/ports/snowflake.ts'
import type { Api } from './connection/api.ts'
import type { GuildPlaces } from './deps.ts'
import { type Channel, channelOf, type Guild, type Guilds } from './guilds.ts'
import { makeMemory } from './memory.ts'

export type Directory = {
  /** A channel of a server, by its id or name. @throws DeliveryError `gone` where there is none */
  named(guild: string, idOrName: string): Promise<Channel>
  /** The word by which desk files know a channel: its name where they use that, else its id. */
  placeName(guild: string, id: string): string
  /** The name of a channel, where it is known. */
  nameOf(id: string): string | undefined
  /** A channel or thread, asked for where it is not known: archived threads are in no cache. @throws DeliveryError */
  channel(id: string): Promise<Channel>
  /** A channel or thread that need not be asked for. */
  learn(channel: Channel): void
  /** A thread that is no more. */
  unlearn(id: string): void
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
export function makeDirectory(settings: readonly GuildPlaces[], guilds: Guilds, api: Api): Directory {
  const places = new Map(settings.map(one => [one.guild, one]))
  const people = makeMemory<Speaker>(5_000)
  const direct = makeMemory<string>(5_000)
  const threads = makeMemory<Channel>(20_000)

  const cached = (id: string): Channel | undefined => guilds.channel(id) ?? threads.get(id)

  function findIn({ channels }: Guild, idOrName: string): Channel | undefined {
    const byName = () =>
      [...channels.values()].find(one => one.name === idOrName && written.includes(one.type))
    return channels.get(idOrName) ?? byName()
  }

  return {
    async named(guild, idOrName) {
      const found = findIn(await guilds.of(guild), idOrName) ?? findIn(await guilds.again(guild), idOrName)
      if (found !== undefined) return found
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
    learn: channel => threads.set(channel.id, channel),
    unlearn: id => void threads.delete(id),
    async directChannel(person) {
      const before = direct.get(person)
      if (before !== undefined) return before
      if (!isSnowflake(person)) throw new DeliveryError('gone', `"${person}" is nobody of Discord.`)
      const body = { recipient_id: person }
      const { id } = await api.post<APIDMChannel>(Routes.userChannels(), { body })
      direct.set(person, id)
      threads.set(id, { id, type: ChannelType.DM, name: '', parent: null, guild: null })
      return id
    },
    guildOf: person => people.get(person)?.workspace ?? settings[0]?.guild ?? '',
    meet: person => people.set(person.id, person),
    known: id => people.get(id),
    intake: guild => places.get(guild)?.intake ?? [],
  }
}

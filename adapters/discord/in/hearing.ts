import { type APIGuildMember, Routes } from 'discord.js'
import type { ChatPlatform, Reply } from '../../../src/ports/chat-platform.ts'
import type { Inbound, Place, Speaker } from '../../../src/ports/inbound.ts'
import type { Log } from '../../../src/ports/surroundings.ts'
import type { Api } from '../connection/api.ts'
import { inTime, patience } from '../deps.ts'
import type { Directory } from '../directory.ts'
import { type Channel, isThread } from '../guilds.ts'
import { makeMemory } from '../memory.ts'
import type { Threads } from '../out/threads.ts'
import { madeAt } from '../ref.ts'
import type { Roles } from '../roles.ts'
import type { Draft, Spot, Told } from './draft.ts'
import { toldOf } from './draft.ts'
import { sourceOf } from './source.ts'

type Receive = Parameters<ChatPlatform['start']>[0]

export type Hearing = {
  open(receive: Receive): void
  /**
   * Tells the core, once for each event, and gives its reply to `answer`. Never rejects.
   * @returns the reply, or null for what was told before
   */
  tell(draft: Draft, answer?: (reply: Reply, inbound: Inbound) => Promise<void>): Promise<Reply | null>
  /** Nothing new from now on; resolves when all that was told has its answer. */
  close(): Promise<void>
}

type Deps = { api: Api; directory: Directory; threads: Threads; roles: Roles; log: Log }

/** The way from Discord to the core. */
export function makeHearing({ api, directory, threads, roles, log }: Deps): Hearing {
  /** Events of late. The core knows repeats too, by its database; this spares people a second answer. */
  const seen = makeMemory<true>(5_000)
  const going = new Set<Promise<unknown>>()
  let receive: Receive | null = null

  async function speaker({ id, name, locale, roles: held, joinedAt }: Told, guild: string): Promise<Speaker> {
    if (held !== undefined) roles.learn(guild, id, held)
    const known = directory.known(id)
    const asked = name ?? known?.name ?? (await inTime(profile(guild, id), patience.profile)) ?? id
    const joined = joinedAt ?? (known?.workspace === guild ? known.joinedAt : undefined)
    const met = {
      workspace: guild,
      id,
      name: asked,
      ...(locale === undefined ? {} : { locale }),
      ...(joined === undefined ? {} : { joinedAt: joined }),
      madeAt: new Date(madeAt(id)),
    }
    directory.meet(met)
    return met
  }

  async function profile(guild: string, id: string): Promise<string | null> {
    try {
      const member = await api.get<APIGuildMember>(Routes.guildMember(guild, id))
      return toldOf(member.user, member).name ?? null
    } catch {
      return null
    }
  }

  async function placeOf({ channel: id, answered, talk }: Spot, workspace: string): Promise<Place> {
    // What concerns the whole server.
    if (id === '') return { workspace, channel: '', thread: null }
    try {
      const channel: Channel = await directory.channel(id)
      const home = isThread(channel.type) ? (channel.parent ?? id) : id
      const thread = talk ? await threads.rootOf(channel, answered) : null
      return { workspace, channel: directory.placeName(workspace, home), thread }
    } catch (error) {
      log.debug({ channel: id, error }, 'Discord tells of a channel that it does not show')
      return { workspace, channel: id, thread: null }
    }
  }

  async function inboundOf({ from, spot, ...told }: Draft): Promise<Inbound> {
    const guild = spot.guild ?? directory.guildOf(from.id)
    const [speaking, place, source] = await Promise.all([
      speaker(from, guild),
      placeOf(spot, guild),
      sourceOf({ from, spot, ...told } as Draft, api, directory.nameOf),
    ])
    const author = source === null ? null : await speaker(source.author, guild)
    return {
      ...told,
      ...('author' in told && told.author ? { author: { ...told.author, workspace: guild } } : {}),
      ...(author === null
        ? {}
        : { author: personOf(author), said: source?.said, writtenAt: source?.writtenAt }),
      from: speaking,
      place,
    } as Inbound
  }

  const tell: Hearing['tell'] = async (draft, answer) => {
    const { eventId, kind } = draft
    const listener = receive
    if (listener === null || seen.has(eventId)) return null
    seen.set(eventId, true)
    try {
      const inbound = await inboundOf(draft)
      const reply = await listener(inbound)
      await answer?.(reply, inbound)
      return reply
    } catch (error) {
      log.warn({ event: eventId, kind, error }, 'an answer could not be shown')
      return null
    }
  }

  return {
    open(listener) {
      receive = listener
    },
    tell(draft, answer) {
      const work = tell(draft, answer)
      going.add(work)
      void work.finally(() => going.delete(work))
      return work
    },
    async close() {
      receive = null
      while (going.size > 0) await Promise.all(going)
    },
  }
}

function personOf({ workspace, id, name }: Speaker) {
  return { workspace, id, name }
}

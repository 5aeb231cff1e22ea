import { type APIGuildMember, type APIMessage, ChannelType, Routes } from 'discord.js'
import type { Log } from '../../../src/ports/surroundings.ts'
import type { Api } from '../connection/api.ts'
import type { Directory } from '../directory.ts'
import type { Emoji } from '../emoji.ts'
import { byAge } from '../out/threads.ts'
import { idAt, madeAt, refOf } from '../ref.ts'
import type { Aside } from './aside.ts'
import { type Draft, type Surroundings, type Told, toldOf } from './draft.ts'
import type { Hearing } from './hearing.ts'
import type { LastSeen } from './last-seen.ts'
import { readMessage } from './message.ts'

/** What is older will not be heard any more: ms. */
const furthest = 48 * 3_600_000
/** As many as Discord shows at once, docs.discord.com/developers/resources/message, "Get Channel Messages". */
const pageSize = 100
/** So many messages of one channel are read after an absence. */
const mostPages = 10
const written = [ChannelType.GuildText, ChannelType.GuildAnnouncement]

type Deps = {
  api: Pick<Api, 'get'>
  directory: Directory
  emoji: Emoji
  hearing: Hearing
  aside: Aside
  around: Surroundings
  lastSeen: LastSeen
  /** Tells which 🎫 are new, or only remembers them. */
  tickets: (
    guild: string,
    message: APIMessage,
    tell: ((person: string) => Promise<void>) | null,
  ) => Promise<void>
  now: () => number
  log: Pick<Log, 'warn'>
}

/**
 * What was asked for in a channel for requesters while nobody listened, looked for back to what was heard last: words
 * to the bot, requests, and 🎫. Each is told once, at its own time; before the first session ever nothing is. Where
 * more was written than is read, that is told.
 */
export function makeMissed(deps: Deps): (guild: string, channel: string, session: string) => Promise<void> {
  const { api, directory, emoji, hearing, aside, around, lastSeen, tickets, now, log } = deps

  const tell = (draft: Draft) => hearing.tell(draft, (reply, inbound) => aside.answer(reply, inbound, draft))

  async function tellTicket(
    guild: string,
    { channel_id, id, author }: APIMessage,
    person: string,
    session: string,
  ) {
    const ref = refOf(channel_id, id)
    await tell({
      from: await memberOf(guild, person),
      spot: { guild, channel: channel_id, answered: null, talk: false },
      at: new Date(now()),
      eventId: `caught-up:${session}:${ref}:ticket:${person}:on`,
      kind: 'reaction',
      message: ref,
      mark: 'ticket',
      on: true,
      writtenAt: new Date(madeAt(id)),
      author: { workspace: guild, id: author.id, name: author.global_name || author.username },
    })
  }

  /** Since when somebody is a member decides what 🎫 may do. */
  async function memberOf(guild: string, person: string): Promise<Told> {
    const member = await api.get<APIGuildMember>(Routes.guildMember(guild, person))
    return toldOf(member.user, member)
  }

  /** The newest messages, back to what was heard or is too old, oldest first; `rest` where there was more. */
  async function newest(channel: string, seen: string | null): Promise<{ all: APIMessage[]; rest: boolean }> {
    const heard = BigInt(seen ?? '0')
    const old = BigInt(idAt(now() - furthest))
    const floor = heard > old ? heard : old
    const all: APIMessage[] = []
    for (let page = 0; page < mostPages; page += 1) {
      const before = all.at(-1)?.id
      const query = { limit: pageSize, ...(before === undefined ? {} : { before }) }
      const told = await api.get<APIMessage[]>(Routes.channelMessages(channel), query)
      all.push(...told.sort((one, other) => byAge(other, one)))
      const last = told.at(-1)
      // Before the first session ever nothing was missed: what is new is looked at for its emoji alone.
      if (last === undefined || told.length < pageSize || BigInt(last.id) <= floor || seen === null)
        return { all: all.reverse(), rest: false }
    }
    return { all: all.reverse(), rest: true }
  }

  async function tellRest(guild: string, channel: string, seen: string, oldest: APIMessage): Promise<void> {
    const [since, until] = [new Date(Math.max(madeAt(seen), now() - furthest)), new Date(madeAt(oldest.id))]
    log.warn(
      { channel, since, until, read: mostPages * pageSize },
      'more was written than is read afterwards',
    )
    await tell({
      from: { id: around.bot, name: around.bot },
      spot: { guild, channel, answered: null, talk: false },
      at: new Date(now()),
      eventId: `unheard:${channel}:${seen}:${oldest.id}`,
      kind: 'unheard',
      since,
      until,
    })
  }

  return async (guild, name, session) => {
    const { id: channel, type } = await directory.named(guild, name)
    if (!written.includes(type)) return
    const seen = await lastSeen.of(guild, channel)
    const { all: told, rest } = await newest(channel, seen)
    const [first] = told
    if (rest && seen !== null && first !== undefined) await tellRest(guild, channel, seen, first)
    const oldest = now() - furthest
    for (const one of told) {
      if (madeAt(one.id) < oldest) continue
      const draft = readMessage({ ...one, guild_id: guild }, around, directory.nameOf)
      if (draft !== null && seen !== null && BigInt(one.id) > BigInt(seen)) await tell(draft)
      if (one.reactions?.some(({ emoji: of }) => emoji.markOf(of) === 'ticket') !== true) continue
      await tickets(guild, one, seen === null ? null : person => tellTicket(guild, one, person, session))
    }
    await lastSeen.reaches(guild, channel, told.at(-1)?.id ?? idAt(now()))
  }
}

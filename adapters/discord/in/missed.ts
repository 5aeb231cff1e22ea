import { type APIGuildMember, type APIMessage, ChannelType, Routes } from 'discord.js'
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
const most = 100
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
}

/**
 * What was asked for in a channel for requesters while nobody listened, looked for among its newest messages: words
 * to the bot, requests, and 🎫. Each is told once, at its own time; before the first session ever nothing is.
 */
export function makeMissed(deps: Deps): (guild: string, channel: string, session: string) => Promise<void> {
  const { api, directory, emoji, hearing, aside, around, lastSeen, tickets, now } = deps

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

  return async (guild, name, session) => {
    const { id: channel, type } = await directory.named(guild, name)
    if (!written.includes(type)) return
    const seen = await lastSeen.of(guild, channel)
    const told = await api.get<APIMessage[]>(Routes.channelMessages(channel), { limit: most })
    const oldest = now() - furthest
    for (const one of told.sort(byAge)) {
      if (madeAt(one.id) < oldest) continue
      const draft = readMessage({ ...one, guild_id: guild }, around, directory.nameOf)
      if (draft !== null && seen !== null && BigInt(one.id) > BigInt(seen)) await tell(draft)
      if (one.reactions?.some(({ emoji: of }) => emoji.markOf(of) === 'ticket') !== true) continue
      await tickets(guild, one, seen === null ? null : person => tellTicket(guild, one, person, session))
    }
    await lastSeen.reaches(guild, channel, told.at(-1)?.id ?? idAt(now()))
  }
}

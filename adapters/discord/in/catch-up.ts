import { type APIMessage, type APIUser, MessageFlags, Routes } from 'discord.js'
import type { Mark } from '../../../src/core/catalogue.ts'
import type { Backlog, HeardMark } from '../../../src/ports/chat-platform.ts'
import type { Log } from '../../../src/ports/surroundings.ts'
import type { Api } from '../connection/api.ts'
import type { Directory } from '../directory.ts'
import type { Emoji } from '../emoji.ts'
import { isThread } from '../guilds.ts'
import { byAge, messageAt } from '../out/threads.ts'
import { patiently } from '../patience.ts'
import { type DiscordMessage, idAt, madeAt, refOf } from '../ref.ts'
import type { Aside } from './aside.ts'
import { makeAway } from './away.ts'
import type { Draft, Surroundings } from './draft.ts'
import type { Hearing } from './hearing.ts'
import type { LastSeen } from './last-seen.ts'
import { readMessage } from './message.ts'
import { makeMissed } from './missed.ts'

/** What is older was heard before, or will not be: ms. */
const furthest = 48 * 3_600_000
const pageSize = 100
const mostPages = 5

type Deps = {
  guilds: readonly string[]
  api: Api
  directory: Directory
  emoji: Emoji
  hearing: Hearing
  aside: Aside
  lastSeen: LastSeen
  around: Surroundings
  backlog: Backlog
  /** Whether Discord tells of members who leave. */
  members: boolean
  now: () => number
  log: Pick<Log, 'info' | 'warn'>
}

export type CatchUp = {
  /** A session has begun: looks at every open ticket and every channel for requests once. A session that begins meanwhile is looked at afterwards. */
  begin(session: string): void
  stop(): Promise<void>
}

/**
 * What people did while nobody listened is told now: emoji put on and taken off, what they wrote about open tickets,
 * what they asked for where requesters ask, and who of those concerned left or came back.
 */
export function makeCatchUp(deps: Deps): CatchUp {
  const { guilds, api, directory, emoji, hearing, around, backlog, lastSeen, now, log } = deps
  const missed = makeMissed({ ...deps, tickets: ticketsOn })
  const away = makeAway(deps)
  let next: string | null = null
  let running: Promise<void> | null = null
  let stopped = false

  async function lookAt(guild: string, ref: string, session: string): Promise<void> {
    const at = messageAt(ref)
    const message = await api.get<APIMessage>(Routes.channelMessage(at.channel, at.id))
    await marksOf(guild, ref, message, session)
    const here = await directory.channel(at.channel)
    const talk = here.guild === null || isThread(here.type)
    if (talk) await wordsIn(at.channel, at, guild)
    else if (((message.flags ?? 0) & MessageFlags.HasThread) !== 0) await wordsIn(at.id, at, guild)
  }

  async function marksOf(guild: string, ref: string, message: APIMessage, session: string): Promise<void> {
    const there = await presentOn(message)
    const before = await backlog.marks(guild, ref)
    const isIn = (all: readonly HeardMark[], { mark, person }: HeardMark) =>
      all.some(one => one.mark === mark && one.person === person)
    const changes = [
      ...before.filter(one => !isIn(there, one)).map(one => ({ ...one, on: false })),
      ...there.filter(one => !isIn(before, one)).map(one => ({ ...one, on: true })),
    ]
    for (const { mark, person, on } of changes) {
      await hearing.tell(reactionOf({ guild, ref, mark, person, on, session }))
      await backlog.heard(guild, ref, { mark, person }, on)
    }
  }

  /** New 🎫 on a message; without anything to tell them to, they are remembered only. */
  async function ticketsOn(
    guild: string,
    message: APIMessage,
    tell: ((person: string) => Promise<void>) | null,
  ): Promise<void> {
    const ref = refOf(message.channel_id, message.id)
    const before = await backlog.marks(guild, ref)
    for (const one of await presentOn(message)) {
      if (
        one.mark !== 'ticket' ||
        before.some(({ mark, person }) => mark === 'ticket' && person === one.person)
      )
        continue
      await tell?.(one.person)
      await backlog.heard(guild, ref, one, true)
    }
  }

  async function presentOn({ id, channel_id, reactions = [] }: APIMessage): Promise<HeardMark[]> {
    const found: HeardMark[] = []
    for (const one of reactions) {
      const mark = emoji.markOf(one.emoji)
      if (mark === null) continue
      const named = one.emoji.id ? `${one.emoji.name}:${one.emoji.id}` : (one.emoji.name ?? '')
      const route = Routes.channelMessageReaction(channel_id, id, encodeURIComponent(named))
      // Super reactions are told in a list of their own: resources/message, "Get Reactions".
      const types = (one.count_details?.burst ?? 0) > 0 ? [0, 1] : [0]
      for (const type of types) {
        const people = await api.get<APIUser[]>(route, { limit: pageSize, ...(type === 0 ? {} : { type }) })
        found.push(...people.filter(({ bot }) => bot !== true).map(person => ({ mark, person: person.id })))
      }
    }
    return found
  }

  function reactionOf(what: {
    guild: string
    ref: string
    mark: Mark
    person: string
    on: boolean
    session: string
  }): Draft {
    const { guild, ref, mark, person, on, session } = what
    return {
      from: { id: person },
      spot: { guild, channel: messageAt(ref).channel, answered: null, talk: false },
      at: new Date(now()),
      eventId: `caught-up:${session}:${ref}:${mark}:${person}:${on ? 'on' : 'off'}`,
      kind: 'reaction',
      message: ref,
      mark,
      on,
      writtenAt: new Date(madeAt(messageAt(ref).id)),
    }
  }

  /** Messages have ids of their own: what was told before is recognised. */
  async function wordsIn(channel: string, root: DiscordMessage, guild: string): Promise<void> {
    const since = idAt(now() - furthest)
    let after = BigInt(since) > BigInt(root.id) ? since : root.id
    for (let page = 0; page < mostPages; page += 1) {
      const query = { after, limit: pageSize }
      const told = (await api.get<APIMessage[]>(Routes.channelMessages(channel), query)).sort(byAge)
      for (const one of told) {
        const draft = readMessage({ ...one, guild_id: guild }, around, directory.nameOf)
        if (draft !== null) await hearing.tell(draft)
      }
      after = told.at(-1)?.id ?? after
      if (told.length < pageSize) return
    }
    log.warn({ channel, after }, 'more was written about a ticket than is read afterwards')
  }

  async function whereShown(look: () => Promise<void>, isNot: (error: unknown) => void): Promise<void> {
    if (stopped) return
    try {
      await patiently(look, () => stopped)
    } catch (error) {
      isNot(error)
    }
  }

  async function run(): Promise<void> {
    while (next !== null && !stopped) {
      const session = next
      next = null
      for (const guild of guilds) {
        const refs = await backlog.messages(guild)
        for (const ref of refs)
          await whereShown(
            () => lookAt(guild, ref, session),
            error => log.info({ error }, 'a message of an open ticket could not be looked at'),
          )
        // After what they wrote: whoever left wrote before that.
        for (const one of await away.among(guild))
          await whereShown(
            () => away.lookFor(guild, one, session),
            error => log.info({ error }, 'whether somebody is still a member could not be asked'),
          )
        for (const channel of directory.intake(guild))
          await whereShown(
            () => missed(guild, channel, session),
            error => log.info({ error }, 'a channel for requests could not be looked at'),
          )
      }
      if (next === null && !stopped) await lastSeen.looked()
    }
  }

  return {
    begin(session) {
      next = session
      running ??= run()
        .catch((error: unknown) => log.warn({ error }, 'what was missed in Discord could not be looked at'))
        .finally(() => {
          running = null
        })
    },
    async stop() {
      stopped = true
      await running
    },
  }
}

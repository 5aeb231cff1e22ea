/**
 * Discord, through discord.js: its gateway, its REST with buckets, its cache of servers, channels and roles.
 *
 * Pitfalls, all met with discord.js 14.28:
 * - Its events depend on its caches: an emoji taken off a message that is not cached is dropped without all partials,
 *   and a message of a channel that is not cached always. So what is heard is read from the dispatches as Discord
 *   sends them (`in/`), and no message, member or user is kept.
 * - Interactions want an answer within three seconds, and a form is an answer that cannot be put off: everything else
 *   is put off first, and the core asked afterwards (`in/answers.ts`). Two processes with one token both hear it, and
 *   one of them is told 40060.
 * - Emoji come without an id and without a time. The session's own number is their id (`in/reaction.ts`): a resumed
 *   session tells the same again under it.
 * - Its REST repeats what failed at once and waits for its turn inside of the call. Here it does neither
 *   (`connection/api.ts`): repeating and waiting are the outbox's work.
 * - A nonce is remembered for a few minutes, and only for messages: threads and posts in forums are found again by
 *   their names (`out/recover.ts`).
 * - After a session that could not be resumed nothing is told of what was missed, and `clientReady` does not come
 *   again, only `shardReady`.
 * - A second login on a client never returns, so every attempt has a client of its own (`connection/gateway.ts`).
 */
import type { ChatPlatform } from '../../src/ports/chat-platform.ts'
import { chatTraits } from '../../src/ports/chat-traits.ts'
import { DeliveryError } from '../../src/ports/errors.ts'
import { makeApi } from './connection/api.ts'
import { commandsOf, register } from './connection/commands.ts'
import { type Dispatch, openGateway } from './connection/gateway.ts'
import { makeIdentifying } from './connection/identifying.ts'
import { type Identity, identify } from './connection/identity.ts'
import { type Shift, standIn } from './connection/shift.ts'
import type { DiscordDeps } from './deps.ts'
import { makeDirectory } from './directory.ts'
import { makeEmoji } from './emoji.ts'
import { makeGuilds } from './guilds.ts'
import { makeAnswers } from './in/answers.ts'
import { makeAside } from './in/aside.ts'
import { type CatchUp, makeCatchUp } from './in/catch-up.ts'
import { makeDoors } from './in/doors.ts'
import { makeFetchFile } from './in/fetch-file.ts'
import { makeHearing } from './in/hearing.ts'
import { type LastSeen, makeLastSeen } from './in/last-seen.ts'
import { makeListening } from './in/listening.ts'
import { makePlaces } from './in/places.ts'
import { makeInPlace } from './in-place.ts'
import { makeMemory } from './memory.ts'
import { makeDeliver } from './out/deliver.ts'
import { makeForum } from './out/forum.ts'
import { makeRecover } from './out/recover.ts'
import { makeThreads, type Spot } from './out/threads.ts'
import type { Way } from './out/way.ts'
import { beginPatiently } from './patience.ts'
import { makePeople } from './people.ts'
import { makeRoles } from './roles.ts'

export type Discord = {
  /** One platform for all servers of the token. */
  platform: ChatPlatform
  /** Why Discord cannot be reached or does not tell anything, null where all is well. */
  trouble(): string | null
}

/** Before Discord has said who the bot is, its own messages cannot be told from others'; ms until that is asked again. */
const unknownYet = 1_000

/** The servers of one bot as a chat platform. Nothing is connected before `start`. */
export function makeDiscord(deps: DiscordDeps): Discord {
  const { guilds, now, log } = deps
  let identity: Identity | null = null
  let shift: Shift | null = null
  let catchUp: CatchUp | null = null
  let lastSeen: LastSeen | null = null
  let ended = false
  const api = makeApi(deps)
  const known = makeGuilds(api, now)
  const directory = makeDirectory(guilds, known, api)
  const emoji = makeEmoji(deps.emoji)
  const self = () => identity?.bot ?? ''
  const threads = makeThreads(api, directory, self)
  const forum = makeForum(api, directory, known)
  const way: Way = { api, directory, threads, emoji, forum, self }
  const halfDone = makeMemory<Spot>(1_000)
  const roles = makeRoles({ api, directory, guilds: known, now, log })
  const hearing = makeHearing({ api, directory, threads, roles, log })
  const doors = makeDoors(api, () => identity?.application ?? '', log)
  const aside = makeAside(way, log)
  const inPlace = makeInPlace(now)
  const answers = makeAnswers({ hearing, doors, aside, inPlace })

  const deliver = makeDeliver(way, halfDone, inPlace)
  const recover = makeRecover(way, halfDone, now)

  const platform: ChatPlatform = {
    name: 'discord',
    traits: chatTraits.discord,
    async deliver(outgoing, key) {
      if (identity === null) throw new DeliveryError('retry', 'Discord has not been reached yet.', unknownYet)
      return deliver(outgoing, key)
    },
    async recover(outgoing, key, since) {
      return identity === null ? { unknown: new Date(now() + unknownYet) } : recover(outgoing, key, since)
    },
    fetchFile: makeFetchFile(deps),
    rolesOf: roles.rolesOf,
    // Without a privileged intent Discord lists no members.
    holders: async () => [],
    peopleNamed: makePeople(api).named,
    // As long as nobody asked Discord, it is taken for granted.
    hearsWords: () => identity?.content ?? true,

    // Discord tells a person's language with interactions only.
    localeOf: async () => null,

    // Discord does not say who reads a channel, only how many the server has.
    async audience(guild, channel) {
      const { name } = await directory.named(guild, channel)
      return { name, people: (await known.of(guild)).people, of: 'server' }
    },

    async start(receive, backlog) {
      const who = await identify(api)
      if (ended) return
      identity = who
      const around = { bot: who.bot, command: deps.command }
      const ids = guilds.map(({ guild }) => guild)
      if (backlog !== undefined) {
        lastSeen = makeLastSeen(backlog, now)
        const telling = { hearing, aside, around, backlog, lastSeen, members: who.members }
        catchUp = makeCatchUp({ guilds: ids, api, directory, emoji, ...telling, now, log })
      }
      const listening = makeListening({
        around,
        backlog: backlog ?? null,
        lastSeen,
        emoji,
        directory,
        guilds: known,
        roles,
        places: makePlaces({ settings: guilds, api, guilds: known, roles, bot: who.bot, now }),
        hearing,
        aside,
        answers,
        channelName: directory.nameOf,
        forgive: api.forgive,
        now,
      })
      hearing.open(receive)
      // Without new commands the old ones work, and everything that is no command.
      const commands = commandsOf(deps.command, deps.menu, deps.menus)
      await beginPatiently(
        () => register(api, who.application, ids, commands),
        () => ended,
        error => log.error({ error }, 'the commands could not be registered with Discord'),
      )
      if (ended) return
      const heard = (dispatch: Dispatch) =>
        void listening(dispatch).catch((error: unknown) =>
          log.error({ event: dispatch.payload.t, error }, 'an event of Discord could not be handled'),
        )
      const identifying = makeIdentifying(who.bot, deps.turns, now, log)
      const needs = { ...deps, content: who.content, members: who.members, identifying }
      const hooks = { heard, fresh: (session: string) => catchUp?.begin(session), isTold: known.isTold }
      shift = standIn({
        bot: who.bot,
        turns: deps.turns,
        open: ending => openGateway(needs, hooks, ending),
        lost: deps.lost,
        log,
      })
      await shift.begun
    },

    async stop() {
      ended = true
      await shift?.close()
      await catchUp?.stop()
      await hearing.close()
      await lastSeen?.close()
      await aside.close()
      shift = null
    },
  }
  return { platform, trouble: () => api.trouble() ?? shift?.trouble() ?? null }
}

/**
 * Slack, through Bolt and its Web API client.
 *
 * Pitfalls, all met with Bolt 5.1 and Socket Mode 3.1:
 * - Bolt recognises no repeats, waits for nothing when it stops, and leaves what nobody listens to unanswered
 *   for three seconds. So it is fed by `connection/`, which acknowledges, and `in/hearing.ts` keeps account.
 * - The Web API client posts again by itself, so its retries are off (`connection/client.ts`). What a lost answer
 *   leaves open is settled by the metadata of messages in the history (`out/recover.ts`).
 * - Slash commands cannot be used in threads: a mention or `!word` does the same there.
 * - Reactions name a message by channel and timestamp alone, so references hold nothing else (`ref.ts`).
 * - What people write stands in rich text, where nothing is live; in markup it is escaped once.
 */
import { App } from '@slack/bolt'
import { Hono } from 'hono'
import type { ChatPlatform } from '../../src/ports/chat-platform.ts'
import { chatTraits } from '../../src/ports/chat-traits.ts'
import { ConfigError, NotReady } from '../../src/ports/errors.ts'
import { clientOptions, makeClients, quietLogger } from './connection/client.ts'
import { type Feed, makeFeed, passive } from './connection/feed.ts'
import { makeHttp } from './connection/http.ts'
import { type Identity, identify } from './connection/identity.ts'
import { makePace } from './connection/pace.ts'
import { openSockets, type Sockets } from './connection/sockets.ts'
import type { SlackDeps } from './deps.ts'
import { makeDirectory } from './directory.ts'
import { makeEmoji } from './emoji.ts'
import { makeAnswers } from './in/answers.ts'
import { makeFetchFile } from './in/fetch-file.ts'
import { makeHearing } from './in/hearing.ts'
import { listen } from './in/listeners.ts'
import { makeReading } from './in/reading.ts'
import { makeInPlace } from './in-place.ts'
import { makeDeliver } from './out/deliver.ts'
import { calling, failureOf, isAway } from './out/failure.ts'
import { makeRecover } from './out/recover.ts'
import { makeThreads } from './out/threads.ts'
import { makeRoles } from './roles.ts'

export type Slack = {
  platform: ChatPlatform
  /** The request URL of events, commands and interactions: `/slack/events`. */
  routes: Hono
  /** Takes an envelope of this workspace, however it came; null while nothing may come in. */
  feed(): Feed | null
  /** @throws NotReady while nothing can be heard of Slack: before the start, without a connection, and without the app's right */
  ready(): void
}

/** One workspace of Slack as a chat platform. Nothing is connected before `start`. */
export function makeSlack(deps: SlackDeps): Slack {
  const { workspace, signingSecret, appToken, zone, locale, now, log } = deps
  const paced = { ...deps, pace: deps.pace ?? makePace(now) }
  const { api, quick } = makeClients(paced)
  const directory = makeDirectory(deps, api)
  const emoji = makeEmoji(deps.emoji)
  const rendering = { zone, locale, workspace }
  const way = { api, directory, threads: makeThreads(api), emoji, rendering }
  const inPlace = makeInPlace(now)
  const deliver = makeDeliver(way, inPlace)
  const roles = makeRoles(api, directory, now)
  const hearing = makeHearing({
    directory,
    saidIn: makeReading(api, id => directory.namesOf(id)?.name),
    free: deps.free,
    log,
  })
  const answers = makeAnswers({ api, quick, deliver, rendering, directory, inPlace })
  let feed: Feed | null = null
  let sockets: Sockets | null = null
  let removed = false
  let ended = false
  let learning: Promise<unknown> = Promise.resolve()
  const current = () => (hearing.isOpen() ? feed : null)

  function makeApp({ user, bot }: Identity): App {
    const app = new App({
      token: deps.botToken,
      botUserId: user,
      botId: bot,
      receiver: passive,
      clientOptions: clientOptions(paced),
      logger: quietLogger(log),
      convoStore: false,
    })
    const { placeName, namesOf } = directory
    const around = { workspace, bot: user, placeName, namesOf }
    listen(app, { around, emoji, hearing, answers, directory, membersChanged: roles.forget, now })
    return app
  }

  const platform: ChatPlatform = {
    name: 'slack',
    traits: chatTraits.slack,
    deliver,
    recover: makeRecover(way, now),
    fetchFile: makeFetchFile(deps),
    rolesOf: roles.rolesOf,
    holders: (_workspace, wanted) => roles.holders(wanted),
    peopleNamed: (_workspace, word) => directory.named(word),
    hearsWords: () => true,

    async localeOf({ id }) {
      return (await directory.speaker(id)).locale ?? null
    },

    async audience(_workspace, idOrName) {
      const id = await directory.channelId(idOrName)
      const { channel } = await calling(() =>
        api.conversations.info({ channel: id, include_num_members: true }),
      )
      const name = `#${channel?.name ?? idOrName}`
      return { name, people: channel?.num_members ?? null, of: 'channel' }
    },

    async start(receive) {
      const identity = await identify(api, workspace)
      if (ended) return
      directory.learn({ workspace, id: identity.user, name: identity.name })
      // Whoever writes ids needs no list; whoever writes names gets it as soon as Slack gives it.
      await directory
        .open()
        .catch((error: unknown) => log.warn({ error, remedy: listRemedy }, 'the channels cannot be listed'))
      if (ended) return
      feed = makeFeed(makeApp(identity), error =>
        log.error({ error }, 'an event of Slack could not be handled'),
      )
      hearing.open(inbound => {
        if (inbound.kind === 'lifecycle' && inbound.change === 'uninstalled') removed = true
        return receive(inbound)
      })
      // Asked beforehand, so that nobody waits for it; what fails here is asked again when it is needed.
      learning = Promise.allSettled([directory.learnPeople(), roles.learn(deps.roles ?? [])])
      if (appToken === undefined) return
      try {
        const opened = await openSockets(paced, appToken, current)
        if (ended) return opened.stop()
        sockets = opened
      } catch (error) {
        throw noSocket(error)
      }
    },

    async stop() {
      ended = true
      await hearing.close()
      directory.close()
      await learning
      await sockets?.stop()
      sockets = null
    },
  }
  const ready = () => {
    if (!hearing.isOpen()) throw new NotReady('Slack is not connected yet.')
    if (removed)
      throw new NotReady('Slack: the app was taken out of the workspace, or its token was revoked.')
    if (appToken !== undefined && sockets?.open() === 0) throw new NotReady('No socket to Slack is open.')
  }
  const http = makeHttp({ signingSecret, now, feed: current, log })
  const routes = new Hono().post('/slack/events', context => http(context.req.raw))
  return { platform, routes, ready, feed: current }
}

const listRemedy =
  'They are asked for again when they are needed. If Slack lacks a scope, add channels:read and groups:read and install the app anew, or write the ids of the channels (C…) in the desk file.'

function noSocket(error: unknown): ConfigError {
  const failure = failureOf(error)
  const reason = failure instanceof Error ? failure.message : 'no reason was given'
  const what = `no connection of Socket Mode could be opened: ${reason}`
  const remedy =
    'Look whether Socket Mode is on, and copy an app-level token (xapp-…) with the scope connections:write.'
  return new ConfigError([{ what, where: 'SLACK_APP_TOKEN', remedy }], { unreachable: isAway(error) })
}

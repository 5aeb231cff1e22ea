/**
 * A Discord on this machine, for tests: the HTTP API (v10) and the gateway on one port of 127.0.0.1, written from
 * https://docs.discord.com/developers and from the OpenAPI document that `discord-api-spec` carries, not from
 * anything that uses it. What the documentation leaves open is played the stricter way and said at its place.
 *
 * Rooms: world (what there is), acts (what changes it and whom that is told), rules (what a body may hold),
 * payloads (how things look on the wire), rest, gateway, people (what a person can do).
 *
 * Not played: voice, webhooks of one's own, custom emoji, stickers, polls, forwarding, message search, invites,
 * bans, audit log, slowmode, joining a thread by being mentioned there, commands on users,
 * compression, ETF, MESSAGE_CREATE for ephemeral messages.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Build, makeBuild } from './build.ts'
import { type Clock, makeClock } from './clock.ts'
import { type HttpFaults, makeHttpFaults } from './faults.ts'
import { type Gateway, makeGateway } from './gateway/gateway.ts'
import { type Happenings, makeHappenings } from './happenings.ts'
import { type Journal, makeJournal } from './journal.ts'
import { type Craft, makeCraft } from './people/craft.ts'
import type { Realm } from './realm.ts'
import { attachmentAt } from './rest/attachments.ts'
import { type Api, exchange } from './rest/exchange.ts'
import { type Limits, makeLimits } from './rest/limits.ts'
import { type LocalDiscordOptions, settingsOf } from './settings.ts'
import { makeSignal, type Signal } from './signal.ts'
import { makeSnowflakes } from './snowflake.ts'
import { makeViews, type Views } from './views.ts'
import { emptyWorld, type World } from './world/world.ts'

export type LocalDiscord = {
  /** For discord.js's `rest.api`: http://127.0.0.1:port/api, without the version. */
  api: string
  world: World
  build: Build
  happenings: Happenings
  craft: Craft
  views: Views
  gateway: Gateway
  faults: HttpFaults
  limits: Limits
  journal: Journal
  clock: Clock
  until: Signal['until']
  /** Every request and its answer take this much longer from now on, half each. */
  setLatency(ms: number): void
  /** What is open now: lines to the gateway, and requests that have not been answered. */
  open(): { lines: number; requests: number }
  /** Ends everything; rejects with the first exception that a handler threw, if any did. */
  close(): Promise<void>
}

export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const settings = settingsOf(options)
  const clock = makeClock()
  const server = createServer()
  const bugs: unknown[] = []
  let latency = settings.latencyMs
  let requests = 0
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const gatewayUrl = () => origin().replace('http', 'ws')
  const realm: Realm = {
    world: emptyWorld(),
    clock,
    journal: makeJournal(),
    signal: makeSignal(),
    newId: makeSnowflakes(clock.now),
    publish: event => gateway.publish(event),
    origin,
  }
  const gateway = makeGateway(realm, server, settings, gatewayUrl)
  const limits = makeLimits(settings, clock.now)
  const faults = makeHttpFaults()
  const api: Api = { realm, limits, faults, settings, gatewayUrl, latency: () => latency }

  server.on('request', (request, response) => {
    requests += 1
    response.once('close', () => {
      requests -= 1
      realm.signal.changed()
    })
    const file = attachmentAt(realm, request.url ?? '')
    if (file) {
      response.writeHead(200, { 'Content-Type': file.contentType }).end(file.bytes)
      return
    }
    exchange(api, request, response).catch(error => {
      // A request that its sender gave up is no fault of a handler.
      if (!request.complete) return
      bugs.push(error)
      response.writeHead(500).end()
    })
  })
  await listen(server)

  return {
    api: `${origin()}/api`,
    world: realm.world,
    build: makeBuild(realm),
    happenings: makeHappenings(realm),
    craft: makeCraft(realm),
    views: makeViews(realm),
    gateway,
    faults,
    limits,
    journal: realm.journal,
    clock,
    until: realm.signal.until,
    setLatency(ms) {
      latency = ms
    },
    open: () => ({ lines: gateway.connections(), requests }),
    async close() {
      // Answers on their way arrive: a client that is being closed, too, would take a cut for an error.
      const answered = realm.signal.until(() => requests === 0)
      await Promise.race([answered, pause(latency + 100, undefined, { ref: false })])
      clock.stop()
      gateway.stop()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      if (bugs.length > 0) throw bugs[0]
    },
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
}

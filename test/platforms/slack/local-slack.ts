/*
 * A Slack for tests: a real server on 127.0.0.1 with workspaces, people, the Web API, events, commands,
 * interactivity, Socket Mode, files and OAuth. It is written from Slack's documentation and knows no adapter.
 *
 * Pages its rules come from, all below docs.slack.dev:
 *   apis/web-api, apis/web-api/rate-limits         calls, `ok`, errors, tiers, 429 with Retry-After
 *   reference/methods/<name>                       arguments, scopes and errors of each method
 *   authentication/verifying-requests-from-slack   the v0 signature
 *   authentication/installing-with-oauth           codes and tokens
 *   apis/events-api, reference/events/<name>       envelopes, three seconds, three retries, url_verification
 *   apis/events-api/using-socket-mode              tickets, hello, envelopes, acknowledgements, disconnect
 *   interactivity/implementing-slash-commands      form fields, answers
 *   interactivity/handling-user-interaction        trigger ids, response URLs
 *   reference/interaction-payloads/<name>          block_actions, view_submission, view_closed, shortcuts
 *   surfaces/modals, reference/views               stacks, sizes, response_action
 *   reference/block-kit/<blocks, elements, …>      every limit of limits/
 *   messaging/formatting-message-text, messaging/message-metadata, messaging/working-with-files
 *   changelog/2018-04-truncating-really-long-messages, changelog/2025-05-terms-rate-limit-update-and-faq
 *
 * What the documentation leaves open is chosen here and said where it is chosen.
 */
import { type Clock, systemClock, type Wait } from './clock.ts'
import { type Delivery, deliver } from './events/deliver.ts'
import { type Faults, makeFaults } from './faults.ts'
import { makeResponseUrls } from './interactivity/response-urls.ts'
import { makeTriggers } from './interactivity/triggers.ts'
import { urlVerification } from './payloads/envelope.ts'
import { type Admin, makeAdmin } from './people/admin.ts'
import { asUser, type Person } from './people/person.ts'
import type { Platform, Settings } from './platform.ts'
import { makeRecorder, type Recorder } from './record.ts'
import { listen } from './server/listen.ts'
import { makeRoutes } from './server/routes.ts'
import { postSigned, requestUrlTransport, type SignedRequest } from './transport/request-url.ts'
import { makeSockets, type Sockets } from './transport/sockets.ts'
import type { Outcome } from './transport/transport.ts'
import { connectionsOpen } from './web-api/apps.ts'
import { methods } from './web-api/methods.ts'
import { makeOAuth, type OAuth } from './web-api/oauth.ts'
import { makeRateLimits } from './web-api/rate-limits.ts'
import { makeIds } from './world/ids.ts'
import type { App, Fields, World } from './world/model.ts'
import { defaultWorkspace, makeWorld, type WorkspaceSeed } from './world/seed.ts'

export type LocalSlackOptions = Partial<Settings> & {
  /** The way to the app; `http` unless said otherwise. */
  mode?: 'http' | 'socket'
  app?: Partial<App>
  /** One workspace, `T0DESK`, when left out. */
  workspaces?: WorkspaceSeed[]
  clock?: Clock
  /** Milliseconds since 1970 that signatures and Date headers carry; real time when left out. */
  signedAt?: () => number
  /** Real milliseconds between pings on a socket. */
  pingEvery?: number
}

export type LocalSlack = Recorder & {
  origin: string
  /** For `clientOptions.slackApiUrl`. */
  apiUrl: string
  app: App
  /** The bot token of a seeded workspace (of the only one when left out). */
  token: (team?: string) => string
  world: World
  faults: Faults
  deliveries: readonly Delivery[]
  sockets: Sockets
  oauth: OAuth
  admin: Admin
  asUser: (id: string) => Person
  /** Where events, commands and interactions go from now on; nothing is asked of the app. */
  useRequestUrl: (url: string) => void
  /** Asks the URL for its challenge as Slack does, and uses it. Throws when the answer is wrong. */
  verifyRequestUrl: (url: string) => Promise<void>
  /** Any event at all, in an envelope, past subscriptions and scopes. */
  sendsEvent: (event: Fields, team?: string) => Promise<Outcome | undefined>
  /** Any bytes at all, signed or forged: what is left out is as Slack would do it. */
  sendsRaw: (request: Pick<SignedRequest, 'body' | 'type'> & Partial<SignedRequest>) => Promise<Outcome>
  /** Resolves when nothing that was set going is under way: events, their retries, answers. */
  settled: () => Promise<void>
  /** Requests that wait for an answer. */
  openRequests: () => number
  /** Faults of this server itself; a test that leaves one has found a mistake here. */
  failures: readonly unknown[]
  stop: () => Promise<void>
}

const documented: Settings = {
  rateLimits: true,
  latency: 0,
  retryPacing: [0, 60_000, 300_000],
  deadline: 3_000,
  commercial: false,
}

/** Starts a Slack of one's own on a free port of 127.0.0.1. */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const { mode = 'http', workspaces = [defaultWorkspace], clock = systemClock() } = options
  const signedAt = options.signedAt ?? (() => Date.now())
  const { rateLimits, latency, retryPacing, deadline, commercial } = { ...documented, ...options }
  const settings: Settings = { rateLimits, latency, retryPacing, deadline, commercial }
  const world = makeWorld(options.app ?? {}, workspaces, clock.now())
  const ids = makeIds(clock)
  const record = makeRecorder()
  const deliveries: Delivery[] = []
  const failures: unknown[] = []
  const waits = new Set<Wait>()
  const going = new Set<Promise<unknown>>()
  let stopping = false
  let origin = ''
  let requestUrl: string | undefined

  const wait = (ms: number): Wait => {
    const one = clock.wait(ms)
    waits.add(one)
    void one.done.then(() => waits.delete(one))
    if (stopping) one.cancel()
    return one
  }
  const sockets = makeSockets({
    appId: world.app.id,
    ids,
    record,
    deadline,
    wait,
    pingEvery: options.pingEvery ?? 10_000,
  })
  const http = requestUrlTransport({
    url: () => requestUrl,
    secret: () => world.app.signingSecret,
    signedAt,
    deadline,
    wait,
  })
  const platform: Platform = {
    world,
    clock,
    ids,
    record,
    faults: makeFaults(),
    triggers: makeTriggers(clock, ids),
    responseUrls: makeResponseUrls(clock, ids, () => origin),
    deliveries,
    transport: () => (mode === 'socket' ? sockets.transport : http),
    origin: () => origin,
    settings,
    wait,
    stopping: () => stopping,
    background: work => {
      const one = work.catch((error: unknown) => failures.push(error)).finally(() => going.delete(one))
      going.add(one)
    },
  }
  const oauth = makeOAuth(platform)
  const address = () =>
    `${origin.replace('http:', 'ws:')}/link/?ticket=${sockets.ticket()}&app_id=${world.app.id}`
  const all = [...methods, oauth.method, connectionsOpen(address)]
  const routes = makeRoutes({
    platform,
    methods: new Map(all.map(method => [method.name, method])),
    limits: makeRateLimits(clock, commercial),
    oauth,
  })
  const server = await listen(
    async (request, response) => {
      const url = new URL(request.url ?? '/', origin)
      response.setHeader('date', new Date(signedAt()).toUTCString())
      const route = routes(url.pathname)
      if (route) await route(request, response, url)
      else response.writeHead(404).end()
    },
    (request, stream, head) => sockets.upgrade(request, stream, head),
    failures,
    record.changed,
  )
  origin = server.origin

  return {
    ...record,
    origin,
    apiUrl: `${origin}/api/`,
    app: world.app,
    token: team => {
      const found = [...world.tokens.values()].find(
        one => one.kind === 'bot' && (team === undefined || one.teamId === team),
      )
      if (!found) throw new Error(`The app is not installed in ${team ?? 'any workspace'}.`)
      return found.value
    },
    world,
    faults: platform.faults,
    deliveries,
    sockets,
    oauth,
    admin: makeAdmin(platform),
    asUser: id => asUser(platform, id),
    useRequestUrl: url => {
      requestUrl = url
    },
    verifyRequestUrl: async url => {
      requestUrl = url
      const challenge = ids.uuid()
      const outcome = await http.event(urlVerification(world.app, challenge))
      const body = outcome.kind === 'answered' && outcome.status === 200 ? outcome.body : undefined
      const echoed = typeof body === 'object' && body !== null ? (body as Fields).challenge : body
      if (echoed !== challenge) {
        throw new Error(`${url} did not answer the challenge: ${JSON.stringify(outcome)}`)
      }
    },
    sendsEvent: (event, team) => {
      const workspace = world.workspaces.get(team ?? '') ?? [...world.workspaces.values()][0]
      const eventId = ids.next('Ev')
      return deliver(platform, {
        token: world.app.verificationToken,
        team_id: workspace?.id,
        api_app_id: world.app.id,
        event,
        type: 'event_callback',
        event_id: eventId,
        event_time: Math.floor(clock.now() / 1000),
      })
    },
    sendsRaw: request => {
      if (!requestUrl) throw new Error('No request URL is set. Call useRequestUrl first.')
      const signed = { secret: world.app.signingSecret, signedAt: signedAt(), ...request }
      return postSigned(requestUrl, signed, wait(deadline))
    },
    settled: async () => {
      while (going.size > 0) await Promise.all(going)
    },
    openRequests: server.open,
    failures,
    stop: async () => {
      stopping = true
      for (const one of waits) one.cancel()
      sockets.close()
      await server.stop()
      while (going.size > 0) await Promise.all(going)
    },
  }
}

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
 * What the documentation leaves open is chosen, and said where it is chosen: the size of bursts (rate-limits.ts),
 * that a direct message to a deactivated account finds no channel (access.ts), that an answer to a root that is
 * gone lands in the channel (acts/messages.ts), that a reaction needs membership (reactions.ts).
 *
 *   const slack = await startLocalSlack()
 *   // Bolt: { token: slack.token(), signingSecret: slack.app.signingSecret, clientOptions: { slackApiUrl: slack.apiUrl } }
 *   await slack.verifyRequestUrl('http://127.0.0.1:<port>/slack/events')
 *   const answer = await slack.asUser('U0ANA').slash('/support', 'vpn down', 'general')
 *   const card = await slack.until('the triage card', () => slack.posts.find(one => one.channel === 'C0TRIAGE'))
 *   await slack.asUser('U0KIM').clicks(card, 'claim')
 *   await slack.stop()
 */
import { assemble, type LocalSlackOptions } from './assemble.ts'
import { type Delivery, deliver } from './events/deliver.ts'
import type { Faults } from './faults.ts'
import { eventEnvelope, urlVerification } from './payloads/envelope.ts'
import { type Admin, makeAdmin } from './people/admin.ts'
import { asUser, type Person } from './people/person.ts'
import type { Recorder } from './record.ts'
import { listen } from './server/listen.ts'
import { makeRoutes } from './server/routes.ts'
import { postSigned, type SignedRequest } from './transport/request-url.ts'
import type { Sockets } from './transport/sockets.ts'
import type { Outcome } from './transport/transport.ts'
import { connectionsOpen } from './web-api/apps.ts'
import { methods } from './web-api/methods.ts'
import { makeOAuth, type OAuth } from './web-api/oauth.ts'
import { makeRateLimits } from './web-api/rate-limits.ts'
import type { App, Fields, World } from './world/model.ts'

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
  /** Any interaction or command at all, known to the app or not. */
  sendsInteraction: (payload: Fields) => Promise<Outcome>
  sendsCommand: (fields: Record<string, string>) => Promise<Outcome>
  /** Any bytes at all, signed or forged: what is left out is as Slack would do it. */
  sendsRaw: (request: Pick<SignedRequest, 'body' | 'type'> & Partial<SignedRequest>) => Promise<Outcome>
  /**
   * Resolves when nothing that was set going is under way: events, their retries, answers. An app that refuses
   * an event keeps it waiting for the minutes between the retries: advance the clock, or shorten `retryPacing`.
   */
  settled: () => Promise<void>
  /** Requests that wait for an answer. */
  openRequests: () => number
  /** Faults of this server itself; a test that leaves one has found a mistake here. */
  failures: readonly unknown[]
  stop: () => Promise<void>
}

/** Starts a Slack of one's own on a free port of 127.0.0.1. */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const { platform, sockets, http, signedAt, failures, addresses, ...work } = assemble(options)
  const { world, record, clock, ids, settings } = platform
  const oauth = makeOAuth(platform)
  const address = () =>
    `${addresses.origin.replace('http:', 'ws:')}/link/?ticket=${sockets.ticket()}&app_id=${world.app.id}`
  const all = [...methods, oauth.method, connectionsOpen(address)]
  const routes = makeRoutes({
    platform,
    methods: new Map(all.map(method => [method.name, method])),
    limits: makeRateLimits(clock, settings.commercial),
    oauth,
  })
  const server = await listen(
    async (request, response) => {
      const url = new URL(request.url ?? '/', addresses.origin)
      const route = routes(url.pathname)
      response.setHeader('date', new Date(signedAt()).toUTCString())
      if (route) await route(request, response, url)
      else response.writeHead(404).end()
    },
    sockets.upgrade,
    failures,
    record.changed,
  )
  addresses.origin = server.origin
  const firstWorkspace = (team?: string) =>
    world.workspaces.get(team ?? '') ?? [...world.workspaces.values()][0]

  return {
    ...record,
    origin: server.origin,
    apiUrl: `${server.origin}/api/`,
    app: world.app,
    token: team => {
      const bots = [...world.tokens.values()].filter(one => one.kind === 'bot')
      const found = bots.find(one => team === undefined || one.teamId === team)
      if (!found) throw new Error(`The app is not installed in ${team ?? 'any workspace'}.`)
      return found.value
    },
    world,
    faults: platform.faults,
    deliveries: platform.deliveries,
    sockets,
    oauth,
    admin: makeAdmin(platform),
    asUser: id => asUser(platform, id),
    useRequestUrl: url => {
      addresses.requestUrl = url
    },
    verifyRequestUrl: async url => {
      addresses.requestUrl = url
      const challenge = ids.uuid()
      const outcome = await http.event(urlVerification(world.app, challenge))
      const body = outcome.kind === 'answered' && outcome.status === 200 ? outcome.body : undefined
      const echoed = typeof body === 'object' && body !== null ? (body as Fields).challenge : body
      if (echoed !== challenge) {
        throw new Error(`${url} did not answer the challenge: ${JSON.stringify(outcome)}`)
      }
    },
    sendsEvent: (event, team) => {
      const workspace = firstWorkspace(team)
      if (!workspace) throw new Error('The local Slack has no workspace.')
      const parts = { app: world.app, workspace, event, eventId: ids.next('Ev'), now: clock.now() }
      return deliver(platform, eventEnvelope(parts))
    },
    sendsInteraction: payload => platform.transport().interaction(payload),
    sendsCommand: fields => platform.transport().command(fields),
    sendsRaw: request => {
      const url = addresses.requestUrl
      if (!url) throw new Error('No request URL is set. Call useRequestUrl first.')
      const signed = { secret: world.app.signingSecret, signedAt: signedAt(), ...request }
      return postSigned(url, signed, platform.wait(settings.deadline))
    },
    settled: work.settled,
    openRequests: server.open,
    failures,
    stop: async () => {
      work.stopWaiting()
      sockets.close()
      await server.stop()
      await work.settled()
    },
  }
}

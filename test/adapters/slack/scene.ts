import { serve } from '@hono/node-server'
import { type Pace, unhurried } from '../../../adapters/slack/connection/pace.ts'
import { makeSlack } from '../../../adapters/slack/slack.ts'
import type { ChatPlatform, Reply } from '../../../src/ports/chat-platform.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import type { LocalSlackOptions } from '../../platforms/slack/assemble.ts'
import type { useLocalSlack } from '../../platforms/slack/leaks.ts'
import type { LocalSlack } from '../../platforms/slack/local-slack.ts'
import { defaultWorkspace } from '../../platforms/slack/world/seed.ts'
import { isWarning, logTo } from '../../support/logs.ts'
import { manifest } from './manifest.ts'

export const workspace = 'T0DESK'

type Script = (inbound: Inbound) => Promise<Reply> | Reply

export type Scene = {
  slack: LocalSlack
  platform: ChatPlatform
  /** Throws while nothing can be heard. */
  ready: () => void
  /** Begins to receive, where that was left to the test. */
  start: () => Promise<void>
  heard: Inbound[]
  /** Lines of the log of warnings and errors. */
  logged: string[]
  /** What the core answers from now on. */
  answers(script: Script): void
  /** Resolves with the first thing heard of this kind. */
  hears<K extends Inbound['kind']>(kind: K): Promise<Extract<Inbound, { kind: K }>>
  /** The request URL; undefined over sockets. */
  url: string | undefined
}

type Options = LocalSlackOptions & {
  channels?: readonly string[]
  script?: Script
  now?: () => number
  /** None unless said otherwise: the core here is a script that sends everything at once. */
  pace?: Pace
  unstarted?: boolean
}

/** A local Slack with the manifest's scopes and events, the adapter on it through a real server or real sockets, and a core that is a script. */
export async function makeScene(
  local: ReturnType<typeof useLocalSlack>,
  options: Options = {},
): Promise<Scene> {
  const { channels = ['general', 'triage'], script: first, now = () => Date.now(), ...rest } = options
  const { pace = unhurried, ...seed } = rest
  const slack = await local.start({
    rateLimits: false,
    app: { botEvents: manifest.settings.event_subscriptions.bot_events },
    workspaces: [{ ...defaultWorkspace, scopes: manifest.oauth_config.scopes.bot }],
    ...seed,
  })
  const heard: Inbound[] = []
  const logged: string[] = []
  let script: Script = first ?? (() => ({ kind: 'nothing' }))
  const log = logTo(entry => {
    if (isWarning(entry)) logged.push(`${entry.message} ${JSON.stringify(entry.fields, plainError)}`)
  })
  const { platform, routes, ready } = makeSlack({
    workspace,
    botToken: slack.token(),
    signingSecret: slack.app.signingSecret,
    ...(seed.mode === 'socket' ? { appToken: slack.app.appToken } : {}),
    apiUrl: slack.apiUrl,
    channels,
    zone: 'Pacific/Honolulu',
    locale: 'en',
    pace,
    now,
    free: async () => {},
    log,
  })
  const receive = async (inbound: Inbound): Promise<Reply> => {
    heard.push(inbound)
    const reply = script(inbound)
    slack.changed()
    return reply
  }
  let url: string | undefined
  if (seed.mode !== 'socket') {
    const served = await listening(routes.fetch)
    local.cleanup(served.stop)
    url = `${served.origin}/slack/events`
  }
  local.cleanup(() => platform.stop())
  const start = () => platform.start(receive)
  if (options.unstarted !== true) await start()
  if (url !== undefined) await slack.verifyRequestUrl(url)
  return {
    slack,
    platform,
    ready,
    start,
    heard,
    logged,
    url,
    answers: next => {
      script = next
    },
    hears: kind =>
      slack.until(`a ${kind}`, () =>
        heard.find((one): one is Extract<Inbound, { kind: typeof kind }> => one.kind === kind),
      ),
  }
}

function plainError(_key: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value
}

type Fetch = (request: Request) => Response | Promise<Response>

/** A server on a free port of this machine. */
export function listening(fetch: Fetch): Promise<{ origin: string; stop: () => Promise<void> }> {
  return new Promise(resolve => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      const stop = () =>
        new Promise<void>(done => {
          server.close(() => done())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ origin: `http://127.0.0.1:${port}`, stop })
    })
  })
}

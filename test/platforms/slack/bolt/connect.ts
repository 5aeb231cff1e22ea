import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { LocalSlack } from '../local-slack.ts'

type Cleanup = (work: () => Promise<unknown> | unknown) => void

/** Refusals are what many tests are about; they need no line on the screen. */
export const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}

/** A Web API client that talks to the local Slack and repeats nothing by itself. */
export const clientOptions = (slack: LocalSlack) => ({
  slackApiUrl: slack.apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
})

/** Starts Bolt on a free port and gives its address to Slack. */
export async function listenTo(slack: LocalSlack, app: App, cleanup: Cleanup): Promise<string> {
  const server = await app.start({ port: 0, host: '127.0.0.1' })
  cleanup(() => app.stop())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('Bolt does not listen on a port.')
  const origin = `http://127.0.0.1:${address.port}`
  await slack.verifyRequestUrl(`${origin}/slack/events`)
  return origin
}

/** A Bolt app with one token behind an HTTP receiver. */
export async function overHttp(slack: LocalSlack, cleanup: Cleanup): Promise<App> {
  const receiver = new HTTPReceiver({ signingSecret: slack.app.signingSecret, logger: silent })
  const app = new App({
    token: slack.token(),
    receiver,
    clientOptions: clientOptions(slack),
    logger: silent,
    convoStore: false,
  })
  await listenTo(slack, app, cleanup)
  return app
}

/** A Bolt app with one token behind a socket; it reconnects after half a second instead of five. */
export async function overSocket(slack: LocalSlack, cleanup: Cleanup): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: slack.app.appToken,
    logger: silent,
    clientPingTimeout: 500,
    // The receiver hands its installerOptions' clientOptions to its own Web API client.
    installerOptions: { clientOptions: clientOptions(slack) },
  })
  const app = new App({
    token: slack.token(),
    receiver,
    clientOptions: clientOptions(slack),
    logger: silent,
    convoStore: false,
  })
  const before = slack.sockets.connections().length
  await app.start()
  cleanup(() => receiver.client.disconnect())
  await slack.sockets.connected(before + 1)
  return app
}

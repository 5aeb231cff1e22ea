import { setTimeout } from 'node:timers/promises'
import { SocketModeReceiver } from '@slack/bolt'
import type { SlackDeps } from '../deps.ts'
import { inTime } from '../directory.ts'
import { type ClientDeps, clientOptions, quietLogger } from './client.ts'
import type { Feed } from './feed.ts'

/**
 * Slack renews every connection now and then, and tells each event to one of them: with two there is always one
 * that hears.
 */
const connections = 2

const longestPause = 30_000
const goodbye = 2_000

type Client = SocketModeReceiver['client']

/** One message of the socket as the client hands it on. */
type Envelope = {
  body: Record<string, unknown>
  ack: (response?: object | string) => Promise<void>
  retry_num?: number
  retry_reason?: string
}

export type Sockets = {
  /** How many connections hear at this moment. */
  open(): number
  stop(): Promise<void>
}

/**
 * Opens the connections of Socket Mode and keeps them. The client's own reconnecting is off: it waits five
 * seconds each time, and a refusal in between is a rejection that nobody handles.
 *
 * @param feed null while nothing may come in: what is not acknowledged Slack tells to another connection
 * @throws when none can be opened at first
 */
export async function openSockets(
  deps: ClientDeps,
  appToken: string,
  feed: () => Feed | null,
): Promise<Sockets> {
  const { log } = deps
  const ending = new AbortController()
  const { signal } = ending

  const hearing = new Set<Client>()

  async function keep(client: Client, first: Connected): Promise<void> {
    let { gone } = first
    let failures = 0
    hearing.add(client)
    while (true) {
      await gone
      hearing.delete(client)
      if (signal.aborted) return
      try {
        gone = (await connect(client)).gone
        hearing.add(client)
        failures = 0
      } catch (error) {
        failures += 1
        log.warn({ error, failures }, 'a connection to Slack could not be opened; it will be tried again')
        gone = setTimeout(Math.min(longestPause, 250 * 2 ** failures), undefined, { signal }).catch(() => {})
      }
    }
  }

  const clients = Array.from({ length: connections }, () => makeClient(deps, appToken, feed))
  const opened = await Promise.all(clients.map(connect)).catch(async (error: unknown) => {
    await Promise.all(clients.map(leave))
    throw error
  })
  const kept = opened.map(one => keep(one.client, one))

  return {
    open: () => hearing.size,
    async stop() {
      ending.abort()
      await Promise.all(clients.map(leave))
      await inTime(Promise.all(kept), goodbye)
    },
  }
}

/** A connection that was greeted; `gone` resolves when it has ended, for whatever reason. */
type Connected = { client: Client; gone: Promise<void> }

async function connect(client: Client): Promise<Connected> {
  let end = () => {}
  const gone = new Promise<void>(resolve => {
    end = () => resolve()
  })
  client.once('disconnected', end)
  try {
    await client.start()
    return { client, gone }
  } catch (error) {
    client.off('disconnected', end)
    // A connection that ends before its greeting rejects with nothing.
    throw error ?? new Error('The connection ended before Slack greeted it.')
  }
}

async function leave(client: Client): Promise<void> {
  await inTime(
    client.disconnect().catch(() => {}),
    goodbye,
  )
}

function makeClient(deps: ClientDeps, appToken: string, feed: () => Feed | null): Client {
  const { log } = deps
  const { client } = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: quietLogger(log),
    installerOptions: { clientOptions: clientOptions(deps) },
  })
  guard(client, log)
  // The receiver's own listener would leave unacknowledged what nobody listens to.
  client.removeAllListeners('slack_event')
  client.on('slack_event', ({ body, ack, retry_num: retryNum, retry_reason: retryReason }: Envelope) => {
    const feeding = feed()
    if (feeding === null) return
    const attempt = {
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
    }
    feeding(body, attempt)
      .then(answer => ack(answer as object | string | undefined))
      .catch((error: unknown) => log.warn({ error }, 'an envelope of Slack could not be handled'))
  })
  return client
}

type OnMessage = (data: unknown, isBinary: boolean) => Promise<void>

/**
 * The client reads an event out of every `events_api` envelope; `app_rate_limited` has none, and the rejection
 * that follows would end the process.
 */
function guard(client: Client, log: SlackDeps['log']): void {
  const [read] = client.listeners('ws_message') as unknown as OnMessage[]
  if (read === undefined)
    throw new Error('The Socket Mode client listens to no messages: its version is unknown.')
  client.removeAllListeners('ws_message')
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    read(withEvent(data), isBinary).catch((error: unknown) =>
      log.warn({ error }, 'a message of Slack could not be read'),
    )
  })
}

/** An envelope without an event is given one of its own type, so that it is acknowledged as any other. */
function withEvent(data: unknown): unknown {
  if (typeof data !== 'string' || !data.includes('app_rate_limited')) return data
  try {
    const envelope = JSON.parse(data)
    const { type, payload } = envelope
    if (type !== 'events_api' || typeof payload !== 'object' || payload?.event !== undefined) return data
    return JSON.stringify({ ...envelope, payload: { ...payload, event: { type: payload.type } } })
  } catch {
    return data
  }
}

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { api } from './api.ts'
import type { LocalSlack } from './local-slack.ts'
import { readBytes } from './server/body.ts'
import type { Fields } from './world/model.ts'

/** What a bare app received: the raw body, and what it holds. */
export type Received = { headers: IncomingHttpHeaders; raw: string; body: Fields }

export type BareApp = {
  url: string
  received: Received[]
  /** Resolves when so many requests have come in. */
  arrived: (count: number) => Promise<void>
  stop: () => Promise<void>
}

function open(raw: string, type: string | undefined): Fields {
  if (type === 'application/json') return JSON.parse(raw) as Fields
  const form = Object.fromEntries(new URLSearchParams(raw))
  return typeof form.payload === 'string' ? (JSON.parse(form.payload) as Fields) : form
}

/**
 * An app with no framework at all, to see exactly what Slack sends.
 *
 * @param answer writes the response; an empty 200 when left out
 */
export async function startBareApp(
  answer: (received: Received, response: ServerResponse) => void = (_, response) => response.end(),
): Promise<BareApp> {
  const received: Received[] = []
  const waiting: { count: number; tell: () => void }[] = []
  const server = createServer(async (request, response) => {
    const raw = (await readBytes(request)).toString('utf8')
    const one = { headers: request.headers, raw, body: open(raw, request.headers['content-type']) }
    received.push(one)
    for (const { count, tell } of waiting) if (received.length >= count) tell()
    answer(one, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    received,
    arrived: count =>
      new Promise(tell => {
        if (received.length >= count) tell()
        else waiting.push({ count, tell })
      }),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type BareSocket = {
  frames: Fields[]
  /** Acknowledges an envelope, with a payload where one is given. */
  ack: (envelopeId: unknown, payload?: unknown) => void
  ws: WebSocket
  closed: Promise<number>
}

/** One Socket Mode connection without a client library. `frame` is told of everything that arrives. */
export async function connectBareSocket(
  slack: LocalSlack,
  frame: (frame: Fields, socket: BareSocket) => void = () => {},
): Promise<BareSocket> {
  const { url } = await api(slack, 'apps.connections.open', {}, slack.app.appToken)
  const ws = new WebSocket(String(url))
  const closed = new Promise<number>(resolve => ws.on('close', resolve))
  const socket: BareSocket = {
    frames: [],
    ack: (envelopeId, payload) => ws.send(JSON.stringify({ envelope_id: envelopeId, payload })),
    ws,
    closed,
  }
  ws.on('error', () => {})
  const first = new Promise<void>((resolve, reject) => {
    ws.on('message', data => {
      const received = JSON.parse(String(data)) as Fields
      socket.frames.push(received)
      frame(received, socket)
      resolve()
    })
    ws.on('unexpected-response', (_request, response) => {
      reject(new Error(`The socket was refused with ${response.statusCode}.`))
    })
  })
  await first
  return socket
}

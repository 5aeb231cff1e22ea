/**
 * Another server in front of the local Discord, which says the same in another way: fewer fields, more of them, another
 * order, other headers, another address. What may differ is from Discord's documentation; it knows nothing of whoever
 * asks.
 */
import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { LocalDiscord } from './local-discord.ts'

export type Payload = { op: number; d: unknown; s: number | null; t: string | null }
/** `body` is JSON, or undefined where there is none; `raw` takes its place. */
export type Answer = {
  status: number
  headers: Record<string, string>
  body: unknown
  raw?: string
}
export type Asked = { method: string; path: string }

export type Manner = {
  /** An answer in its place, without asking the local Discord. */
  instead?(asked: Asked): Answer | null
  answer?(answer: Answer, asked: Asked): Answer
  /** What is sent in the place of one payload of the gateway. Each line has its own. */
  line?(): (payload: Payload) => readonly Payload[]
}

export type OtherServer = {
  /** Without a version and a slash at the end. */
  api: string
  /** Paths by which lines to the gateway were opened. */
  lines: string[]
  /** Asks, on every line, for what a server may ask for at any time. */
  send(payload: Payload): void
  close(): Promise<void>
}

/** Its gateway is at another path, and sessions are resumed at another port. */
export async function otherServer(discord: LocalDiscord, manner: Manner = {}): Promise<OtherServer> {
  const origin = new URL(discord.api).origin
  const [front, back] = [createServer(), createServer()]
  const sockets = new WebSocketServer({ noServer: true })
  const open = new Set<WebSocket>()
  const lines: string[] = []
  const portOf = (server: Server) => (server.address() as AddressInfo).port
  const gateway = () => `ws://127.0.0.1:${portOf(front)}/gateway`
  const resuming = () => `ws://localhost:${portOf(back)}/resumed/gateway`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [method, path] = [request.method ?? 'GET', request.url ?? '/']
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const asked = { method, path }
    const instead = manner.instead?.(asked) ?? null
    const told = instead ?? (await passOn(request, Buffer.concat(chunks)))
    if (told === null) return void request.socket.destroy()
    const { status, headers, body, raw } =
      instead ?? manner.answer?.(addressed(told), asked) ?? addressed(told)
    const text = raw ?? (body === undefined ? '' : JSON.stringify(body))
    response.writeHead(status, headers).end(text === '' ? undefined : text)
  }

  function passOn({ method, url, headers }: IncomingMessage, bytes: Buffer): Promise<Answer | null> {
    return new Promise(resolve => {
      const { 'transfer-encoding': _, ...rest } = headers
      const more = { ...rest, 'content-length': String(bytes.byteLength) }
      const asking = ask(`${origin}${url}`, { method, headers: more, agent: false }, async answered => {
        const chunks: Buffer[] = []
        for await (const chunk of answered) chunks.push(chunk as Buffer)
        const text = Buffer.concat(chunks).toString()
        const isJson = answered.headers['content-type']?.startsWith('application/json') === true
        resolve({
          status: answered.statusCode ?? 0,
          headers: headersOf(answered),
          body: isJson && text !== '' ? JSON.parse(text) : undefined,
          ...(isJson ? {} : { raw: text }),
        })
      })
      asking.on('error', () => resolve(null))
      asking.end(bytes)
    })
  }

  /** Where the gateway is stands in answers, too. */
  function addressed(told: Answer): Answer {
    const body = told.body as { url?: string } | undefined
    return body?.url?.startsWith('ws:') ? { ...told, body: { ...body, url: gateway() } } : told
  }

  function connect(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    lines.push(request.url ?? '')
    sockets.handleUpgrade(request, socket, head, client => {
      const { search } = new URL(request.url ?? '/', origin)
      const server = new WebSocket(`${origin.replace('http', 'ws')}/${search}`)
      const waiting: string[] = []
      const said = manner.line?.() ?? (payload => [payload])
      open.add(client)
      client.on('message', raw => {
        if (server.readyState === WebSocket.OPEN) server.send(String(raw))
        else waiting.push(String(raw))
      })
      server.on('open', () => {
        for (const one of waiting) server.send(one)
      })
      server.on('message', raw => {
        const payload = JSON.parse(String(raw)) as Payload
        const ready = payload.t === 'READY' ? { resume_gateway_url: resuming() } : {}
        const d = payload.t === 'READY' ? { ...(payload.d as object), ...ready } : payload.d
        for (const one of said({ ...payload, d })) client.send(JSON.stringify(one))
      })
      server.on('close', code => (code < 1_000 || code === 1_006 ? client.terminate() : client.close(code)))
      client.on('close', code => {
        open.delete(client)
        if (code === 1_000 || code >= 3_000) server.close(code)
        else server.terminate()
      })
      for (const one of [client, server]) one.on('error', () => {})
    })
  }

  for (const server of [front, back]) {
    server.on('request', (request, response) => void answer(request, response))
    server.on('upgrade', connect)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  }
  return {
    api: `http://127.0.0.1:${portOf(front)}/api`,
    lines,
    send(payload) {
      for (const one of open) one.send(JSON.stringify(payload))
    },
    async close() {
      for (const one of open) one.terminate()
      for (const server of [front, back]) {
        server.closeAllConnections()
        await new Promise(resolve => server.close(resolve))
      }
    },
  }
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const own = ['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'date']
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      own.includes(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  )
}

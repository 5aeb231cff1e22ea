import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Wait } from '../clock.ts'
import type { Recorder } from '../record.ts'
import type { Ids } from '../world/ids.ts'
import type { Fields } from '../world/model.ts'
import { type Connection, debugInfo, type LiveConnection, makeConnection } from './connection.ts'
import type { Outcome, Transport } from './transport.ts'

/** docs.slack.dev/apis/events-api/using-socket-mode: connections an app may have at a time. */
const mostConnections = 10

export type SocketParts = {
  appId: string
  ids: Ids
  record: Recorder
  /** Milliseconds that an app has for an acknowledgement. */
  deadline: number
  wait: (ms: number) => Wait
  /** Milliseconds between the server's pings; real time, since a client measures them. */
  pingEvery: number
}

/** The Socket Mode side of the server. Connections are counted from 0, oldest first. */
export type Sockets = {
  transport: Transport
  ticket: () => string
  upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void
  connections: () => readonly Connection[]
  /** Resolves when so many connections are open. */
  connected: (count: number) => Promise<void>
  /** Asks a client to reconnect, and closes: routine, several times a day. */
  refresh: (index?: number) => void
  /** Says that the connection ends in about ten seconds; it goes on working until `refresh` or `cut`. */
  warn: (index?: number) => void
  /** Socket Mode is switched off in the app's settings: every connection ends, new ones end at once. */
  disableLink: () => void
  enableLink: () => void
  /** Breaks the TCP connection without a word. */
  cut: (index?: number) => void
  /** Half-open from now on. */
  freeze: (index?: number) => void
  close: () => void
}

export function makeSockets(parts: SocketParts): Sockets {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const live: LiveConnection[] = []
  const triedLast = new WeakMap<Fields, LiveConnection>()
  let turn = 0
  let disabled = false

  const welcome = (ws: WebSocket, stream: Duplex) => {
    const full = live.length >= mostConnections
    const one = makeConnection(parts.ids.next('conn-'), ws, stream, parts.pingEvery, () => {
      live.splice(live.indexOf(one), 1)
      parts.record.changed()
    })
    live.push(one)
    if (disabled || full) {
      one.retire(disabled ? 'link_disabled' : 'too_many_websockets')
      one.end()
      return
    }
    const connection = { num_connections: live.length, connection_info: { app_id: parts.appId } }
    one.write({ type: 'hello', ...connection, debug_info: debugInfo })
    parts.record.changed()
  }

  /** The next connection in turn; a repetition goes to another one where there is one. */
  const choose = (avoid?: LiveConnection): LiveConnection | undefined => {
    const usable = live.filter(one => one.state !== 'retiring')
    const others = usable.filter(one => one !== avoid)
    const from = others.length > 0 ? others : usable
    return from[turn++ % from.length]
  }

  const send = async (frame: Fields, chosen = choose()): Promise<Outcome> => {
    if (!chosen) return { kind: 'unreachable', reason: 'no connection is open' }
    const envelope = { envelope_id: parts.ids.uuid(), ...frame }
    const wait = parts.wait(parts.deadline)
    chosen.sent.push(envelope)
    const answer = chosen.acknowledged(envelope.envelope_id)
    chosen.write(envelope)
    const outcome = await Promise.race([
      answer.then((body): Outcome => ({ kind: 'answered', status: 200, body, noRetry: false })),
      wait.done.then((): Outcome => ({ kind: 'timeout' })),
    ])
    wait.cancel()
    return outcome
  }

  const at = (index = 0): LiveConnection => {
    const one = live[index]
    if (!one) throw new Error(`No socket ${index} is open; ${live.length} are. Await connected(count) first.`)
    return one
  }
  const dismiss = (one: LiveConnection, reason: string) => {
    one.retire(reason)
    one.end()
  }

  return {
    transport: {
      name: 'socket',
      event: (body, retry) => {
        const chosen = choose(retry && triedLast.get(body))
        if (chosen) triedLast.set(body, chosen)
        const frame = {
          type: 'events_api',
          accepts_response_payload: false,
          payload: body,
          retry_attempt: retry?.num ?? 0,
          retry_reason: retry?.reason.replace('http_', '') ?? '',
        }
        return send(frame, chosen)
      },
      command: fields => send({ type: 'slash_commands', accepts_response_payload: true, payload: fields }),
      interaction: payload => send({ type: 'interactive', accepts_response_payload: true, payload }),
    },
    ticket: () => {
      const ticket = parts.ids.uuid()
      tickets.add(ticket)
      return ticket
    },
    upgrade: (request, stream, head) => {
      const ticket = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket)) {
        stream.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
        return
      }
      server.handleUpgrade(request, stream, head, ws => welcome(ws, stream))
    },
    connections: () => live,
    connected: async count => {
      const open = () => live.filter(one => one.state === 'open').length >= count
      await parts.record.until(`${count} sockets`, open)
    },
    refresh: index => dismiss(at(index), 'refresh_requested'),
    warn: index => at(index).write({ type: 'disconnect', reason: 'warning', debug_info: debugInfo }),
    disableLink: () => {
      disabled = true
      for (const one of [...live]) dismiss(one, 'link_disabled')
    },
    enableLink: () => {
      disabled = false
    },
    cut: index => at(index).cut(),
    freeze: index => at(index).freeze(),
    close: () => {
      for (const one of [...live]) one.cut()
      server.close()
    },
  }
}

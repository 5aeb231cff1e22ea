import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Wait } from '../clock.ts'
import type { Recorder } from '../record.ts'
import type { Ids } from '../world/ids.ts'
import type { Fields } from '../world/model.ts'
import type { Outcome, Transport } from './transport.ts'

/** docs.slack.dev/apis/events-api/using-socket-mode: connections an app may have at a time. */
const mostConnections = 10

type State = 'open' | 'retiring' | 'frozen'

export type Connection = {
  id: string
  state: State
  /** Envelopes that went out on this connection, oldest first. */
  sent: Fields[]
}

type Live = Connection & { ws: WebSocket; stream: Duplex; acks: Map<string, (body: unknown) => void> }

export type SocketParts = {
  appId: string
  ids: Ids
  record: Recorder
  deadline: number
  wait: (ms: number) => Wait
  /** Milliseconds between the server's pings; real time, since a client measures them. */
  pingEvery: number
}

/** The Socket Mode side of the server: tickets in, connections, envelopes out. Connections are counted from 0, oldest first. */
export type Sockets = {
  transport: Transport
  ticket: () => string
  upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void
  connections: () => readonly Connection[]
  /** Resolves when so many connections are open. */
  connected: (count: number) => Promise<void>
  /** Asks one client (the oldest) to reconnect, and closes soon: docs name it a refresh, several times a day. */
  refresh: (index?: number) => void
  /** Says that the connection ends in about ten seconds; it goes on working until `refresh` or `cut`. */
  warn: (index?: number) => void
  /** Socket Mode is switched off in the app's settings: every connection ends, new ones end at once. */
  disableLink: () => void
  enableLink: () => void
  /** Breaks the TCP connection without a word. */
  cut: (index?: number) => void
  /** Half-open: neither reads nor answers from now on, pings included, and what is sent is lost. */
  freeze: (index?: number) => void
  close: () => void
}

export function makeSockets(parts: SocketParts): Sockets {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const live: Live[] = []
  const triedLast = new WeakMap<Fields, Live>()
  let turn = 0
  let disabled = false

  const write = (to: Live, frame: Fields) => {
    if (to.state !== 'frozen') to.ws.send(JSON.stringify(frame))
  }
  const debug = () => ({
    host: 'applink-local',
    build_number: 1,
    approximate_connection_time: 18_060,
  })
  const end = (one: Live, reason: string) => {
    one.state = 'retiring'
    write(one, { type: 'disconnect', reason, debug_info: debug() })
  }
  const forget = (one: Live) => {
    const index = live.indexOf(one)
    if (index >= 0) live.splice(index, 1)
    one.acks.clear()
    parts.record.changed()
  }

  const receive = (one: Live, text: string) => {
    let frame: { envelope_id?: unknown; payload?: unknown }
    try {
      frame = JSON.parse(text) as typeof frame
    } catch {
      return
    }
    if (typeof frame !== 'object' || frame === null || typeof frame.envelope_id !== 'string') return
    one.acks.get(frame.envelope_id)?.(frame.payload)
    one.acks.delete(frame.envelope_id)
  }

  const welcome = (ws: WebSocket, stream: Duplex) => {
    const one: Live = { id: parts.ids.next('conn-'), state: 'open', sent: [], ws, stream, acks: new Map() }
    const pings = setInterval(() => one.state !== 'frozen' && ws.ping('local'), parts.pingEvery)
    pings.unref()
    ws.on('message', data => receive(one, String(data)))
    ws.on('error', () => stream.destroy())
    ws.on('close', () => {
      clearInterval(pings)
      forget(one)
    })
    const refused = disabled ? 'link_disabled' : live.length >= mostConnections && 'too_many_websockets'
    live.push(one)
    if (refused) {
      end(one, refused)
      ws.close()
      return
    }
    write(one, {
      type: 'hello',
      num_connections: live.length,
      debug_info: debug(),
      connection_info: { app_id: parts.appId },
    })
    parts.record.changed()
  }

  /** The next connection in turn; a repetition goes to another one where there is one. */
  const choose = (avoid?: Live): Live | undefined => {
    const usable = live.filter(one => one.state !== 'retiring')
    const others = usable.filter(one => one !== avoid)
    const from = others.length > 0 ? others : usable
    return from[turn++ % from.length]
  }

  const send = async (frame: Fields, chosen = choose()): Promise<Outcome> => {
    if (!chosen) return { kind: 'unreachable', reason: 'no connection is open' }
    const envelope = parts.ids.uuid()
    const sent = { envelope_id: envelope, ...frame }
    const wait = parts.wait(parts.deadline)
    const ack = new Promise<Outcome>(resolve => {
      chosen.acks.set(envelope, body =>
        resolve({ kind: 'answered', status: 200, body: answerOf(body), noRetry: false }),
      )
      void wait.done.then(() => resolve({ kind: 'timeout' }))
    })
    chosen.sent.push(sent)
    write(chosen, sent)
    const outcome = await ack
    wait.cancel()
    chosen.acks.delete(envelope)
    return outcome
  }

  const at = (index = 0): Live => {
    const one = live[index]
    if (!one) throw new Error(`No socket ${index} is open; ${live.length} are. Await connected(count) first.`)
    return one
  }
  const refresh = (index?: number) => {
    const one = at(index)
    end(one, 'refresh_requested')
    one.ws.close(1000)
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
      await parts.record.until(
        `${count} sockets`,
        () => live.filter(one => one.state === 'open').length >= count,
      )
    },
    refresh,
    warn: index => write(at(index), { type: 'disconnect', reason: 'warning', debug_info: debug() }),
    disableLink: () => {
      disabled = true
      for (const one of [...live]) {
        end(one, 'link_disabled')
        one.ws.close(1000)
      }
    },
    enableLink: () => {
      disabled = false
    },
    cut: index => at(index).ws.terminate(),
    freeze: index => {
      const one = at(index)
      one.state = 'frozen'
      one.stream.pause()
    },
    close: () => {
      for (const one of [...live]) one.ws.terminate()
      server.close()
    },
  }
}

/** An empty payload acknowledges and says nothing. */
function answerOf(body: unknown): unknown {
  const empty = typeof body === 'object' && body !== null && Object.keys(body).length === 0
  return empty ? undefined : body
}

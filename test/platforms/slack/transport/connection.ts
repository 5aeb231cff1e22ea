import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Fields } from '../world/model.ts'

/**
 * `retiring`: told to go, nothing new is sent on it. `frozen`: half-open, neither reads nor answers,
 * and what is sent on it is lost.
 */
export type ConnectionState = 'open' | 'retiring' | 'frozen'

/** One WebSocket of an app, seen from the server. */
export type Connection = {
  id: string
  state: ConnectionState
  /** Envelopes that went out on this connection, oldest first. */
  sent: Fields[]
}

export type LiveConnection = Connection & {
  write: (frame: Fields) => void
  /** Resolves with the payload of the acknowledgement; never, if none comes. */
  acknowledged: (envelopeId: string) => Promise<unknown>
  /** Says why it is to go; nothing new is sent afterwards. */
  retire: (reason: string) => void
  /** The closing handshake. */
  end: () => void
  /** Breaks the TCP connection without a word. */
  cut: () => void
  freeze: () => void
}

/** What `hello` and `disconnect` carry for support; the time is in seconds. */
export const debugInfo = {
  host: 'applink-local',
  build_number: 1,
  approximate_connection_time: 18_060,
}

/** An empty payload acknowledges and says nothing. */
function answerOf(payload: unknown): unknown {
  const empty = typeof payload === 'object' && payload !== null && Object.keys(payload).length === 0
  return empty ? undefined : payload
}

/**
 * Takes a WebSocket over.
 *
 * @param pingEvery real milliseconds between the server's pings
 * @param closed called once, when the connection is gone
 */
export function makeConnection(
  id: string,
  ws: WebSocket,
  stream: Duplex,
  pingEvery: number,
  closed: () => void,
): LiveConnection {
  const acks = new Map<string, (payload: unknown) => void>()
  const pings = setInterval(() => connection.state !== 'frozen' && ws.ping('local'), pingEvery)
  pings.unref()

  const receive = (text: string) => {
    let frame: { envelope_id?: unknown; payload?: unknown } | null
    try {
      frame = JSON.parse(text) as typeof frame
    } catch {
      return
    }
    if (typeof frame?.envelope_id !== 'string') return
    acks.get(frame.envelope_id)?.(answerOf(frame.payload))
    acks.delete(frame.envelope_id)
  }

  ws.on('message', data => receive(String(data)))
  ws.on('error', () => stream.destroy())
  ws.on('close', () => {
    clearInterval(pings)
    closed()
  })

  const connection: LiveConnection = {
    id,
    state: 'open',
    sent: [],
    write: frame => {
      if (connection.state !== 'frozen') ws.send(JSON.stringify(frame))
    },
    acknowledged: envelopeId =>
      new Promise(resolve => {
        acks.set(envelopeId, resolve)
      }),
    retire: reason => {
      connection.write({ type: 'disconnect', reason, debug_info: debugInfo })
      connection.state = 'retiring'
    },
    end: () => ws.close(1000),
    cut: () => ws.terminate(),
    freeze: () => {
      connection.state = 'frozen'
      stream.pause()
    },
  }
  return connection
}

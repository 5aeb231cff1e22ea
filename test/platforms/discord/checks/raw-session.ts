/** A client of the gateway that does only what it is told: for tests of the gateway itself. */
import { WebSocket } from 'ws'
import type { Json } from '../json.ts'
import type { LocalDiscord } from '../local-discord.ts'

export type Heard = { op: number; d: Json; s: number | null; t: string | null }

export type RawSession = {
  send(op: number, d: unknown): void
  /** Resolves with the first payload of an opcode or name from now on, those unread included. */
  next(what: number | string): Promise<Heard>
  /** Everything heard so far. */
  heard: Heard[]
  /** Resolves with the code once the line is closed. */
  closed: Promise<number>
  close(code?: number): Promise<void>
  terminate(): void
}

export async function rawSession(discord: LocalDiscord, query = '?v=10&encoding=json'): Promise<RawSession> {
  const url = discord.api.replace('http', 'ws').replace('/api', `/${query}`)
  const socket = new WebSocket(url)
  const heard: Heard[] = []
  let read = 0
  let wake = () => {}
  socket.on('message', raw => {
    heard.push(JSON.parse(String(raw)) as Heard)
    wake()
  })
  socket.on('error', () => {})
  const closed = new Promise<number>(resolve => socket.on('close', resolve))
  await new Promise(resolve => {
    socket.on('open', resolve)
    socket.on('close', resolve)
  })
  return {
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    async next(what) {
      for (;;) {
        const one = heard[read]
        if (one === undefined) {
          await new Promise<void>(resolve => {
            wake = resolve
          })
        } else {
          read += 1
          if (one.op === what || one.t === what) return one
        }
      }
    },
    heard,
    closed,
    async close(code = 1_000) {
      socket.close(code)
      await closed
    },
    terminate: () => socket.terminate(),
  }
}

/** Intents of the tests: guilds, messages, reactions, content. */
export const usualIntents = (1 << 0) | (1 << 9) | (1 << 10) | (1 << 15)

export function identity(token: string | null, more: Json = {}): Json {
  return { token, intents: usualIntents, properties: { os: 'linux', browser: 'x', device: 'x' }, ...more }
}

/** One connection to the gateway: its hello, its limits, its journal, and the ways it can fail. */
import type { WebSocket } from 'ws'
import { isJson } from '../json.ts'
import type { Hub } from './hub.ts'
import { hear, type Line, op } from './lifecycle.ts'
import type { Payload, Session } from './session.ts'

const largestPayload = 4_096
const payloadsPerMinute = 120

export type Connection = {
  session: () => Session | null
  send: (opcode: number, data: unknown) => void
  close: (code: number, reason?: string) => void
  /** Cuts the line without a word. */
  cut: () => void
  /** Keeps the line and says nothing more, nor listens. */
  fallSilent: () => void
}

export function connect(hub: Hub, socket: WebSocket, version: string | null): Connection {
  const { realm, settings } = hub
  let silent = false
  let lines = 0
  let heardAt = Date.now()
  let receivedAt: number[] = []
  const watch = setInterval(() => {
    if (Date.now() - heardAt > settings.heartbeatMs * 2) close(4_000, 'Heartbeat missed.')
  }, settings.heartbeatMs)
  watch.unref()

  function log(way: 'sent' | 'received', payload: { op: number; t?: string | null; d: unknown }): void {
    realm.journal.gateway.push({
      at: realm.clock.now(),
      sessionId: line.session?.id ?? null,
      applicationId: line.session?.applicationId ?? null,
      way,
      op: payload.op,
      name: payload.t ?? null,
      data: payload.d,
    })
    realm.signal.changed()
  }

  function write(payload: Payload): void {
    if (silent) return
    log('sent', payload)
    socket.send(JSON.stringify(payload))
  }

  function close(code: number, reason = ''): void {
    socket.close(code, reason)
  }

  const line: Line = {
    session: null,
    adopt(session) {
      line.session = session
      session.write = write
      session.lines += 1
      lines = session.lines
    },
    write,
    send: (opcode, data) => write({ op: opcode, d: data, s: null, t: null }),
    close,
  }

  function receive(bytes: Buffer): void {
    const now = Date.now()
    receivedAt = [...receivedAt.filter(at => at > now - 60_000), now]
    const payload = bytes.byteLength > largestPayload ? null : parsed(bytes)
    if (receivedAt.length > payloadsPerMinute) close(4_008, 'Rate limited.')
    else if (!payload) close(4_002, 'Error while decoding payload.')
    else {
      if (payload.op === op.heartbeat) heardAt = now
      log('received', payload)
      hear(hub, line, payload)
    }
  }

  /** Closed with 1000 or 1001 the session is over; else it waits a while to be resumed. */
  function leave(code: number): void {
    clearInterval(watch)
    const { session } = line
    if (session?.write === write) {
      session.write = null
      if (code === 1_000 || code === 1_001) hub.sessions.delete(session.id)
      else realm.clock.after(settings.resumeWindowMs, () => expire(session))
    }
    realm.signal.changed()
  }

  /** Nobody came back; one who did has lost the line again later, or holds one. */
  function expire(session: Session): void {
    if (session.write === null && session.lines === lines) hub.sessions.delete(session.id)
  }

  socket.on('message', raw => {
    if (!silent) receive(raw as Buffer)
  })
  socket.on('error', () => {})
  socket.on('close', leave)
  if (version !== null && version !== '10') close(4_012, 'Invalid API version.')
  else line.send(op.hello, { heartbeat_interval: settings.heartbeatMs, _trace: [] })

  return {
    session: () => line.session,
    send: line.send,
    close,
    cut: () => socket.terminate(),
    fallSilent: () => {
      silent = true
    },
  }
}

function parsed(bytes: Buffer): { op: number; d: unknown } | null {
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return isJson(value) && typeof value.op === 'number' ? { op: value.op, d: value.d } : null
  } catch {
    return null
  }
}

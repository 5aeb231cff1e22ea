import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { type BareSocket, connectBareSocket } from '../bare-app.ts'
import { type ManualClock, manualClock } from '../clock.ts'
import { useLocalSlack } from '../leaks.ts'
import type { LocalSlack } from '../local-slack.ts'
import type { Fields } from '../world/model.ts'

const local = useLocalSlack()
const noon = Date.UTC(2026, 10, 23, 12)

const acking = (frame: Fields, socket: BareSocket) => {
  if (frame.envelope_id) socket.ack(frame.envelope_id)
}

async function begin(): Promise<{ slack: LocalSlack; clock: ManualClock }> {
  const clock = manualClock(noon)
  return { slack: await local.start({ clock, mode: 'socket' }), clock }
}

async function connect(
  slack: LocalSlack,
  frame: (frame: Fields, socket: BareSocket) => void = acking,
): Promise<BareSocket> {
  const socket = await connectBareSocket(slack, frame)
  local.cleanup(() => socket.ws.terminate())
  return socket
}

const eventId = (frame: Fields | undefined) => (frame?.payload as Fields | undefined)?.event_id
const kinds = (socket: BareSocket) => socket.frames.map(frame => frame.type)

describe('a socket', () => {
  it('opens with a ticket that works once, and says hello', async () => {
    const { slack } = await begin()
    const first = await connect(slack)
    const second = await connect(slack)
    expect([first.frames[0], second.frames[0]]).toMatchObject([
      { type: 'hello', num_connections: 1, connection_info: { app_id: 'A0LOCAL' } },
      { type: 'hello', num_connections: 2, debug_info: { approximate_connection_time: 18_060 } },
    ])
    const { url } = await api(slack, 'apps.connections.open', {}, slack.app.appToken)
    const used = await fetch(String(first.ws.url).replace('ws:', 'http:'))
    expect([typeof url, used.status]).toEqual(['string', 404])
  })

  it('refuses a ticket that was used', async () => {
    const { slack } = await begin()
    const { ws } = await connect(slack)
    const again = new (await import('ws')).WebSocket(ws.url)
    again.on('error', () => {})
    const status = await new Promise(resolve =>
      again.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
    )
    expect(status).toBe(403)
  })

  it('brings each event to one of several', async () => {
    const { slack } = await begin()
    const sockets = [await connect(slack), await connect(slack)]
    for (const text of ['one', 'two', 'three', 'four']) await slack.asUser('U0ANA').types('general', text)
    const counts = sockets.map(socket => kinds(socket).filter(kind => kind === 'events_api').length)
    expect(counts).toEqual([2, 2])
    expect(sockets[0]?.frames[1]).toMatchObject({
      envelope_id: expect.any(String),
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: '',
      payload: { type: 'event_callback', event: { type: 'message' } },
    })
  })

  it('that does not acknowledge sees the event go to another', async () => {
    const { slack, clock } = await begin()
    let silent: Fields | undefined
    const arrived = new Promise<void>(resolve => {
      void connect(slack, frame => {
        if (frame.type !== 'events_api') return
        silent = frame
        resolve()
      })
    })
    await slack.sockets.connected(1)
    const other = await connect(slack)
    const typed = slack.asUser('U0ANA').types('general', 'Help')
    await arrived
    await clock.advance(3_000)
    expect((await typed).outcomes).toEqual([{ kind: 'timeout' }])
    await slack.until('the repetition', () => slack.deliveries[0]?.state === 'delivered')
    const again = other.frames.find(frame => frame.type === 'events_api')
    expect(again).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout' })
    expect(eventId(again)).toBe(eventId(silent))
    expect(eventId(again)).toMatch(/^Ev/)
  })

  it('carries commands and their answers', async () => {
    const { slack } = await begin()
    await connect(slack, (frame, socket) => {
      if (frame.type === 'slash_commands') socket.ack(frame.envelope_id, { text: 'Hello' })
    })
    const answer = await slack.asUser('U0ANA').slash('/support', 'vpn', 'general')
    expect(answer.ack).toEqual({ text: 'Hello' })
    expect(slack.ephemerals).toMatchObject([{ user: 'U0ANA', text: 'Hello', via: 'ack' }])
  })

  it('is asked to refresh, and gets nothing any more', async () => {
    const { slack } = await begin()
    const old = await connect(slack)
    const fresh = await connect(slack)
    slack.sockets.warn(0)
    slack.sockets.refresh(0)
    expect(await old.closed).toBe(1000)
    expect(kinds(old)).toEqual(['hello', 'disconnect', 'disconnect'])
    expect(old.frames.slice(1).map(frame => frame.reason)).toEqual(['warning', 'refresh_requested'])
    await slack.asUser('U0ANA').types('general', 'Help')
    expect(kinds(fresh)).toEqual(['hello', 'events_api'])
  })

  it('ends for good when Socket Mode is switched off', async () => {
    const { slack } = await begin()
    const socket = await connect(slack)
    slack.sockets.disableLink()
    await socket.closed
    const next = await connect(slack)
    await next.closed
    expect([socket.frames.at(-1), next.frames[0]]).toMatchObject([
      { type: 'disconnect', reason: 'link_disabled' },
      { type: 'disconnect', reason: 'link_disabled' },
    ])
  })

  it('is the eleventh that is turned away', async () => {
    const { slack } = await begin()
    for (let count = 0; count < 10; count += 1) await connect(slack)
    // The tier of apps.connections.open allows ten at once.
    const limited = await api(slack, 'apps.connections.open', {}, slack.app.appToken).catch(() => undefined)
    expect(limited).toMatchObject({ error: 'ratelimited' })
    const free = await local.start({ mode: 'socket', rateLimits: false })
    for (let count = 0; count < 10; count += 1) await connect(free)
    const last = await connect(free)
    expect(last.frames[0]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' })
  })

  it('is pinged by the server', async () => {
    const slack = await local.start({ mode: 'socket', pingEvery: 5 })
    const socket = await connect(slack)
    const data = await new Promise(resolve => socket.ws.once('ping', resolve))
    expect(String(data)).toBe('local')
  })

  it('answers pings until it is frozen', async () => {
    const { slack, clock } = await begin()
    const socket = await connect(slack)
    const pong = new Promise(resolve => socket.ws.once('pong', resolve))
    socket.ws.ping()
    await pong
    slack.sockets.freeze(0)
    const typed = slack.asUser('U0ANA').types('general', 'Help')
    await clock.advance(3_000)
    expect([(await typed).outcomes, kinds(socket)]).toEqual([[{ kind: 'timeout' }], ['hello']])
  })

  it('breaks without a word, and nobody is there', async () => {
    const { slack } = await begin()
    const socket = await connect(slack)
    slack.sockets.cut(0)
    expect(await socket.closed).toBe(1006)
    await slack.until('the end', () => slack.sockets.connections().length === 0)
    const answer = await slack.asUser('U0ANA').slash('/support', 'vpn', 'general')
    expect(answer.trouble).toBe('dispatch_failed')
  })
})

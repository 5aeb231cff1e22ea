import { describe, expect, it } from 'vitest'
import { api, request } from './api.ts'
import type { BareApp } from './bare-app.ts'
import { manualClock } from './clock.ts'
import { sometimes } from './faults.ts'
import { leaksOf, stopWithoutLeaks, useLocalSlack } from './leaks.ts'
import { startLocalSlack } from './local-slack.ts'
import { beginning } from './with-bare-app.ts'

const local = useLocalSlack()
const post = { channel: 'C0GENERAL', text: 'a' }

describe('a call that is to fail', () => {
  it('is dropped before the work, and nothing was posted', async () => {
    const slack = await local.start()
    slack.faults.onCalls('chat.postMessage', { do: 'drop' }, { times: 1 })
    await expect(api(slack, 'chat.postMessage', post)).rejects.toThrow()
    expect(slack.posts).toEqual([])
    expect(slack.calls).toMatchObject([{ outcome: 'failed', error: 'drop', answered: false }])
    expect(await api(slack, 'chat.postMessage', post)).toMatchObject({ ok: true })
  })

  it('is accepted and then dropped, and the message is there', async () => {
    const slack = await local.start()
    slack.faults.onCalls('chat.postMessage', { do: 'accept-then-drop' }, { times: 1 })
    await expect(api(slack, 'chat.postMessage', post)).rejects.toThrow()
    expect(slack.posts).toHaveLength(1)
    expect(slack.calls).toMatchObject([{ outcome: 'accepted', answered: false }])
  })

  it('gets a status, a 429 or an error of Slack', async () => {
    const slack = await local.start()
    slack.faults.onCalls('auth.test', { do: 'status', status: 503 }, { times: 1 })
    expect((await fetch(`${slack.apiUrl}auth.test`)).status).toBe(503)
    slack.faults.onCalls('auth.test', { do: 'rate-limit', retryAfter: 30 }, { times: 1 })
    const limited = await request(slack, 'auth.test')
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '30'])
    slack.faults.onCalls('*', { do: 'error', code: 'fatal_error' }, { times: 1 })
    expect(await api(slack, 'auth.test')).toEqual({ ok: false, error: 'fatal_error' })
    expect(await api(slack, 'auth.test')).toMatchObject({ ok: true })
  })

  it('hangs until the client gives up', async () => {
    const slack = await local.start()
    slack.faults.onCalls('auth.test', { do: 'hang' })
    const controller = new AbortController()
    const call = fetch(`${slack.apiUrl}auth.test`, { signal: controller.signal })
    await slack.until('the call', () => slack.calls.length === 1)
    expect(leaksOf(slack)).toEqual(['1 requests are still under way'])
    controller.abort()
    await expect(call).rejects.toThrow()
  })

  it('is chosen by what it says, and delayed by the clock', async () => {
    const clock = manualClock(0)
    const slack = await local.start({ clock })
    const late = (call: { args: { text?: unknown } }) => call.args.text === 'late'
    slack.faults.onCalls(late, { do: 'delay', ms: 5_000 })
    let done = false
    const call = api(slack, 'chat.postMessage', { ...post, text: 'late' }).then(answer => {
      done = true
      return answer
    })
    expect(await api(slack, 'chat.postMessage', post)).toMatchObject({ ok: true })
    expect(done).toBe(false)
    await slack.until('the delayed request', () => slack.openRequests() === 1)
    await clock.advance(5_000)
    expect(await call).toMatchObject({ ok: true })
  })

  it('is one of about three in ten, the same ones each time', () => {
    const draw = (seed: number) => Array.from({ length: 1000 }, sometimes(0.3, seed))
    const hits = draw(7).filter(Boolean).length
    expect(Math.abs(hits - 300)).toBeLessThan(50)
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })
})

describe('an event that is to fail', () => {
  const begin = beginning(local)
  const texts = (app: BareApp) => app.received.map(one => (one.body.event as { text: string }).text)
  const ids = (app: BareApp) => new Set(app.received.map(one => one.body.event_id)).size

  it('comes twice, with the same id or with another', async () => {
    const { slack, app } = await begin()
    slack.faults.onEvents('message', { do: 'duplicate', copies: 1 }, { times: 1 })
    slack.faults.onEvents('message', { do: 'duplicate', copies: 10, newIds: true }, { times: 1 })
    await slack.asUser('U0ANA').types('general', 'one')
    expect([app.received.length, ids(app)]).toEqual([2, 1])
    await slack.asUser('U0ANA').types('general', 'two')
    expect([app.received.length, ids(app)]).toEqual([13, 12])
  })

  it('comes after a later one', async () => {
    const { slack, app } = await begin()
    slack.faults.onEvents('message', { do: 'reorder' }, { times: 1 })
    await slack.asUser('U0ANA').types('general', 'one')
    await slack.asUser('U0ANA').types('general', 'two')
    await app.arrived(2)
    expect(texts(app)).toEqual(['two', 'one'])
  })

  it('comes late or never', async () => {
    const { slack, app, clock } = await begin()
    slack.faults.onEvents(event => event.text === 'late', { do: 'delay', ms: 60_000 })
    slack.faults.onEvents(event => event.text === 'lost', { do: 'lose' })
    const late = slack.asUser('U0ANA').types('general', 'late')
    await slack.asUser('U0ANA').types('general', 'lost')
    await slack.asUser('U0ANA').types('general', 'now')
    expect(texts(app)).toEqual(['now'])
    await clock.advance(60_000)
    await late
    expect(texts(app)).toEqual(['now', 'late'])
    expect(slack.deliveries.map(one => one.state)).toContain('lost')
  })
})

describe('a leak', () => {
  it('fails the test that left it', async () => {
    const slack = await startLocalSlack()
    slack.faults.onCalls('auth.test', { do: 'hang' })
    const call = fetch(`${slack.apiUrl}auth.test`).catch((error: unknown) => error)
    await slack.until('the call', () => slack.calls.length === 1)
    await expect(stopWithoutLeaks(slack, 1)).rejects.toThrow('1 requests are still under way')
    expect(await call).toBeInstanceOf(Error)
  })
})

import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ReadCallback, Verdict } from '../../../adapters/pager/callback.ts'
import { makeNtfy, ntfyCallback } from '../../../adapters/pager/ntfy.ts'
import { pagerDutyCallback } from '../../../adapters/pager/pagerduty.ts'
import { webhookCallback } from '../../../adapters/pager/webhook.ts'
import { startLocalNtfy } from '../../platforms/pagers/local-ntfy.ts'

const secret = 'a secret of the tests, nobody else'
const now = Date.parse('2026-11-29T12:02:00Z')
const seconds = Math.floor(now / 1_000)
const minute = 60_000
const key = 'deskhand/support/45/1764324000000'
const hmac = (text: string, by = secret) => createHmac('sha256', by).update(text).digest('hex')

type Parts = { headers?: Record<string, string>; query?: string; body?: string }
const ask = (read: ReadCallback, { headers = {}, query = '', body = '' }: Parts, at = now): Verdict =>
  read({ headers: new Headers(headers), query: new URLSearchParams(query), body: Buffer.from(body) }, at)
const isRefused = (verdict: Verdict) => 'refused' in verdict

describe('an answer to a webhook', () => {
  const read = webhookCallback({ secret })
  const answer = JSON.stringify({ key, act: 'acknowledge', by: 'oli' })
  const signed = (body = answer, timestamp = String(seconds), by = secret): Parts => ({
    headers: {
      'deskhand-timestamp': timestamp,
      'deskhand-signature': `v1=${hmac(`${timestamp}.${body}`, by)}`,
    },
    body,
  })

  it('counts when it is signed and fresh', () => {
    expect(ask(read, signed())).toMatchObject({ said: { key, act: 'acknowledge', by: 'oli' } })
  })

  it.each<[string, Parts]>([
    ['is not signed', { body: answer }],
    ['is signed with another secret', signed(answer, String(seconds), 'guessed')],
    ['was changed on the way', { ...signed(), body: answer.replace('oli', 'mia') }],
    [
      'has another timestamp than was signed',
      {
        ...signed(),
        headers: { ...signed().headers, 'deskhand-timestamp': String(seconds + 1) },
      },
    ],
    [
      'has a signature without its version',
      {
        ...signed(),
        headers: { ...signed().headers, 'deskhand-signature': hmac(`${seconds}.${answer}`) },
      },
    ],
    ['is six minutes old', signed(answer, String(seconds - 360))],
    ['is six minutes ahead', signed(answer, String(seconds + 360))],
    ['has a timestamp that is no number', signed(answer, '1e9')],
    ['has an empty timestamp', signed(answer, '')],
  ])('is refused when it %s', (_, parts) => {
    expect(isRefused(ask(read, parts))).toBe(true)
  })

  it.each([
    ['is empty', ''],
    ['is no object', '[1]'],
    ['asks for something else', JSON.stringify({ key, act: 'resolve' })],
    ['has more in it than is known', JSON.stringify({ key, act: 'acknowledge', admin: true })],
    ['is one of our own calls, sent back', JSON.stringify({ event: 'page', key, delivery: 'support:1' })],
  ])('means nothing when it %s', (_, body) => {
    expect(ask(read, signed(body))).toEqual({ said: null })
  })

  it('is another answer when it is signed anew, and the same when it is not', () => {
    const idOf = (parts: Parts) => {
      const verdict = ask(read, parts)
      return 'said' in verdict ? verdict.said?.id : undefined
    }
    expect(idOf(signed())).toBe(idOf(signed()))
    expect(idOf(signed())).not.toBe(idOf(signed(answer, String(seconds - 1))))
  })
})

describe('a webhook of PagerDuty', () => {
  const read = pagerDutyCallback({ webhookSecret: secret })
  const event = {
    id: '5ac64822-4adc-4fda-ade0-410becf0de4f',
    event_type: 'incident.acknowledged',
    resource_type: 'incident',
    occurred_at: '2026-11-29T12:01:30.169Z',
    agent: { id: 'PLH1HKV', type: 'user_reference', summary: 'Oli Brandt' },
    client: { name: 'PagerDuty' },
    data: { id: 'PGR0VU2', type: 'incident', status: 'acknowledged', incident_key: key },
  }
  const signed = (change: object = {}, by: readonly string[] = [secret]): Parts => {
    const body = JSON.stringify({ event: { ...event, ...change } })
    return { headers: { 'x-pagerduty-signature': by.map(one => `v1=${hmac(body, one)}`).join(',') }, body }
  }

  it('counts when a person has acknowledged', () => {
    expect(ask(read, signed())).toMatchObject({ said: { id: event.id, key, by: 'Oli Brandt' } })
  })

  it('may be signed with an old secret and the new one while they change', () => {
    expect(isRefused(ask(read, signed({}, ['the old one', secret])))).toBe(false)
  })

  it.each<[string, Parts]>([
    ['is not signed', { body: signed().body ?? '' }],
    ['is signed with another secret', signed({}, ['guessed'])],
    [
      'is signed in another version',
      {
        ...signed(),
        headers: { 'x-pagerduty-signature': `v0=${hmac(signed().body ?? '')}` },
      },
    ],
    ['was changed on the way', { ...signed(), body: (signed().body ?? '').replace('45', '46') }],
    ['is an hour old', signed({ occurred_at: '2026-11-29T11:01:00Z' })],
    ['is of the day after', signed({ occurred_at: '2026-11-30T12:01:00Z' })],
  ])('is refused when it %s', (_, parts) => {
    expect(isRefused(ask(read, parts))).toBe(true)
  })

  it('is taken twenty minutes late: PagerDuty tries that long while nobody answers', () => {
    expect(isRefused(ask(read, signed(), now + 20 * minute))).toBe(false)
  })

  it.each([
    ['tells of something else', { event_type: 'incident.triggered' }],
    ['tells of what no person did', { agent: { id: 'P1', type: 'service_reference', summary: 'API' } }],
    ['names nobody', { agent: null }],
    ['is of an incident without a key', { data: { id: 'PGR0VU2', incident_key: null } }],
  ])('means nothing when it %s', (_, change) => {
    expect(ask(read, signed(change))).toEqual({ said: null })
  })

  it('is refused where no secret is set', () => {
    expect(isRefused(ask(pagerDutyCallback({ webhookSecret: null }), signed()))).toBe(true)
  })
})

describe('the button of ntfy', () => {
  const read = ntfyCallback({ name: 'phones', secret })

  async function address(to: string | null = 'https://desk.example/pager/callback/phones') {
    const local = await startLocalNtfy('t', null)
    const pager = makeNtfy({
      ...{ name: 'phones', url: local.server.url, topic: 't', token: null, secret },
      ...{ callback: () => to, now: () => now, patienceMs: 10_000 },
    })
    await pager.page({
      ...{ key, delivery: 'support:7', title: 'SUP-45', text: 'Due 02:30.', drill: false, desk: 'support' },
      ...{ at: new Date(now), urgency: 'high', who: [], level: 'On call', answer: 'I have it', links: [] },
    })
    await local.server.stop()
    return local.shown[0]?.actions[0]
  }

  it('posts to an address that counts', async () => {
    const action = await address()
    expect(action).toMatchObject({ action: 'http', label: 'I have it', method: 'POST' })
    const url = new URL(action?.url ?? '')
    expect(`${url.origin}${url.pathname}`).toBe('https://desk.example/pager/callback/phones')
    expect(ask(read, { query: url.search })).toMatchObject({ said: { key, act: 'acknowledge', by: null } })
  })

  it('is not there where no answer could come back', async () => {
    expect(await address(null)).toBeUndefined()
  })

  it('ends after an hour', async () => {
    const { search } = new URL((await address())?.url ?? '')
    expect(isRefused(ask(read, { query: search }, now + 59 * minute))).toBe(false)
    expect(isRefused(ask(read, { query: search }, now + 61 * minute))).toBe(true)
  })

  it.each([
    ['another alarm', (query: URLSearchParams) => query.set('key', 'deskhand/support/46/1')],
    ['a later end', (query: URLSearchParams) => query.set('until', String(seconds + 3_601))],
    ['no signature', (query: URLSearchParams) => query.delete('signature')],
    ['no end', (query: URLSearchParams) => query.delete('until')],
  ])('cannot be turned into one with %s', async (_, change) => {
    const query = new URL((await address())?.url ?? '').searchParams
    change(query)
    expect(isRefused(ask(read, { query: `${query}` }))).toBe(true)
  })

  it('opens nothing at another pager with the same secret', async () => {
    const { search } = new URL((await address())?.url ?? '')
    expect(isRefused(ask(ntfyCallback({ name: 'mia', secret }), { query: search }))).toBe(true)
  })

  it('lasts an hour at most, whatever was signed', () => {
    const until = String(seconds + 86_400)
    const signature = hmac(`phones\n${key}\n${until}`)
    expect(isRefused(ask(read, { query: `${new URLSearchParams({ key, until, signature })}` }))).toBe(true)
  })
})

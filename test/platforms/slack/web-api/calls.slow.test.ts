import { describe, expect, it } from 'vitest'
import { api, request } from '../api.ts'
import { manualClock } from '../clock.ts'
import { useLocalSlack } from '../leaks.ts'

const local = useLocalSlack()
const noon = Date.UTC(2026, 10, 23, 12)

describe('a token', () => {
  it('must be there, be known, be alive and be of the right kind', async () => {
    const slack = await local.start()
    const post = { channel: 'C0GENERAL', text: 'a' }
    const errorWith = async (token: string) => (await api(slack, 'chat.postMessage', post, token)).error
    expect(await errorWith('')).toBe('not_authed')
    expect(await errorWith('xoxb-unknown')).toBe('invalid_auth')
    expect(await errorWith(slack.app.appToken)).toBe('not_allowed_token_type')
    expect((await api(slack, 'apps.connections.open')).error).toBe('not_allowed_token_type')
    await slack.admin.revokes(slack.token())
    expect(await errorWith(slack.token())).toBe('token_revoked')
    await slack.admin.revokes(slack.app.appToken)
    expect((await api(slack, 'apps.connections.open', {}, slack.app.appToken)).error).toBe('invalid_auth')
  })

  it('of an app that was uninstalled belongs to nobody', async () => {
    const slack = await local.start()
    await slack.admin.uninstalls('T0DESK')
    expect(await api(slack, 'auth.test')).toEqual({ ok: false, error: 'account_inactive' })
  })

  it('works as a header, in a form and in the address', async () => {
    const slack = await local.start()
    const token = slack.token()
    const form = await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
    })
    const query = await fetch(`${slack.apiUrl}auth.test?token=${token}`)
    expect([await form.json(), await query.json()]).toMatchObject([{ ok: true }, { ok: true }])
    expect(slack.calls.map(call => call.args)).toEqual([{}, {}])
  })

  it('is told which scope it lacks, and learns its scopes from the headers', async () => {
    const slack = await local.start({
      workspaces: [{ id: 'T1', scopes: ['commands', 'chat:write'], channels: [{ id: 'C1', name: 'a' }] }],
    })
    const { body, headers } = await request(slack, 'reactions.add', {
      channel: 'C1',
      timestamp: '1.000001',
      name: 'eyes',
    })
    expect(body).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'reactions:write',
      provided: 'commands,chat:write',
    })
    expect(headers.get('x-oauth-scopes')).toBe('commands,chat:write')
    expect(headers.get('x-accepted-oauth-scopes')).toBe('reactions:write')
  })

  it('reads history by the kind of the conversation', async () => {
    const slack = await local.start({
      workspaces: [
        {
          id: 'T1',
          scopes: ['channels:history'],
          channels: [
            { id: 'C1', name: 'a' },
            { id: 'G1', name: 'b', kind: 'private' },
          ],
        },
      ],
    })
    expect(await api(slack, 'conversations.history', { channel: 'C1' })).toMatchObject({ ok: true })
    expect(await api(slack, 'conversations.history', { channel: 'G1' })).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:history',
    })
  })
})

describe('a call', () => {
  it('of an unknown method, with broken JSON or as plain text is refused', async () => {
    const slack = await local.start()
    expect(await api(slack, 'chat.shout')).toMatchObject({ error: 'unknown_method' })
    const send = async (type: string, body: string) => {
      const headers = { 'content-type': type, authorization: `Bearer ${slack.token()}` }
      const response = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', headers, body })
      return ((await response.json()) as { error?: string }).error
    }
    expect(await send('application/json', '{')).toBe('invalid_json')
    expect(await send('text/plain', 'a=b')).toBe('invalid_post_type')
  })

  it('beyond the tier of its method waits as long as Retry-After says, and no other method waits', async () => {
    const clock = manualClock(noon)
    const slack = await local.start({ clock })
    const add = () =>
      request(slack, 'reactions.remove', { channel: 'C0GENERAL', timestamp: '1.000001', name: 'eyes' })
    for (let count = 0; count < 20; count += 1) expect((await add()).status).toBe(200)
    const { status, headers, body } = await add()
    expect([status, headers.get('retry-after'), body]).toEqual([
      429,
      '3',
      { ok: false, error: 'ratelimited' },
    ])
    expect((await request(slack, 'auth.test')).status).toBe(200)
    await clock.advance(3_000)
    expect((await add()).status).toBe(200)
    expect(slack.calls.filter(call => call.outcome === 'rate-limited')).toHaveLength(1)
  })

  it('is told whole seconds to wait, never too few', async () => {
    const slack = await local.start({ clock: manualClock(noon) })
    const info = () => request(slack, 'conversations.info', { channel: 'C0GENERAL' })
    for (let count = 0; count < 50; count += 1) await info()
    const { headers } = await info()
    // Tier 3 gives a call back every 1.2 seconds.
    expect(headers.get('retry-after')).toBe('2')
  })

  it('posts one message a second to a channel after a short burst, and to other channels at once', async () => {
    const clock = manualClock(noon)
    const slack = await local.start({ clock })
    const post = (channel: string) => request(slack, 'chat.postMessage', { channel, text: 'a' })
    const statuses: number[] = []
    for (let count = 0; count < 6; count += 1) statuses.push((await post('C0GENERAL')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await post('C0TRIAGE')).status).toBe(200)
    await clock.advance(1_000)
    expect((await post('C0GENERAL')).status).toBe(200)
    expect((await post('C0GENERAL')).status).toBe(429)
  })

  it('reads history once a minute and 15 messages at most as a commercial app', async () => {
    const slack = await local.start({ clock: manualClock(noon), commercial: true })
    const ana = slack.asUser('U0ANA')
    for (let count = 0; count < 16; count += 1) await ana.types('general', `Message ${count}`)
    const read = () => request(slack, 'conversations.history', { channel: 'C0GENERAL', limit: 100 })
    expect((await read()).body).toMatchObject({ has_more: true, messages: { length: 15 } })
    expect((await read()).status).toBe(429)
  })

  it('is not limited when limits are switched off', async () => {
    const slack = await local.start({ clock: manualClock(noon), rateLimits: false })
    const post = () => request(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'a' })
    const answers = await Promise.all(Array.from({ length: 50 }, post))
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([200]))
  })
})

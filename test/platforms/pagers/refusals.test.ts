import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocalNtfy } from './local-ntfy.ts'
import { startLocalPagerDuty } from './local-pagerduty.ts'
import { startLocalWebhook } from './local-webhook.ts'

const post = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text }
  return (await fetch(url, sent)).status
}

describe('the local PagerDuty', () => {
  const routing_key = 'R'.repeat(32)
  const trigger = {
    routing_key,
    event_action: 'trigger',
    dedup_key: 'one',
    payload: { summary: 'Example alert', source: 'host1.example.com', severity: 'info' },
  }
  let local: Awaited<ReturnType<typeof startLocalPagerDuty>>
  beforeAll(async () => {
    local = await startLocalPagerDuty(routing_key)
  })
  afterAll(() => local.server.stop())
  const enqueue = (event: unknown) => post(`${local.server.url}/v2/enqueue`, event)
  const payload = (change: object) => ({ ...trigger, payload: { ...trigger.payload, ...change } })

  it('accepts the examples of the documentation', async () => {
    expect(await enqueue(trigger)).toBe(202)
    expect(await enqueue({ routing_key, dedup_key: 'one', event_action: 'acknowledge' })).toBe(202)
    expect(await enqueue({ routing_key, dedup_key: 'one', event_action: 'resolve' })).toBe(202)
    expect(local.incidents).toEqual([{ key: 'one', status: 'resolved', triggers: 1 }])
  })

  it.each<[string, unknown]>([
    ['no routing key', { ...trigger, routing_key: undefined }],
    ['a routing key of another length', { ...trigger, routing_key: 'short' }],
    ['an unknown action', { ...trigger, event_action: 'page' }],
    ['no payload', { ...trigger, payload: undefined }],
    ['no summary', payload({ summary: undefined })],
    ['a summary of 1,025 characters', payload({ summary: 'x'.repeat(1_025) })],
    ['no source', payload({ source: '' })],
    ['an unknown severity', payload({ severity: 'high' })],
    ['a key of 256 characters', { ...trigger, dedup_key: 'x'.repeat(256) }],
    ['an answer without a key', { routing_key, event_action: 'resolve' }],
    ['what is no JSON', '{'],
    ['more than 512 KB', payload({ custom_details: 'x'.repeat(600_000) })],
  ])('refuses %s', async (_, event) => {
    expect(await enqueue(event)).toBe(400)
  })

  it('keeps one open incident for each key, and begins another after it was resolved', async () => {
    const two = { ...trigger, dedup_key: 'two' }
    await enqueue(two)
    await enqueue(two)
    await enqueue({ routing_key, dedup_key: 'two', event_action: 'resolve' })
    await enqueue({ routing_key, dedup_key: 'two', event_action: 'acknowledge' })
    await enqueue(two)
    expect(local.incidents.filter(({ key }) => key === 'two')).toEqual([
      { key: 'two', status: 'resolved', triggers: 2 },
      { key: 'two', status: 'triggered', triggers: 1 },
    ])
  })
})

describe('the local ntfy', () => {
  let local: Awaited<ReturnType<typeof startLocalNtfy>>
  beforeAll(async () => {
    local = await startLocalNtfy('mytopic', 'tk_1')
  })
  afterAll(() => local.server.stop())
  const publish = (message: unknown, token = 'tk_1', path = '/') =>
    post(`${local.server.url}${path}`, message, { authorization: `Bearer ${token}` })
  const action = { action: 'http', label: 'Close door', url: 'https://api.mygarage.lan/', method: 'PUT' }

  it('accepts the examples of the documentation', async () => {
    const message = { topic: 'mytopic', message: 'Disk space is low at 5.1 GB', title: 'Low disk space' }
    const rest = { tags: ['warning', 'cd'], priority: 4, click: 'https://homecamera.lan/', actions: [action] }
    expect(await publish({ ...message, ...rest })).toBe(200)
  })

  it.each<[string, unknown]>([
    ['no topic', { message: 'hello' }],
    ['a topic with a slash', { topic: 'my/topic' }],
    ['priority 6', { topic: 'mytopic', priority: 6 }],
    ['four actions', { topic: 'mytopic', actions: [action, action, action, action] }],
    ['an action without an address', { topic: 'mytopic', actions: [{ ...action, url: '' }] }],
    ['an unknown action', { topic: 'mytopic', actions: [{ ...action, action: 'ring' }] }],
    ['a message of 4,097 bytes', { topic: 'mytopic', message: 'ä'.repeat(2_049) }],
    ['what is no JSON', 'hello'],
  ])('refuses %s', async (_, message) => {
    expect(await publish(message)).toBe(400)
  })

  it('refuses a wrong token, and publishing as JSON to a topic', async () => {
    expect(await publish({ topic: 'mytopic' }, 'tk_2')).toBe(403)
    expect(await publish({ topic: 'mytopic' }, 'tk_1', '/mytopic')).toBe(404)
  })
})

describe('the local webhook', () => {
  it('refuses what is not signed as the documentation says', async () => {
    const local = await startLocalWebhook('secret')
    const signature = { 'deskhand-timestamp': '1', 'deskhand-signature': 'v1=00', 'deskhand-delivery': 'd' }
    expect(await post(local.server.url, {}, signature)).toBe(401)
    expect(local.told).toEqual([])
    await local.server.stop()
  })
})

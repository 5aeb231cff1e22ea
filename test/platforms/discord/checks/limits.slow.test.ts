import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { startLocalDiscord } from '../local-discord.ts'
import { permission } from '../world/permissions.ts'
import { rawClient } from './raw-client.ts'
import { makeScene, type Scene } from './scene.ts'

const line = 'POST /channels/:channel/messages'
const discord = eachWithLocalDiscord({
  rates: { [line]: { limit: 2, perMs: 60_000 } },
  global: { limit: 6, perMs: 1_000 },
  invalid: { limit: 5, perMs: 600_000 },
})
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord(), permission.manageChannels)
})
const post = (channel = scene.help.id) => scene.ask('POST', `/channels/${channel}/messages`, { content: 'x' })

describe('a rate limit', () => {
  it('announces itself in the headers, and then refuses with 429', async () => {
    const { headers } = await post()
    expect(headers.get('x-ratelimit-limit')).toBe('2')
    expect(headers.get('x-ratelimit-remaining')).toBe('1')
    expect(headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/)
    expect(Number(headers.get('x-ratelimit-reset-after'))).toBeGreaterThan(59)
    await post()
    const refused = await post()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user')
    expect(refused.body).toMatchObject({ global: false, message: 'You are being rate limited.' })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(
      refused.body.retry_after as number,
    )
  })

  it('counts by channel, and ends', async () => {
    await post()
    await post()
    const other = discord().build.channel(scene.guild, { name: 'other' })
    expect((await post(other.id)).status).toBe(200)
    discord().clock.advance(60_000)
    expect((await post()).status).toBe(200)
  })

  it('of the bot as a whole says so, and leaves interactions alone', async () => {
    for (let n = 0; n < 6; n++) await scene.ask('GET', '/users/@me')
    const refused = await scene.ask('GET', '/users/@me')
    expect([refused.status, refused.body.global]).toEqual([429, true])
    expect(refused.headers.get('x-ratelimit-global')).toBe('true')
    expect((await scene.ask('POST', '/interactions/1/x/callback', { type: 5 })).status).toBe(404)
  })

  it('stops the third change of a channel’s name in ten minutes, unannounced', async () => {
    const rename = (name: string) => scene.ask('PATCH', `/channels/${scene.help.id}`, { name })
    await rename('a')
    const second = await rename('b')
    expect(Number(second.headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0)
    const third = await rename('c')
    expect([third.status, third.headers.get('x-ratelimit-scope')]).toEqual([429, 'shared'])
    expect(third.body.retry_after).toBeGreaterThan(590)
    discord().clock.advance(600_000)
    expect((await rename('c')).status).toBe(200)
  })
})

it('is set for routes that there are', async () => {
  const rates = { 'POST /channel/messages': { limit: 1, perMs: 1 } }
  await expect(startLocalDiscord({ rates })).rejects.toThrow('There is no route')
})

describe('invalid requests', () => {
  const ask = () => rawClient(discord(), null)('GET', '/users/@me')
  const address = '127.0.0.1'

  it('are counted: 401, 403 and 429, but not the shared ones, nor 404', async () => {
    await ask()
    discord().faults.plan({ kind: 'rate limit', retryAfterMs: 10, scope: 'shared' })
    await scene.ask('GET', '/users/@me')
    discord().faults.plan({ kind: 'rate limit', retryAfterMs: 10, scope: 'user' })
    await scene.ask('GET', '/users/@me')
    await scene.ask('GET', '/channels/1')
    expect(discord().limits.invalidCount(address)).toBe(2)
  })

  it('end in a ban of the address, for everything it asks', async () => {
    for (let n = 0; n < 5; n++) await ask()
    const { status, body } = await scene.ask('GET', '/users/@me')
    expect([status, body.text]).toEqual([429, 'error code: 1015'])
  })
})

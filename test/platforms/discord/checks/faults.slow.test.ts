import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import type { HttpFault } from '../faults.ts'
import { startLocalDiscord } from '../local-discord.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord())
})
const on = 'POST /channels/:channel/messages'
const post = () => scene.ask('POST', `/channels/${scene.help.id}/messages`, { content: 'x' })

describe('a request can', () => {
  const lost: [string, HttpFault, number][] = [
    ['be carried out and its answer be lost', { kind: 'accept then drop' }, 1],
    ['be lost', { kind: 'drop' }, 0],
  ]
  it.each(lost)('%s', async (_name, fault, carriedOut) => {
    discord().faults.plan(fault, { on })
    await expect(post()).rejects.toThrow('fetch failed')
    expect(scene.help.messages.size).toBe(carriedOut)
    expect(discord().journal.requests.at(-1)?.fault).toBe(fault.kind)
    expect((await post()).status).toBe(200)
  })

  const silent: [HttpFault['kind'], HttpFault, number][] = [
    ['hang', { kind: 'hang' }, 0],
    ['accept then hang', { kind: 'accept then hang' }, 1],
  ]
  it.each(silent)('%s until its sender gives up', async (_name, fault, carriedOut) => {
    discord().faults.plan(fault, { on })
    const given = new AbortController()
    const url = `${discord().api}/v10/channels/${scene.help.id}/messages`
    const headers = {
      'User-Agent': 'DiscordBot (x, 1)',
      'Content-Type': 'application/json',
      Authorization: `Bot ${scene.application.token}`,
    }
    const sent = fetch(url, { method: 'POST', headers, body: '{"content":"x"}', signal: given.signal })
    await discord().until(() => discord().journal.requests.at(-1)?.fault === fault.kind)
    await discord().until(() => scene.help.messages.size === carriedOut)
    given.abort()
    await expect(sent).rejects.toThrow('aborted')
    await discord().until(() => discord().open().requests === 0)
  })

  it('be refused as often as planned, on the route and channel planned', async () => {
    discord().faults.plan({ kind: 'status', status: 500 }, { on, channelId: scene.help.id, times: 2 })
    expect((await scene.ask('GET', '/users/@me')).status).toBe(200)
    expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([500, 500, 200])
    discord().faults.plan({ kind: 'status', status: 503 }, { times: Number.POSITIVE_INFINITY })
    expect((await post()).status).toBe(503)
    discord().faults.clear()
    expect((await post()).status).toBe(200)
  })

  it('be answered late, in whatever order', async () => {
    discord().faults.plan({ kind: 'delay', ms: 60 }, { on })
    const order: string[] = []
    await Promise.all([
      post().then(() => order.push('slow')),
      scene.ask('GET', '/users/@me').then(() => order.push('quick')),
    ])
    expect(order).toEqual(['quick', 'slow'])
  })
})

it('is planned for routes that there are', () => {
  expect(() => discord().faults.plan({ kind: 'drop' }, { on: 'POST /messages' })).toThrow('There is no route')
})

it('does not hide what a handler threw', async () => {
  const own = await startLocalDiscord()
  const { ask } = makeScene(own)
  Object.assign(own.world, { guilds: undefined })
  expect((await ask('GET', '/users/@me/guilds')).status).toBe(500)
  await expect(own.close()).rejects.toThrow(TypeError)
})

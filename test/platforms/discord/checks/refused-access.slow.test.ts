import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { permission } from '../world/permissions.ts'
import { rawClient } from './raw-client.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord(), 0n)
})

const gone = '123456789012345678'
const code = async (method: string, path: string, body?: unknown) => {
  const answer = await scene.ask(method, path, body)
  return [answer.status, answer.body.code]
}
const deny = (bits: bigint) =>
  discord().happenings.changeChannel(scene.help, {
    overwrites: [{ id: scene.application.botId, type: 1, allow: 0n, deny: bits }],
  })

describe('a request', () => {
  it('needs a token: 401', async () => {
    const ask = rawClient(discord(), null)
    expect(await ask('GET', '/users/@me')).toMatchObject({
      status: 401,
      body: { message: '401: Unauthorized', code: 0 },
    })
    discord().gateway.revokeToken(scene.application.id)
    expect((await scene.ask('GET', '/users/@me')).status).toBe(401)
  })

  it('needs a route that there is, and version 10', async () => {
    expect(await code('GET', '/nowhere')).toEqual([404, 0])
    expect(await code('DELETE', '/users/@me')).toEqual([405, 0])
    const headers = { 'User-Agent': 'DiscordBot (x, 1)' }
    const old = await fetch(`${discord().api}/v6/gateway`, { headers })
    expect(await old.json()).toMatchObject({ code: 50041 })
  })

  it('names things that are there: 10003, 10004, 10007, 10008, 10011, 10013', async () => {
    expect(await code('GET', `/channels/${gone}`)).toEqual([404, 10003])
    expect(await code('GET', `/guilds/${gone}`)).toEqual([404, 10004])
    expect(await code('GET', `/guilds/${scene.guild.id}/members/${gone}`)).toEqual([404, 10013])
    expect(await code('GET', `/channels/${scene.help.id}/messages/${gone}`)).toEqual([404, 10008])
    expect(await code('GET', `/guilds/${scene.guild.id}/roles/${gone}`)).toEqual([404, 10011])
    discord().happenings.expel(scene.guild, scene.kim)
    expect(await code('GET', `/guilds/${scene.guild.id}/members/${scene.kim.id}`)).toEqual([404, 10007])
  })

  it('needs to see the channel: 50001', async () => {
    deny(permission.viewChannel)
    expect(await code('POST', `/channels/${scene.help.id}/messages`, { content: 'x' })).toEqual([403, 50001])
    expect(await code('GET', `/channels/${scene.help.id}`)).toEqual([403, 50001])
  })

  it('needs the permission: 50013', async () => {
    const messages = `/channels/${scene.help.id}/messages`
    deny(permission.sendMessages)
    expect(await code('POST', messages, { content: 'x' })).toEqual([403, 50013])
    deny(permission.embedLinks)
    expect(await code('POST', messages, { embeds: [{ title: 'x' }] })).toEqual([403, 50013])
    deny(permission.createPrivateThreads)
    expect(await code('POST', `/channels/${scene.help.id}/threads`, { name: 'x', type: 12 })).toEqual([
      403, 50013,
    ])
    const other = scene.ana.types(scene.help, 'mine')
    expect(await code('DELETE', `${messages}/${other.id}`)).toEqual([403, 50013])
    expect(await code('PATCH', `${messages}/${other.id}`, { content: 'x' })).toEqual([403, 50005])
    expect(await code('PATCH', `/channels/${scene.help.id}`, { name: 'x' })).toEqual([403, 50013])
  })

  it('lists nothing without the history, and refuses one message', async () => {
    const message = scene.ana.types(scene.help, 'x')
    deny(permission.readMessageHistory)
    expect((await scene.ask('GET', `/channels/${scene.help.id}/messages`)).body).toEqual([])
    expect(await code('GET', `/channels/${scene.help.id}/messages/${message.id}`)).toEqual([403, 50013])
  })

  it('lists members only with the intent switched on', async () => {
    expect((await scene.ask('GET', `/guilds/${scene.guild.id}/members?limit=10`)).body).toHaveLength(4)
    scene.application.privileged = 0n
    expect(await code('GET', `/guilds/${scene.guild.id}/members`)).toEqual([403, 50001])
  })
})

describe('a direct message', () => {
  const open = async (id: string) =>
    String((await scene.ask('POST', '/users/@me/channels', { recipient_id: id })).body.id)

  it('goes to those who take it and share a guild: else 50007', async () => {
    const shy = discord().build.person(scene.guild, { name: 'Shy', acceptsDirectMessages: false })
    const [ana, closed] = [await open(scene.ana.id), await open(shy.id)]
    expect(await code('POST', `/channels/${ana}/messages`, { content: 'x' })).toEqual([200, undefined])
    expect(await code('POST', `/channels/${closed}/messages`, { content: 'x' })).toEqual([403, 50007])
    scene.ana.leaves(scene.guild)
    expect(await code('POST', `/channels/${ana}/messages`, { content: 'x' })).toEqual([403, 50007])
  })

  it('has one channel a person, and needs a person', async () => {
    const bot = discord().build.person(scene.guild, { name: 'Helper', bot: true })
    expect(await code('POST', '/users/@me/channels', { recipient_id: bot.id })).toEqual([403, 50007])
    expect(await open(scene.ana.id)).toBe(await open(scene.ana.id))
    expect(await code('POST', '/users/@me/channels', { recipient_id: gone })).toEqual([400, 50033])
  })
})

describe('a role', () => {
  it('is given and taken by one who stands above it', async () => {
    const path = `/guilds/${scene.guild.id}/members/${scene.ana.id}/roles/${scene.agents.id}`
    expect(await code('PUT', path)).toEqual([403, 50013])
    const own = [...scene.guild.roles.values()].find(one => one.botId !== null)
    if (!own) throw new Error('no role of the bot')
    discord().happenings.changeRole(scene.guild, own, {
      permissions: own.permissions | permission.manageRoles,
    })
    expect(await code('PUT', path)).toEqual([204, undefined])
    discord().happenings.changeRole(scene.guild, own, { position: 0 })
    expect(await code('DELETE', path)).toEqual([403, 50013])
  })
})

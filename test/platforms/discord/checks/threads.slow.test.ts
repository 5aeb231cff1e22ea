import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import type { Channel } from '../world/kinds.ts'
import { permission } from '../world/permissions.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord({ activeThreads: 3 })
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord(), 0n)
})

function channel(id: unknown): Channel {
  const found = discord().world.channels.get(String(id))
  if (!found) throw new Error(`no channel ${String(id)}`)
  return found
}

async function privateThread(more = {}): Promise<Channel> {
  const body = { name: 'SUP-1', type: 12, ...more }
  return channel((await scene.ask('POST', `/channels/${scene.help.id}/threads`, body)).body.id)
}

const say = (thread: Channel, content = 'hi') =>
  scene.ask('POST', `/channels/${thread.id}/messages`, { content })

describe('a private thread', () => {
  it('is seen by its members and by moderators', async () => {
    const thread = await privateThread()
    const mia = discord().build.role(scene.guild, {
      name: 'moderators',
      permissions: permission.manageThreads,
    })
    const moderator = discord().build.person(scene.guild, { name: 'Mia', roles: [mia] })
    await say(thread)
    const [message] = [...thread.messages.values()]
    if (!message) throw new Error('no message')
    expect([scene.ana, scene.kim, moderator].map(one => one.sees(message))).toEqual([false, false, true])
    await scene.ask('PUT', `/channels/${thread.id}/thread-members/${scene.ana.id}`)
    expect(scene.ana.sees(message)).toBe(true)
    expect(() => scene.kim.types(thread, 'me too')).toThrow('cannot write')
  })

  it('is private where the type is left out, and is not for forums', async () => {
    const { body } = await scene.ask('POST', `/channels/${scene.help.id}/threads`, { name: 'x' })
    expect(body.type).toBe(12)
    const inThread = await scene.ask('POST', `/channels/${body.id}/threads`, { name: 'x', type: 12 })
    expect(inThread.body.code).toBe(50024)
  })

  it('says who was added, in a message of Discord’s own', async () => {
    const thread = await privateThread()
    await scene.ask('PUT', `/channels/${thread.id}/thread-members/${scene.ana.id}`)
    expect([...thread.messages.values()].map(one => one.type)).toEqual([1])
  })

  it('takes nobody who is not in the guild or does not see the channel', async () => {
    const thread = await privateThread()
    const put = (id: string) => scene.ask('PUT', `/channels/${thread.id}/thread-members/${id}`)
    expect((await put('123456789012345678')).body.code).toBe(10013)
    discord().happenings.expel(scene.guild, scene.kim)
    expect((await put(scene.kim.id)).body.code).toBe(10007)
    discord().happenings.changeChannel(scene.help, {
      overwrites: [{ id: scene.ana.id, type: 1, allow: 0n, deny: permission.viewChannel }],
    })
    expect((await put(scene.ana.id)).body.code).toBe(50001)
  })
})

describe('an archived thread', () => {
  it('comes back with a message, and takes no edit, reaction, or setting', async () => {
    const thread = await privateThread()
    const sent = await say(thread)
    const at = `/channels/${thread.id}/messages/${sent.body.id}`
    discord().happenings.archive(thread)
    expect((await scene.ask('PATCH', at, { content: 'x' })).body.code).toBe(50083)
    expect((await scene.ask('PUT', `${at}/reactions/${encodeURIComponent('👀')}/@me`)).body.code).toBe(50083)
    expect((await scene.ask('PUT', `/channels/${thread.id}/thread-members/${scene.ana.id}`)).body.code).toBe(
      50083,
    )
    expect((await scene.ask('PATCH', `/channels/${thread.id}`, { name: 'y' })).body.code).toBe(50083)
    expect((await say(thread)).status).toBe(200)
    expect(thread.thread?.archived).toBe(false)
  })

  it('stays archived while it is locked, except for moderators', async () => {
    const thread = await privateThread()
    discord().happenings.archive(thread, { locked: true })
    expect((await say(thread)).body.code).toBe(160005)
    const reopen = await scene.ask('PATCH', `/channels/${thread.id}`, { archived: false })
    expect(reopen.body.code).toBe(160005)
  })

  it('lets people write only', async () => {
    const thread = scene.ana.startsThread(scene.help, 'chat')
    const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' }
    const { body } = await scene.ask('POST', `/channels/${thread.id}/messages`, {
      components: [{ type: 1, components: [button] }],
    })
    const message = thread.messages.get(String(body.id))
    if (!message) throw new Error('not posted')
    scene.ana.archives(thread)
    await expect(scene.ana.clicks(message, 'Go')).rejects.toThrow('archived')
    await expect(scene.ana.uses(thread, 'support')).rejects.toThrow('archived')
    expect(() => scene.ana.reacts(message, '👀')).toThrow('archived')
    scene.ana.types(thread, 'hello again')
    expect(thread.thread?.archived).toBe(false)
  })

  it('becomes one after its time without a word', async () => {
    const thread = await privateThread({ auto_archive_duration: 60 })
    discord().clock.advance(50 * 60_000)
    await say(thread)
    discord().clock.advance(59 * 60_000)
    expect(thread.thread?.archived).toBe(false)
    discord().clock.advance(60_000)
    expect(thread.thread?.archived).toBe(true)
  })

  it('lets messages be deleted', async () => {
    const thread = await privateThread()
    const sent = await say(thread)
    discord().happenings.archive(thread)
    expect((await scene.ask('DELETE', `/channels/${thread.id}/messages/${sent.body.id}`)).status).toBe(204)
    expect(thread.thread?.archived).toBe(true)
  })
})

describe('a thread on a message', () => {
  it('has the id of the message, and there is one only', async () => {
    const message = scene.ana.types(scene.help, 'help')
    const start = () =>
      scene.ask('POST', `/channels/${scene.help.id}/messages/${message.id}/threads`, { name: 'x' })
    expect((await start()).body.id).toBe(message.id)
    expect((await start()).body.code).toBe(160004)
    expect(channel(message.id).type).toBe(11)
  })

  it('is not on a message that is gone', async () => {
    const path = `/channels/${scene.help.id}/messages/123456789012345678/threads`
    expect((await scene.ask('POST', path, { name: 'x' })).body.code).toBe(10008)
  })
})

describe('a post in a forum', () => {
  const post = (body: object) => scene.ask('POST', `/channels/${scene.forum.id}/threads`, body)

  it('needs a message, and takes known tags', async () => {
    const tag = scene.forum.tags[0]?.id
    expect((await post({ name: 'x' })).body.code).toBe(50035)
    expect((await post({ name: 'x', message: {} })).body.code).toBe(50006)
    expect((await post({ name: 'x', message: { content: 'm' }, applied_tags: ['1'] })).body.code).toBe(50035)
    const { body } = await post({ name: 'x', message: { content: 'm' }, applied_tags: [tag] })
    expect(body).toMatchObject({ applied_tags: [tag], message: { id: body.id, content: 'm' } })
  })

  it('needs a tag where the forum says so', async () => {
    scene.forum.flags = 1 << 4
    expect((await post({ name: 'x', message: { content: 'm' } })).body.code).toBe(40067)
  })

  it('is the only way to write there', async () => {
    const { body } = await scene.ask('POST', `/channels/${scene.forum.id}/messages`, { content: 'x' })
    expect(body.code).toBe(50008)
  })
})

describe('somebody else’s thread', () => {
  it('is changed by moderators', async () => {
    const thread = scene.ana.startsThread(scene.help, 'chat')
    expect((await scene.ask('PATCH', `/channels/${thread.id}`, { name: 'x' })).body.code).toBe(50013)
    expect((await scene.ask('DELETE', `/channels/${thread.id}`)).body.code).toBe(50013)
    const own = await privateThread()
    expect((await scene.ask('PATCH', `/channels/${own.id}`, { name: 'x' })).status).toBe(200)
    expect((await scene.ask('PATCH', `/channels/${own.id}`, { locked: true })).body.code).toBe(50013)
  })
})

describe('threads', () => {
  it('are limited per guild', async () => {
    for (let n = 0; n < 3; n++) await privateThread()
    const { body } = await scene.ask('POST', `/channels/${scene.help.id}/threads`, { name: 'x', type: 12 })
    expect(body.code).toBe(160006)
  })

  it('are listed: active ones of the guild, archived ones of the channel', async () => {
    const [active, archived] = [await privateThread(), await privateThread()]
    discord().happenings.archive(archived)
    const ids = async (path: string) =>
      ((await scene.ask('GET', path)).body.threads as { id: string }[]).map(one => one.id)
    expect(await ids(`/guilds/${scene.guild.id}/threads/active`)).toEqual([active.id])
    expect(await ids(`/channels/${scene.help.id}/users/@me/threads/archived/private`)).toEqual([archived.id])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { permission } from '../world/permissions.ts'
import { rawClient } from './raw-client.ts'
import { identity, type RawSession, rawSession } from './raw-session.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
let session: RawSession
beforeEach(async () => {
  scene = makeScene(discord(), 0n)
  session = await rawSession(discord())
  session.send(2, identity(scene.application.token, { intents: 1 | 2 | (1 << 9) | (1 << 15) }))
  await session.next('GUILD_CREATE')
})
afterEach(() => session.close())

/** What the application hears while something happens. */
async function heard(name: string, happen: () => void) {
  happen()
  return (await session.next(name)).d
}

describe('the application hears that', () => {
  it('a role is given, taken, changed and deleted', async () => {
    const { happenings } = discord()
    const roles = { roles: [scene.agents.id] }
    expect(
      await heard('GUILD_MEMBER_UPDATE', () => happenings.giveRole(scene.guild, scene.ana, scene.agents)),
    ).toMatchObject(roles)
    expect(
      await heard('GUILD_MEMBER_UPDATE', () => happenings.takeRole(scene.guild, scene.ana, scene.agents)),
    ).toMatchObject({ roles: [] })
    expect(
      await heard('GUILD_ROLE_UPDATE', () =>
        happenings.changeRole(scene.guild, scene.agents, { mentionable: false }),
      ),
    ).toMatchObject({ role: { mentionable: false } })
    expect(
      await heard('GUILD_ROLE_DELETE', () => happenings.deleteRole(scene.guild, scene.agents)),
    ).toMatchObject({ role_id: scene.agents.id })
    expect(scene.guild.members.get(scene.kim.id)?.roles).toEqual([])
  })

  it('people join, leave and are thrown out', async () => {
    const joined = await heard('GUILD_MEMBER_ADD', () => discord().build.person(scene.guild, { name: 'New' }))
    expect(joined.user).toMatchObject({ username: 'new' })
    expect(await heard('GUILD_MEMBER_REMOVE', () => scene.ana.leaves(scene.guild))).toMatchObject({
      user: { id: scene.ana.id },
    })
    await heard('GUILD_MEMBER_REMOVE', () => discord().happenings.expel(scene.guild, scene.kim))
  })

  it('a channel is deleted, and its threads with it', async () => {
    const thread = scene.ana.startsThread(scene.help, 'chat')
    await heard('CHANNEL_DELETE', () => discord().happenings.deleteChannel(scene.help))
    expect((await scene.ask('GET', `/channels/${thread.id}`)).body.code).toBe(10003)
  })

  it('a thread is archived, opened again by a message, and deleted', async () => {
    const thread = scene.ana.startsThread(scene.help, 'chat')
    expect(await heard('THREAD_UPDATE', () => discord().happenings.archive(thread))).toMatchObject({
      thread_metadata: { archived: true },
    })
    expect(() => scene.ana.reacts(scene.ana.types(thread, 'still here'), '👀')).not.toThrow()
    expect((await session.next('THREAD_UPDATE')).d).toMatchObject({ thread_metadata: { archived: false } })
    expect(await heard('THREAD_DELETE', () => discord().happenings.deleteChannel(thread))).toMatchObject({
      parent_id: scene.help.id,
    })
  })

  it('it gains a channel, with the threads there', async () => {
    const hidden = { id: scene.application.botId, type: 1 as const, allow: 0n, deny: permission.viewChannel }
    discord().happenings.changeChannel(scene.help, { overwrites: [hidden] })
    const thread = scene.ana.startsThread(scene.help, 'unseen')
    const sync = await heard('THREAD_LIST_SYNC', () =>
      discord().happenings.changeChannel(scene.help, { overwrites: [] }),
    )
    expect(sync).toMatchObject({ channel_ids: [scene.help.id], threads: [{ id: thread.id }] })
  })

  it('the guild is out, is back, and has thrown it out', async () => {
    const { happenings } = discord()
    expect(await heard('GUILD_DELETE', () => happenings.outage(scene.guild, true))).toEqual({
      id: scene.guild.id,
      unavailable: true,
    })
    await heard('GUILD_CREATE', () => happenings.outage(scene.guild, false))
    const left = await heard('GUILD_DELETE', () =>
      happenings.removeApplication(scene.guild, scene.application),
    )
    expect(left).toEqual({ id: scene.guild.id })
    expect((await scene.ask('GET', `/guilds/${scene.guild.id}`)).body.code).toBe(50001)
  })

  it('people edit and delete what they wrote', async () => {
    const message = scene.ana.types(scene.help, 'one')
    expect(await heard('MESSAGE_UPDATE', () => scene.ana.edits(message, 'two'))).toMatchObject({
      content: 'two',
    })
    expect(await heard('MESSAGE_DELETE', () => scene.ana.deletes(message))).toEqual({
      id: message.id,
      channel_id: scene.help.id,
      guild_id: scene.guild.id,
    })
    expect(() => scene.kim.edits(scene.ana.types(scene.help, 'mine'), 'yours')).toThrow('own messages')
  })

  it('a webhook posts, who is no member', async () => {
    const {
      author,
      member,
      webhook_id: id,
    } = await heard('MESSAGE_CREATE', () => discord().happenings.webhookPosts(scene.help, 'x'))
    expect([author, member]).toEqual([expect.objectContaining({ id, bot: true }), undefined])
  })
})

describe('behind the back of the application', () => {
  it('its message is deleted: 10008', async () => {
    const { body } = await scene.ask('POST', `/channels/${scene.help.id}/messages`, { content: 'card' })
    const message = scene.help.messages.get(String(body.id))
    if (message) discord().happenings.deleteMessage(message)
    const edit = await scene.ask('PATCH', `/channels/${scene.help.id}/messages/${body.id}`, { content: 'x' })
    expect(edit.body.code).toBe(10008)
  })

  it('its token is revoked: the line ends with 4004, and a new token holds', async () => {
    const old = rawClient(discord(), { ...scene.application })
    discord().gateway.revokeToken(scene.application.id, 'another')
    expect(await session.closed).toBe(4004)
    expect((await old('GET', '/users/@me')).status).toBe(401)
    expect((await scene.ask('GET', '/users/@me')).status).toBe(200)
  })

  it('a command is opened to somebody who had no right to it', async () => {
    const path = `/applications/${scene.application.id}/guilds/${scene.guild.id}/commands`
    const { body } = await scene.ask('PUT', path, [
      { name: 'desk', description: 'd', default_member_permissions: '0' },
    ])
    const [command] = body as unknown as { id: string }[]
    const override = { id: scene.ana.id, type: 2 as const, permission: true }
    discord().happenings.overrideCommand(scene.guild, scene.application, 'desk', [override])
    expect((await scene.ask('GET', `${path}/${command?.id}/permissions`)).body.permissions).toEqual([
      override,
    ])
    const met = scene.ana.uses(scene.help, 'desk')
    expect((await session.next('INTERACTION_CREATE')).d).toMatchObject({ data: { name: 'desk' } })
    discord().clock.advance(3_000)
    expect((await met).answer.kind).toBe('nothing')
    await expect(scene.kim.uses(scene.help, 'desk')).rejects.toThrow('is not for')
  })
})

describe('what no client sends', () => {
  it('can be sent: an interaction from a channel that is gone', async () => {
    const met = discord().craft.interaction({
      application: scene.application,
      userId: scene.ana.id,
      type: 3,
      data: { custom_id: 'v0:claim:42', component_type: 2 },
      channelId: '123456789012345678',
      guildId: scene.guild.id,
    })
    const { d } = await session.next('INTERACTION_CREATE')
    expect(d).toMatchObject({ channel_id: '123456789012345678', data: { custom_id: 'v0:claim:42' } })
    expect(d).not.toHaveProperty('channel')
    const answer = { type: 4, data: { content: 'This card is gone.', flags: 64 } }
    const reply = await scene.ask('POST', `/interactions/${String(d.id)}/${String(d.token)}/callback`, answer)
    expect(reply.body.code).toBe(10003)
    discord().clock.advance(3_000)
    await met
  })

  it('can be sent: an event of any shape', async () => {
    discord().craft.event(scene.application, 'MESSAGE_CREATE', scene.guild.id, { id: '1' })
    expect((await session.next('MESSAGE_CREATE')).d).toEqual({ id: '1' })
  })
})

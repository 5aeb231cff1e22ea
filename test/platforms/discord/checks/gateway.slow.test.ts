import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { permission } from '../world/permissions.ts'
import { identity, type RawSession, rawSession, usualIntents } from './raw-session.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord({ identifiesPerDay: 3 })
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord(), 0n)
})

async function start(more = {}): Promise<RawSession> {
  const session = await rawSession(discord())
  await session.next(10)
  session.send(2, identity(scene.application.token, more))
  return session
}

async function ready(more = {}): Promise<{ session: RawSession; id: string }> {
  const session = await start(more)
  const { d } = await session.next('READY')
  return { session, id: String(d.session_id) }
}

async function resumed(id: string, seq: number): Promise<RawSession> {
  const session = await rawSession(discord())
  session.send(6, { token: scene.application.token, session_id: id, seq })
  return session
}

describe('a connection', () => {
  it('says hello, acknowledges heartbeats, and introduces its guilds', async () => {
    const session = await rawSession(discord())
    expect((await session.next(10)).d.heartbeat_interval).toBe(41_250)
    session.send(1, null)
    await session.next(11)
    session.send(2, identity(scene.application.token))
    expect((await session.next('READY')).d.guilds).toEqual([{ id: scene.guild.id, unavailable: true }])
    expect((await session.next('GUILD_CREATE')).d).toMatchObject({ id: scene.guild.id, member_count: 4 })
    await session.close()
  })

  const refused: [string, object, number][] = [
    ['a wrong token', { token: 'x' }, 4004],
    ['an intent that does not exist', { intents: 1 << 17 }, 4013],
    ['no intents', { intents: undefined }, 4013],
    ['a privileged intent that is off', { intents: 1 << 8 }, 4014],
    ['a shard beyond their number', { shard: [1, 1] }, 4010],
  ]
  it.each(refused)('is closed for %s', async (_name, more, code) => {
    expect(await (await start(more)).closed).toBe(code)
  })

  it('is closed for words before the identify, a second one, an unknown opcode, and what is no JSON', async () => {
    const early = await rawSession(discord())
    early.send(3, {})
    const twice = await start()
    twice.send(2, identity(scene.application.token))
    expect([await early.closed, await twice.closed]).toEqual([4003, 4005])
    discord().clock.advance(5_000)
    const odd = await start()
    odd.send(99, {})
    expect(await odd.closed).toBe(4001)
    const large = await rawSession(discord())
    large.send(2, 'x'.repeat(4_096))
    expect(await large.closed).toBe(4002)
    const old = await rawSession(discord(), '?v=9')
    expect(await old.closed).toBe(4012)
  })

  it('starts one session in 5 seconds, and ends the token at the limit of a day', async () => {
    const first = await ready()
    const second = await start()
    expect((await second.next(9)).d).toBe(false)
    discord().clock.advance(5_000)
    const third = await ready()
    const fourth = await start()
    expect(await Promise.all([fourth.closed, first.session.closed, third.session.closed])).toEqual([
      4004, 4004, 4004,
    ])
    expect(scene.application.token).toBeNull()
    await second.close()
  })
})

describe('events', () => {
  it('come with the intent for them', async () => {
    const { session } = await ready({ intents: 1 << 0 })
    scene.ana.types(scene.help, 'x')
    discord().build.channel(scene.guild, { name: 'new' })
    await session.next('CHANNEL_CREATE')
    expect(session.heard.some(one => one.t === 'MESSAGE_CREATE')).toBe(false)
    await session.close()
  })

  it('hold no content without the content intent, except of mentions and direct messages', async () => {
    const { session } = await ready({ intents: (usualIntents & ~(1 << 15)) | (1 << 12) })
    scene.ana.types(scene.help, 'secret')
    expect((await session.next('MESSAGE_CREATE')).d.content).toBe('')
    const mention = `<@${scene.application.botId}> hello`
    scene.ana.types(scene.help, mention)
    expect((await session.next('MESSAGE_CREATE')).d.content).toBe(mention)
    scene.ana.types(scene.ana.opensDirect(scene.application), 'to you alone')
    expect((await session.next('MESSAGE_CREATE')).d.content).toBe('to you alone')
    await session.close()
  })

  it('come from channels that the bot sees', async () => {
    const { session } = await ready()
    discord().happenings.changeChannel(scene.help, {
      overwrites: [{ id: scene.application.botId, type: 1, allow: 0n, deny: permission.viewChannel }],
    })
    scene.ana.types(scene.help, 'unseen')
    const open = discord().build.channel(scene.guild, { name: 'open' })
    scene.ana.types(open, 'seen')
    expect((await session.next('MESSAGE_CREATE')).d.content).toBe('seen')
    await session.close()
  })

  it('tell of members with the members intent only, of the bot itself always', async () => {
    const { session } = await ready()
    discord().happenings.giveRole(scene.guild, scene.ana, scene.agents)
    discord().happenings.giveRole(scene.guild, { id: scene.application.botId }, scene.agents)
    expect((await session.next('GUILD_MEMBER_UPDATE')).d.user).toMatchObject({ id: scene.application.botId })
    await session.close()
  })

  it('tell of an added reaction by whom, of a removed one not', async () => {
    const { session } = await ready()
    const message = scene.ana.types(scene.help, 'x')
    scene.kim.reacts(message, '👀')
    expect((await session.next('MESSAGE_REACTION_ADD')).d).toMatchObject({
      message_author_id: scene.ana.id,
      member: { roles: [scene.agents.id] },
    })
    scene.kim.unreacts(message, '👀')
    expect((await session.next('MESSAGE_REACTION_REMOVE')).d).not.toHaveProperty('member')
    await session.close()
  })

  it('reach two sessions of one token alike', async () => {
    const one = await ready()
    discord().clock.advance(5_000)
    const two = await ready()
    scene.ana.types(scene.help, 'both')
    const heard = await Promise.all([one, two].map(({ session }) => session.next('MESSAGE_CREATE')))
    expect(heard.map(({ d }) => d.content)).toEqual(['both', 'both'])
    await Promise.all([one.session.close(), two.session.close()])
  })
})

describe('a session', () => {
  it('is resumed where it was, with everything missed, in order', async () => {
    const { session, id } = await ready()
    await session.next('GUILD_CREATE')
    const seq = session.heard.at(-1)?.s ?? 0
    session.terminate()
    await discord().until(() => discord().gateway.connections() === 0)
    for (const word of ['a', 'b']) scene.ana.types(scene.help, word)
    const again = await resumed(id, seq)
    await again.next('RESUMED')
    expect(again.heard.filter(one => one.t === 'MESSAGE_CREATE').map(one => one.d.content)).toEqual([
      'a',
      'b',
    ])
    await again.close()
  })

  it('is over after a close with 1000, after some minutes, and for a number that was never sent', async () => {
    const first = await ready()
    await first.session.close(1_000)
    await discord().until(() => discord().gateway.sessions().length === 0)
    const after = await resumed(first.id, 1)
    expect((await after.next(9)).d).toBe(false)
    await after.close()
    discord().clock.advance(5_000)
    const second = await ready()
    const ahead = await resumed(second.id, 1_000)
    expect(await ahead.closed).toBe(4007)
    second.session.terminate()
    await discord().until(() => discord().gateway.connections() === 0)
    discord().clock.advance(120_001)
    const late = await resumed(second.id, 1)
    expect((await late.next(9)).d).toBe(false)
    await late.close()
  })

  it('waits anew each time its line is lost', async () => {
    const { session, id } = await ready()
    session.terminate()
    await discord().until(() => discord().gateway.connections() === 0)
    discord().clock.advance(60_000)
    const second = await resumed(id, 1)
    await second.next('RESUMED')
    second.terminate()
    await discord().until(() => discord().gateway.connections() === 0)
    discord().clock.advance(60_001)
    const third = await resumed(id, 1)
    await third.next('RESUMED')
    await third.close()
  })

  it('is not resumed once it was forgotten', async () => {
    const { session, id } = await ready()
    discord().gateway.cut({ resumable: false })
    await session.closed
    const again = await resumed(id, 1)
    expect((await again.next(9)).d).toBe(false)
    await again.close()
  })

  it('is told to reconnect, and that it is invalid', async () => {
    const { session } = await ready()
    discord().gateway.reconnect()
    await session.next(7)
    discord().gateway.invalidate(true)
    expect((await session.next(9)).d).toBe(true)
    await session.close()
  })

  it('falls silent without being closed', async () => {
    const { session } = await ready()
    discord().gateway.fallSilent()
    session.send(1, null)
    scene.ana.types(scene.help, 'into the void')
    const count = session.heard.length
    await session.close(4_000)
    expect(session.heard.slice(count)).toEqual([])
  })

  it('hears events twice, or in the opposite order, or late, on demand', async () => {
    const { session } = await ready()
    discord().gateway.setEventFault({ kind: 'duplicate', times: 2 })
    scene.ana.types(scene.help, 'a')
    const twice = [await session.next('MESSAGE_CREATE'), await session.next('MESSAGE_CREATE')]
    expect(new Set(twice.map(one => one.d.id)).size).toBe(1)
    expect(new Set(twice.map(one => one.s)).size).toBe(2)
    discord().gateway.setEventFault({ kind: 'reverse', every: 2 })
    for (const word of ['b', 'c']) scene.ana.types(scene.help, word)
    expect((await session.next('MESSAGE_CREATE')).d.content).toBe('c')
    expect((await session.next('MESSAGE_CREATE')).d.content).toBe('b')
    discord().gateway.setEventFault({ kind: 'reverse', every: 2, of: ['MESSAGE_DELETE'] })
    scene.ana.types(scene.help, 'at once')
    expect((await session.next('MESSAGE_CREATE')).d.content).toBe('at once')
    discord().gateway.setEventFault({ kind: 'delay', ms: 60_000 })
    scene.ana.types(scene.help, 'd')
    discord().clock.advance(60_000)
    expect((await session.next('MESSAGE_CREATE')).d.content).toBe('d')
    await session.close()
  })

  it('cannot be started while the gateway is out', async () => {
    discord().gateway.setOut(true)
    const session = await rawSession(discord())
    expect(await session.closed).toBe(1006)
  })
})

describe('the limits of starting sessions', () => {
  it('are told by /gateway/bot', async () => {
    const { session } = await ready()
    expect((await scene.ask('GET', '/gateway/bot')).body).toMatchObject({
      shards: 1,
      session_start_limit: { total: 3, remaining: 2, max_concurrency: 1 },
    })
    await session.close()
  })
})

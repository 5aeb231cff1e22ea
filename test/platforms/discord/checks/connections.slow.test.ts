import { describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { permission } from '../world/permissions.ts'
import { identity, rawSession, usualIntents } from './raw-session.ts'

describe('a connection that misbehaves', () => {
  const hasty = eachWithLocalDiscord({ heartbeatMs: 20 })
  const calm = eachWithLocalDiscord()

  it('is closed when its heartbeat stays away', async () => {
    expect(await (await rawSession(hasty())).closed).toBe(4000)
  })

  it('is closed after 120 payloads in a minute', async () => {
    const session = await rawSession(calm())
    for (let n = 0; n <= 120; n++) session.send(1, null)
    expect(await session.closed).toBe(4008)
  })
})

describe('several shards', () => {
  const wide = eachWithLocalDiscord({ maxConcurrency: 2, guildsPerShard: 2 })

  it('hear of their own guilds, the first one of direct messages too', async () => {
    const application = wide().build.application({ privileged: ['messageContent'] })
    const [zero, one] = await Promise.all(
      [0, 1].map(async id => {
        const session = await rawSession(wide())
        session.send(2, identity(application.token, { shard: [id, 2], intents: usualIntents | (1 << 12) }))
        await session.next('READY')
        return session
      }),
    )
    const odd = wide().build.guild({ id: String(1n << 22n) })
    wide().build.install(application, odd, permission.viewChannel)
    const ana = wide().build.person(odd, { name: 'Ana' })
    ana.types(wide().build.channel(odd, { name: 'help' }), 'in the guild')
    ana.types(ana.opensDirect(application), 'in private')
    expect((await one?.next('MESSAGE_CREATE'))?.d.content).toBe('in the guild')
    expect((await zero?.next('MESSAGE_CREATE'))?.d.content).toBe('in private')
    await Promise.all([zero?.close(), one?.close()])
    expect(wide().journal.dispatched('MESSAGE_CREATE')).toHaveLength(2)
  })

  it('start at once as max_concurrency says', async () => {
    const application = wide().build.application({ privileged: ['messageContent'] })
    const shards = [0, 1, 2].map(async id => {
      const session = await rawSession(wide())
      session.send(2, identity(application.token, { shard: [id, 3] }))
      return session
    })
    const [zero, one, two] = await Promise.all(shards)
    await Promise.all([zero?.next('READY'), one?.next('READY'), two?.next(9)])
    await Promise.all([zero, one, two].map(session => session?.close()))
  })

  it('are asked for with too many guilds, and each knows its own', async () => {
    const application = wide().build.application({ privileged: ['messageContent'] })
    const start = async (shard: [number, number]) => {
      const session = await rawSession(wide())
      session.send(2, identity(application.token, { shard }))
      return session
    }
    for (const n of [1n, 2n, 3n]) {
      wide().build.install(application, wide().build.guild({ id: String(n << 22n) }), 0n)
    }
    expect(await (await start([0, 1])).closed).toBe(4011)
    const odd = await start([1, 2])
    const ids = [1n, 3n].map(n => ({ id: String(n << 22n), unavailable: true }))
    expect((await odd.next('READY')).d.guilds).toEqual(ids)
    await odd.close()
  })
})

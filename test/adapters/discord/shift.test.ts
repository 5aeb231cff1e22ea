import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../../../src/store/driver.ts'
import { makeTurns } from '../../../src/store/turns.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { lendDatabase } from '../../support/lent.ts'
import { awaiting } from './awaited.ts'
import { makeScene, makeServer, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

let driver: Driver
beforeAll(async () => {
  driver = await lendDatabase()
})
afterAll(() => driver.close())

describe('two processes with one token', () => {
  it('listen one at a time, and a planned stop leaves no gap', async () => {
    const server = makeServer(discord())
    const old = await makeScene(discord(), { server, turns: makeTurns(driver, 'old') })
    const successor = await makeScene(discord(), { server, turns: makeTurns(driver, 'successor') })
    expect([old.trouble(), successor.trouble()]).toEqual([null, null])
    expect(discord().gateway.connections()).toBe(1)
    // Whoever stands by says so, or nobody would wait for it.
    await awaited(() => makeTurns(driver, 'old').isTaken(`discord:${server.application.botId}:next`))

    const stopping = old.platform.stop()
    const until = awaiting(discord())
    await until('successor that listens beside', () => discord().gateway.connections() === 2)
    server.ana.types(server.help, 'one of both hears this')
    await stopping
    await until('one line', () => discord().gateway.connections() === 1)
    server.ana.types(server.help, 'the successor hears this')
    const said = ({ heard }: typeof old) => heard.flatMap(one => (one.kind === 'message' ? [one.text] : []))
    await awaited(async () => said(successor).includes('the successor hears this'))
    expect([...said(old), ...said(successor)]).toContain('one of both hears this')
    expect(said(old)).not.toContain('the successor hears this')
  })

  it('leave an answer to the one whose knock was heard', async () => {
    const server = makeServer(discord())
    const script = () => ({ kind: 'nothing' }) as const
    const both = [
      await makeScene(discord(), { server, script }),
      await makeScene(discord(), { server, script }),
    ]
    await server.ana.uses(server.help, 'support', { text: 'hours' })
    await Promise.race(both.map(one => one.hears('command')))
    await Promise.all(both.map(one => one.platform.stop()))
    expect(both.flatMap(one => one.heard)).toHaveLength(1)
    expect(discord().journal.refused(40_060)).toHaveLength(1)
  })
})

describe('logins', () => {
  it('are counted, and not made once there were too many', async () => {
    const bot = makeServer(discord())
    const turns = makeTurns(driver, 'restless')
    const counted = { ...turns, count: async () => false }
    const scene = await makeScene(discord(), { server: bot, turns: counted, unstarted: true })
    const starting = scene.start().catch(() => undefined)
    await awaited(async () => scene.logged.some(line => line.includes('too often within a day')))
    expect(discord().journal.received(2)).toEqual([])
    await scene.platform.stop()
    await starting
  })
})

/** Asked again until it is so; the test's own time limit ends it. */
async function awaited(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20))
}

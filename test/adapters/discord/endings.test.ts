import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../../src/ports/errors.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { makeScene, type Scene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

/** The change is on its way to the adapter; the test's own time limit ends the waiting. */
async function troubleOf(
  { trouble }: Scene,
  isMeant: (told: string | null) => boolean,
): Promise<string | null> {
  while (!isMeant(trouble())) await new Promise(resolve => setTimeout(resolve, 5))
  return trouble()
}

const intents = 'an intent was asked for that is not switched on for the application: Message Content Intent'
const endings = [
  [4004, 'Discord does not take the token', 'Copy the token under "Bot"'],
  [4010, 'Discord does not know the number of a connection', 'Start again'],
  [4011, 'Discord wants more connections for so many servers', 'Start again'],
  [4012, 'Discord does not speak this version of its API any more', 'newer Deskhand'],
  [4013, 'Discord does not know an intent that was asked for', 'report it'],
  [4014, intents, 'Switch it on and start again, or start again without'],
] as const

const complaint = (code: number, sentence: string, remedy: string) => ({
  what: `${sentence} (${code})`,
  where: 'DISCORD_TOKEN',
  remedy: expect.stringContaining(remedy),
})

describe('a session that Discord ends for good', () => {
  it.each(endings)('with %i is told of with what to do, and no further login is tried', async (...ending) => {
    const [code, sentence] = ending
    const scene = await makeScene(discord())
    const { gateway, journal } = discord()
    const identified = journal.received(2).length
    gateway.close(code)
    expect(await troubleOf(scene, told => told?.includes(String(code)) === true)).toBe(
      `${sentence} (${code})`,
    )
    expect(scene.logged.join('\n')).toContain(sentence)
    expect(scene.lost.flatMap(({ complaints }) => complaints)).toEqual([complaint(...ending)])
    expect(journal.received(2)).toHaveLength(identified)
    expect(gateway.connections()).toBe(0)
  })

  it.each(endings)('with %i before it has begun ends the start, with what to do', async (...ending) => {
    const scene = await makeScene(discord(), { unstarted: true })
    const started = scene.start().catch((error: unknown) => error)
    await discord().until(() => discord().journal.gateway.length > 0)
    discord().gateway.close(ending[0])
    const error = await started
    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toMatchObject({ unreachable: false, complaints: [complaint(...ending)] })
  })

  it('names every intent that was asked for, where one of them is switched off', async () => {
    const scene = await makeScene(discord(), { unstarted: true, members: true })
    const started = scene.start().catch((error: unknown) => error)
    // Somebody switches one off between the two questions of a start.
    await discord().until(() => discord().journal.accepted('GET', '/applications/@me')[0])
    scene.application.privileged = 0n
    const both = `${intents} or Server Members Intent`
    expect(await started).toMatchObject({ complaints: [complaint(4014, both, 'which is off')] })
  })

  it('since the token is void is told of by the first question already', async () => {
    const scene = await makeScene(discord(), { unstarted: true })
    scene.application.token = 'another'
    await expect(scene.start()).rejects.toThrow('Discord does not take the token')
  })
})

describe('a token without logins', () => {
  it('is told of once, and used again when Discord counts anew', async () => {
    const scene = await makeScene(discord(), { unstarted: true })
    const { clock, journal } = discord()
    const resetAt = clock.now() + 3_000
    scene.application.identifies = Array.from({ length: 1_000 }, () => resetAt - 86_400_000)
    await scene.start()
    expect(scene.trouble()).toMatch(/^there are no logins left for this token; the next is made at 20/)
    const until = new Date(scene.trouble()?.slice(-24) ?? '').getTime()
    expect(Math.abs(until - resetAt)).toBeLessThan(1_000)
    await troubleOf(scene, told => told === null)
    expect(scene.logged.filter(line => line.includes('no logins left'))).toHaveLength(1)
    expect(journal.received(2)).toHaveLength(1)
  })
})

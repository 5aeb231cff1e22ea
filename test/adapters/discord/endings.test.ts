import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../../src/ports/errors.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { makeScene, type Scene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

/** The change is on its way to the adapter; the test's own time limit ends the waiting. */
async function troubleOf({ trouble }: Scene, words: string): Promise<string> {
  for (;;) {
    const told = trouble()
    if (told?.includes(words)) return told
    await new Promise(resolve => setImmediate(resolve))
  }
}

describe('a session that Discord ends for good', () => {
  it.each([
    [4004, 'Discord does not take the token (4004)'],
    [4013, 'Discord does not know an intent that was asked for (4013)'],
    [4014, 'an intent was asked for that is not switched on for the application (4014)'],
  ])('with %i is told of in a sentence, and no further login is tried', async (code, sentence) => {
    const scene = await makeScene(discord())
    const { gateway, journal } = discord()
    const identified = journal.received(2).length
    gateway.close(code)
    expect(await troubleOf(scene, String(code))).toBe(sentence)
    expect(scene.logged.join('\n')).toContain(sentence)
    expect(journal.received(2)).toHaveLength(identified)
    expect(gateway.connections()).toBe(0)
  })

  it('before it has begun ends the start, with what to do about it', async () => {
    const scene = await makeScene(discord(), { unstarted: true })
    const started = scene.start().catch((error: unknown) => error)
    // Somebody switches the intent off between the two questions of a start.
    await discord().until(() => discord().journal.accepted('GET', '/applications/@me')[0])
    scene.application.privileged = 0n
    const error = await started
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).complaints).toEqual([
      {
        what: 'an intent was asked for that is not switched on for the application (4014)',
        where: 'DISCORD_TOKEN',
        remedy:
          'Switch on "Message Content Intent" under "Bot" of the application at discord.com/developers.',
      },
    ])
  })

  it('since the token is void is told of by the first question already', async () => {
    const scene = await makeScene(discord(), { unstarted: true })
    scene.application.token = 'another'
    await expect(scene.start()).rejects.toThrow('Discord does not take the token')
  })
})

import { describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import type { Outgoing } from '../../../src/ports/chat-platform.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { permission } from '../../platforms/discord/world/permissions.ts'
import { makeScene, type Scene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

const post = ({ guild }: Scene, channel = 'help'): Outgoing => ({
  kind: 'post',
  to: { kind: 'channel', workspace: guild.id, channel },
  card: card([say('x')]),
})

/** How each of so many calls ended, one after another. */
async function calls(scene: Scene, count: number, one: (index: number) => Outgoing): Promise<string[]> {
  const ends: string[] = []
  for (let index = 0; index < count; index += 1) {
    ends.push(
      await scene.platform.deliver(one(index), `key-${Math.random()}`).then(
        () => 'sent',
        (error: { kind: string }) => error.kind,
      ),
    )
  }
  return ends
}

const refused = () =>
  discord().journal.requests.filter(one => one.status === 401 || one.status === 403).length

describe('a storm of refusals', () => {
  it('of one channel ends after three, and other channels go on', async () => {
    const scene = await makeScene(discord())
    const deny = permission.sendMessages
    discord().happenings.changeChannel(scene.help, {
      overwrites: [{ id: scene.guild.id, type: 0, allow: 0n, deny }],
    })
    expect(new Set(await calls(scene, 200, () => post(scene)))).toEqual(new Set(['forbidden']))
    expect(refused()).toBe(3)
    expect(await calls(scene, 1, () => post(scene, 'triage'))).toEqual(['sent'])

    discord().happenings.changeChannel(scene.help, { overwrites: [] })
    // The change is on its way to the adapter; the test's own time limit ends the waiting.
    while ((await calls(scene, 1, () => post(scene)))[0] !== 'sent')
      await new Promise(resolve => setImmediate(resolve))
  })

  it('of all kinds stays far below what Discord allows', async () => {
    const scene = await makeScene(discord())
    discord().faults.plan({ kind: 'status', status: 403 }, { times: Number.POSITIVE_INFINITY })
    let channel = 10n ** 17n
    const mark = (): Outgoing => {
      channel += 1n
      return { kind: 'mark', workspace: scene.guild.id, ref: `${channel}:1`, mark: 'ticket', on: true }
    }
    // More than fifty a second discord.js does not even ask.
    while (scene.trouble() === null) await calls(scene, 60, mark)
    expect(scene.trouble()).toContain('refuses too many requests')
    await calls(scene, 60, mark)
    expect(refused()).toBeLessThan(100)
    discord().faults.clear()
  })

  it('of the token waits, says so, and goes on once it is taken again', async () => {
    const scene = await makeScene(discord())
    discord().faults.plan({ kind: 'status', status: 401 }, { times: 1 })
    expect(await calls(scene, 20, () => post(scene))).toEqual(Array.from({ length: 20 }, () => 'retry'))
    expect(refused()).toBe(1)
    expect(scene.trouble()).toContain('does not take the token')
    scene.pass(61_000)
    expect(await calls(scene, 1, () => post(scene))).toEqual(['sent'])
    expect(scene.trouble()).toBeNull()
  })
})

describe('a bot that may not', () => {
  it('start private threads writes direct messages', async () => {
    const scene = await makeScene(discord())
    const deny = permission.createPrivateThreads
    discord().happenings.changeChannel(scene.help, {
      overwrites: [{ id: scene.guild.id, type: 0, allow: 0n, deny }],
    })
    const to = { kind: 'person', workspace: scene.guild.id, person: scene.ana.id, beside: 'help' } as const
    await scene.platform.deliver({ kind: 'post', to, card: card([say('for you')]) }, 'key')
    const direct = discord().views.direct(scene.application, scene.ana)
    expect(
      direct &&
        discord()
          .views.messages(direct)
          .map(one => one.content),
    ).toEqual(['for you'])
    expect(discord().views.threads(scene.help)).toEqual([])
  })
})

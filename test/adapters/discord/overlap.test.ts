import { describe, expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import type { Reply } from '../../../src/ports/chat-platform.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { makeScene, makeServer, type Scene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

const answered = 40_060

/** Two processes that both listen, and one core that has each event happen once. */
async function overlapping() {
  const server = makeServer(discord())
  const seen = new Set<string>()
  const script = ({ eventId }: Inbound): Reply => {
    if (seen.has(eventId)) return { kind: 'nothing' }
    seen.add(eventId)
    return { kind: 'whisper', card: card([say('done')]) }
  }
  const [one, other] = [
    await makeScene(discord(), { server, script }),
    await makeScene(discord(), { server, script }),
  ]
  const both = (kind: Inbound['kind']) => Promise.all([one.hears(kind), other.hears(kind)])
  return { ...server, one, other, both }
}

const faultsOf = (...scenes: readonly Scene[]) =>
  scenes.flatMap(({ logged }) => logged).filter(line => !line.startsWith('this process listens'))

describe('two processes that listen at once', () => {
  it('answer a button once, whoever of them is first', async () => {
    const { one, other, both, guild, kim } = await overlapping()
    const buttons = [{ action: 'go', label: 'Go' }]
    const ref = await one.platform.deliver(
      {
        kind: 'post',
        to: { kind: 'channel', workspace: guild.id, channel: 'triage' },
        card: card([say('press')], { buttons }),
      },
      'desk:1',
    )
    for (let press = 0; press < 5; press += 1) {
      const met = await kim.clicks(one.message(ref), 'Go')
      await both('button')
      const said = await discord().until(() => met.messages().find(({ content }) => content === 'done'))
      expect(said.flags & 64).toBe(64)
    }
    const { journal } = discord()
    const told = journal.requests.filter(
      ({ path, status, body }) =>
        /^\/(interactions|webhooks)\//.test(path) && status < 300 && JSON.stringify(body).includes('done'),
    )
    expect(told).toHaveLength(5)
    expect(journal.refused().every(({ code }) => code === answered)).toBe(true)
    expect(faultsOf(one, other)).toEqual([])
  })

  it('answer a command once', async () => {
    const { one, other, ana, help } = await overlapping()
    const met = await ana.uses(help, 'support', { text: 'hours' })
    expect((await met.original()).content).toBe('done')
    expect(
      discord()
        .journal.refused()
        .every(({ code }) => code === answered),
    ).toBe(true)
    expect(faultsOf(one, other)).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import type { Outgoing } from '../../../src/ports/chat-platform.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { makeScene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

it.each(['drop', 'accept then drop'] as const)(
  'of two messages alike, one of which is lost on the way (%s), each arrives once',
  async kind => {
    const { platform, guild, help } = await makeScene(discord())
    const to = { kind: 'channel', workspace: guild.id, channel: 'help' } as const
    const alike: Outgoing = { kind: 'post', to, card: card([say('Looking at it now')]) }
    await platform.deliver(alike, 'desk:1')
    const since = new Date()
    discord().faults.plan({ kind }, { on: 'POST /channels/:channel/messages' })
    await expect(platform.deliver(alike, 'desk:2')).rejects.toMatchObject({ kind: 'ambiguous' })
    if ((await platform.recover(alike, 'desk:2', since)) === 'absent') await platform.deliver(alike, 'desk:2')
    expect(discord().views.messages(help)).toHaveLength(2)
  },
)

import { expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import type { Outgoing } from '../../../src/ports/chat-platform.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { makeScene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

it('revives an archived thread for a change alone, and asks for it only once Discord refuses', async () => {
  const { platform, guild, ana, message } = await makeScene(discord())
  const { happenings, journal, world } = discord()
  const workspace = guild.id
  const to = { kind: 'person', workspace, person: ana.id, beside: 'help' } as const
  const ref = await platform.deliver({ kind: 'post', to, card: card([say('receipt')]) }, 'desk:1')
  const thread = world.channels.get(message(ref).channelId)
  if (thread === undefined) throw new Error('There is no thread.')
  const revivals = () =>
    journal.requests.filter(one => one.method === 'PATCH' && one.route === '/channels/:channel')
  const edit = (text: string): Outgoing => ({ kind: 'edit', workspace, ref, card: card([say(text)]) })

  await platform.deliver(edit('open'), 'desk:2')
  expect(revivals()).toHaveLength(0)

  happenings.archive(thread)
  const below: Outgoing = {
    kind: 'post',
    to: { kind: 'thread', workspace, root: ref },
    card: card([say('more')]),
  }
  await platform.deliver(below, 'desk:3')
  expect(revivals()).toHaveLength(0)

  happenings.archive(thread)
  await platform.deliver(edit('again'), 'desk:4')
  await platform.deliver({ kind: 'mark', workspace, ref, mark: 'ticket', on: true }, 'desk:5')
  expect(revivals()).toHaveLength(1)
  expect(message(ref).content).toBe('again')
})

import { expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import type { Reply } from '../../../src/ports/chat-platform.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { permission } from '../../platforms/discord/world/permissions.ts'
import { awaiting } from './awaited.ts'
import { makeScene, stopPlatforms } from './scene.ts'
import { shown } from './shown.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

it('answers words in a thread where they stand, and in direct messages what nobody else there is to read', async () => {
  const { application, help, kim, ana, answers } = await makeScene(discord())
  const { views } = discord()
  const until = awaiting(discord())
  const direct = () => {
    const channel = views.direct(application, kim)
    return channel === undefined ? [] : views.messages(channel).map(one => one.content)
  }
  const thread = ana.startsThread(help, 'vpn is gone')
  const inThread = () => views.messages(thread).map(one => one.content)

  answers(() => ({ kind: 'whisper', card: card([say('for those who read along')]) }))
  kim.types(thread, 'hello')
  await until('answer in the thread', () => inThread().includes('for those who read along'))

  answers(() => ({ kind: 'whisper', card: card([say('for Kim')]), alone: { below: null } }))
  kim.types(thread, 'note: she never pays')
  await until('direct message', () => direct().includes('for Kim'))
  expect(inThread()).not.toContain('for Kim')
  expect(direct()).toEqual(['for Kim'])
})

it('takes away what nobody else there is to read, and says so where it could', async () => {
  const scene = await makeScene(discord())
  const { application, guild, help, triage, ana, kim, answers, platform } = scene
  const { views, happenings, world } = discord()
  const until = awaiting(discord())
  const thread = ana.startsThread(help, 'vpn is gone')
  const isThere = (id: string) => thread.messages.has(id)
  const below = await platform.deliver(
    {
      kind: 'post',
      to: { kind: 'channel', workspace: guild.id, channel: 'triage' },
      card: card([say('SUP-1')], { subject: 'SUP-1' }),
    },
    'card',
  )
  const left: Reply = {
    kind: 'whisper',
    card: card([say('it stays')]),
    alone: { below, withdrawn: card([say('it is gone')]) },
  }
  answers(({ kind }) => (kind === 'message' ? left : { kind: 'nothing' }))
  const told = (what: string) => () => {
    const channel = views.direct(application, kim)
    return channel && views.messages(channel).find(one => one.content === what)
  }

  const first = kim.types(thread, 'note: she never pays')
  await until('word that it is gone', told('it is gone'))
  expect(isThere(first.id)).toBe(false)

  const bot = [...guild.roles.values()].find(({ botId }) => botId === application.botId)
  if (bot === undefined) throw new Error('The bot has no role.')
  happenings.changeRole(guild, bot, { permissions: bot.permissions & ~permission.manageMessages })
  const second = kim.types(thread, 'note: nor does he')
  await until('word that it stays', told('it stays'))
  expect(isThere(second.id)).toBe(true)

  const user = world.users.get(kim.id)
  if (user) user.acceptsDirectMessages = false
  kim.types(thread, 'note: nor do they')
  const team = await until('thread of the team', () => views.threads(triage)[0])
  const word = await until('word there', () => views.messages(team).find(one => one.content !== ''))
  expect(shown(word, world).text).toMatch(/Kim.*: it stays/)
  expect(views.messages(thread).every(one => !one.content.startsWith('it '))).toBe(true)
})

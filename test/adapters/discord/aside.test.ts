import { expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { awaiting } from './awaited.ts'
import { makeScene, stopPlatforms } from './scene.ts'

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

  answers(() => ({ kind: 'whisper', card: card([say('for Kim')]), alone: true }))
  kim.types(thread, 'note: she never pays')
  await until('direct message', () => direct().includes('for Kim'))
  expect(inThread()).not.toContain('for Kim')
  expect(direct()).toEqual(['for Kim'])
})

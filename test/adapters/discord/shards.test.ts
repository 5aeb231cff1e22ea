import { expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { awaiting } from './awaited.ts'
import { makeScene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ shards: 3, maxConcurrency: 2 })
stopPlatforms()

it('as many connections as Discord asks for are opened at its pace, and each is heard', async () => {
  const scene = await makeScene(discord())
  const { gateway, journal } = discord()
  const until = awaiting(discord())
  expect(gateway.sessions().map(({ shard }) => shard.join())).toEqual(
    expect.arrayContaining(['0,3', '1,3', '2,3']),
  )
  // Whoever comes too soon is told that the session is invalid.
  expect(journal.gateway.filter(({ way, op }) => way === 'sent' && op === 9)).toEqual([])
  expect(scene.trouble()).toBeNull()
  await scene.ana.uses(scene.help, 'support', { text: 'hours' })
  await scene.hears('command')

  gateway.cut()
  await until('lines that are open again', () => scene.trouble() === null && gateway.connections() === 3)
  await scene.ben.uses(scene.help, 'support', { text: 'hours' })
  await scene.finds(heard => heard.filter(({ kind }) => kind === 'command')[1])
  expect(journal.received(2)).toHaveLength(3)
})

import { expect, inject, it } from 'vitest'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { tryReplicas } from './discord-replicas.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })

it('two replicas on one token of Discord, one killed now and then, lose nothing and say nothing twice', async () => {
  await tryReplicas({
    discord: discord(),
    postgres: inject('postgres'),
    seconds: 20,
    killEvery: 8,
    ticketEvery: 200,
  })
  expect(discord().journal.refused(50_035)).toEqual([])
})

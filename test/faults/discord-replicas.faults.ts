import { afterAll, beforeAll, it } from 'vitest'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { tryReplicas } from './discord-replicas.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ major: 18 })
})
afterAll(() => server.remove())

it('two replicas on one token of Discord, one killed every 30 seconds for five minutes, lose nothing and say nothing twice', async () => {
  await tryReplicas({
    discord: discord(),
    postgres: server.url('postgres'),
    seconds: 300,
    killEvery: 30,
    ticketEvery: 1_500,
  })
}, 600_000)

import { afterAll, beforeAll, describe, inject } from 'vitest'
import { postgresSubject } from '../store/connect.ts'
import { createDatabase, type PostgresServer, startPostgres } from '../support/postgres.ts'
import { storeContract } from './store.ts'

storeContract('the newest PostgreSQL', async () => postgresSubject(await createDatabase(inject('postgres'))))

describe('the oldest PostgreSQL that is promised', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres({ major: 14 })
  })
  afterAll(() => server?.remove())

  storeContract('PostgreSQL 14', async () => postgresSubject(await server.createDatabase()))
})

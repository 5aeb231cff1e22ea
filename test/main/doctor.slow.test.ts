import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../support/postgres.ts'
import { runProgram } from '../support/program.ts'

const canary = 'TESTSECRET'

let folder: string
let url: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-doctor-'))
  const address = new URL(await createDatabase(inject('postgres')))
  address.password = canary
  url = address.href
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a command says with the database of this test. */
async function say(...words: string[]): Promise<{ status: number | null; said: string }> {
  const { status, said } = await runProgram(words, {
    in: folder,
    env: { DATABASE_URL: url, LOG_LEVEL: 'trace' },
  })
  expect(said).not.toContain(canary)
  return { status, said }
}

describe('a new database on a server', () => {
  it('is told to lack its tables, gets them by migrate, and is then whole', async () => {
    const before = await say('doctor')
    expect([before.status, before.said]).toEqual([
      0,
      expect.stringMatching(/⚠️ warning · database: \d+ migrations/),
    ])

    expect(await say('migrate')).toEqual({ status: 0, said: expect.stringMatching(/^Made \d+ migrations: /) })
    expect(await say('migrate')).toEqual({ status: 0, said: 'The tables are up to date.\n' })

    const after = await say('doctor')
    expect(after.said).toContain('✅ ok · database: the tables are up to date')
    expect(after.said).toContain('its clock and the clock of this machine agree')
    expect(after.said).toContain('✅ ok · database: no message was given up')
  })

  it('is told to be of a newer version, and of messages that were given up', async () => {
    const sql = postgres(url, { max: 1 })
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${Date.now()})`
    await sql`
      insert into outbox (desk, workspace, lane, ticket, destination, show, urgent, state)
      values ('support', 'playground', 'lane', 0, '{}', '{}', false, 'dead')`
    await sql.end()
    const { status, said } = await say('doctor')
    expect(status).toBe(1)
    expect(said).toContain('❌ fault · database: the tables are those of a newer Deskhand')
    expect(said).toContain('1 message of the desk "support" could not be delivered')
  })
})

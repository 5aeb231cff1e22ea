import type { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engineMajor } from '../../src/store/embedded/folder.ts'
import { openTestDatabase } from '../support/embedded.ts'

describe('the embedded database', () => {
  let database: PGlite
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  it('is of the PostgreSQL version that data folders are checked against', async () => {
    const { rows } = await database.query<{ server_version: string }>('show server_version')
    expect(rows[0]?.server_version.split('.')[0]).toBe(engineMajor)
  })

  it('keeps its buffers small', async () => {
    const { rows } = await database.query(
      `select name, pg_size_bytes(current_setting(name))::int as bytes
         from unnest(array['shared_buffers', 'wal_buffers']) as name`,
    )
    expect(rows).toEqual([
      { name: 'shared_buffers', bytes: 16 * 1024 * 1024 },
      { name: 'wal_buffers', bytes: 1024 * 1024 },
    ])
  })

  it('is empty, and another one does not see its tables', async () => {
    await database.exec('create table mine (id int)')
    const other = await openTestDatabase()
    const { rows } = await other.query(`select to_regclass('mine') as table`)
    expect(rows).toEqual([{ table: null }])
    await other.close()
  })
})

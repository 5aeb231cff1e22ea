import { once } from 'node:events'
import { existsSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { createDatabase, type PostgresServer, startPostgres } from './postgres.ts'
import { nextMessage, startScript } from './script.ts'

/** Runs one statement on a connection of its own. */
async function ask(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  try {
    const rows = await sql.unsafe(statement).values()
    return rows.flat()
  } finally {
    await sql.end()
  }
}

describe('the server of the run', () => {
  it('is the newest PostgreSQL', async () => {
    const [version] = await ask(inject('postgres'), 'show server_version')
    expect(version).toMatch(/^18\./)
  })

  it('gives every caller an empty database of its own', async () => {
    const [one, other] = await Promise.all([
      createDatabase(inject('postgres')),
      createDatabase(inject('postgres')),
    ])
    await ask(one, 'create table mine (id int)')
    expect(await ask(other, `select to_regclass('mine')`)).toEqual([null])
  })

  it('copies a template with all its rows', async () => {
    const name = new URL(await createDatabase(inject('postgres'))).pathname.slice(1)
    const template = new URL(`/${name}`, inject('postgres')).href
    await ask(template, 'create table kept as select 42 as answer')
    const copy = await createDatabase(inject('postgres'), undefined, { template: name })
    expect(await ask(copy, 'select answer from kept')).toEqual([42])
  })
})

describe('a server of a test alone', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres({ major: 14 })
  })
  afterAll(() => server.remove())

  it('can be the oldest PostgreSQL that is promised', async () => {
    const settings = await ask(
      server.url('postgres'),
      `select split_part(current_setting('server_version'), '.', 1), current_setting('server_encoding'),
              current_setting('lc_collate'), current_setting('timezone'), current_setting('max_connections')`,
    )
    expect(settings).toEqual(['14', 'UTF8', 'C', 'UTC', '200'])
  })

  it('is unreachable while stopped, and keeps port and rows when it is back', async () => {
    const url = await server.createDatabase('outage')
    await ask(url, 'create table kept as select 1 as row')
    await server.stop()
    await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
    await server.restart()
    expect(await ask(url, 'select row from kept')).toEqual([1])
  })

  it('drops its clients and recovers after an immediate restart', async () => {
    const url = await server.createDatabase('crash')
    await ask(url, 'create table kept as select 1 as row')
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    const sleeping = expect(sql`select pg_sleep(60)`).rejects.toThrow()
    await vi.waitFor(
      async () => {
        const busy = await ask(url, `select count(*)::int from pg_stat_activity where query like '%60%'`)
        expect(busy[0]).toBeGreaterThan(1)
      },
      { timeout: 10_000 },
    )
    await server.restart({ mode: 'immediate' })
    await sleeping
    await sql.end({ timeout: 0 }) // Without it, waits for ever for the connection that was lost.
    expect(await ask(url, 'select row from kept')).toEqual([1])
  })

  it('writes to disk at every commit only when asked for', async () => {
    expect(await ask(server.url('postgres'), 'show fsync')).toEqual(['off'])
    const durable = await startPostgres({ major: 18, durable: true })
    try {
      expect(await ask(durable.url('postgres'), 'show fsync')).toEqual(['on'])
    } finally {
      await durable.remove()
    }
    expect(existsSync(durable.folder)).toBe(false)
  })
})

describe('a server whose starter is killed', () => {
  it.skipIf(process.platform === 'win32')('ends, and its folder is deleted', async () => {
    const holder = startScript(new URL('postgres-holder.ts', import.meta.url))
    const { folder, url } = await nextMessage<{ folder: string; url: string }>(holder)
    expect(await ask(url, 'select 1')).toEqual([1])

    const gone = once(holder, 'exit')
    holder.kill('SIGKILL')
    await gone

    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 20_000 })
    await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  })
})

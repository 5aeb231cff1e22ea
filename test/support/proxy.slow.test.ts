import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startProxy, type Wire } from './proxy.ts'

let proxy: Wire
let sql: postgres.Sql
beforeAll(async () => {
  proxy = await startProxy(inject('postgres'))
  sql = postgres(proxy.url('postgres'), {
    max: 1,
    onnotice: () => {},
    fetch_types: false,
    connect_timeout: 1,
  })
})
afterAll(async () => {
  await sql.end({ timeout: 0 })
  await proxy.close()
})

describe('the wire to a server', () => {
  it('counts a prepared statement as one round trip and a transaction as its statements', async () => {
    for (let warm = 0; warm < 2; warm++) await sql`select ${1}::int`
    proxy.roundTrips()
    await sql`select ${2}::int`
    expect(proxy.roundTrips()).toBe(1)
    await sql.begin(async tx => {
      await tx`select ${3}::int`
      await tx`select ${4}::int`
    })
    expect(proxy.roundTrips()).toBe(4)
  })

  it('can be cut, and is there again for the next connection', async () => {
    const sleeping = expect(sql`select pg_sleep(60)`).rejects.toThrow('CONNECTION_CLOSED')
    await expect.poll(() => proxy.roundTrips()).toBeGreaterThan(0)
    proxy.cut()
    await sleeping
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  })

  it('can hold everything back for a while', async () => {
    proxy.delay(20)
    expect(await sql`select 2 as two`).toEqual([{ two: 2 }])
    proxy.delay(0)
  })

  it('can swallow what is said', async () => {
    proxy.blackHole(true)
    const other = postgres(proxy.url('postgres'), { max: 1, connect_timeout: 1 })
    await expect(other`select 1`).rejects.toThrow('CONNECT_TIMEOUT')
    proxy.blackHole(false)
    await other.end({ timeout: 0 })
  })
})

import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preparing } from '../../src/store/embedded/statements.ts'
import { openTestDatabase } from '../support/embedded.ts'

let pglite: PGlite
let client: ReturnType<typeof preparing>
beforeAll(async () => {
  pglite = await openTestDatabase()
  await pglite.exec('create table things (id int primary key, what text)')
  client = preparing(pglite)
})
afterAll(() => pglite.close())

const kept = async () =>
  (await pglite.query<{ count: number }>('select count(*)::int from pg_prepared_statements')).rows[0]?.count

describe('statements of the embedded database', () => {
  it.each([
    ['numbers', 'select $1::int a, $2::bigint b, $3::float8 c, $4::numeric d', [1, 2 ** 40, 0.5, '1.50']],
    ['texts', 'select $1::text a, $2::text b, $3::varchar c', ['', "it's a \\ \u{1f440}", null]],
    [
      'documents',
      'select $1::jsonb a, $2::jsonb b, $3::json c, null::jsonb d',
      [{ a: [1, null] }, 'null', '"x"'],
    ],
    ['truths', 'select $1::boolean a, $2::boolean b', [true, false]],
    ['times', 'select $1::timestamptz a, $2::date b', [new Date(5), '2026-11-28']],
    [
      'lists',
      'select $1::int[] a, $2::text[] b, $3::bytea c',
      [[1, 2], ['a,b', 'c"'], new Uint8Array([0, 255])],
    ],
    ['nothing', 'select 1 where false', []],
    ['what is not there', 'select $1::int a', [undefined]],
    ['one column by two names', 'select 1 as a, 2 as a', []],
  ])('give what PGlite itself gives: %s', async (_, text, values) => {
    for (const options of [
      {},
      { rowMode: 'array' as const },
      { parsers: { 1184: (cell: string) => cell } },
    ]) {
      const wanted = await pglite.query(text, values, options)
      for (const _ of 'again') {
        expect((await client.query(text, values, options)).rows).toEqual(wanted.rows)
      }
    }
  })

  it('are read once, and the oldest are let go', async () => {
    const before = (await kept()) ?? 0
    for (let round = 0; round < 5; round++) await client.query('select 17')
    expect(await kept()).toBe(before + 1)
    for (let number = 0; number < 300; number++) await client.query(`select ${number} as mine`)
    expect(await kept()).toBe(200)
    expect((await client.query('select 17 as it')).rows).toEqual([{ it: 17 }])
  })

  it('tell the fault with its code, and the next one is heard', async () => {
    await client.query('insert into things values (1, $1)', ['one'])
    await expect(client.query('insert into things values (1, $1)', ['two'])).rejects.toMatchObject({
      code: '23505',
    })
    await expect(client.query('select * from nowhere')).rejects.toMatchObject({ code: '42P01' })
    expect((await client.query('select what from things')).rows).toEqual([{ what: 'one' }])
  })

  it('are undone together, one within another as well', async () => {
    const db = drizzle(client as PGlite)
    const count = async () =>
      (await client.query<{ n: number }>('select count(*)::int n from things')).rows[0]?.n
    const before = (await count()) ?? 0
    await expect(
      db.transaction(async tx => {
        await tx.execute(`insert into things values (100, 'all')`)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await count()).toBe(before)
    await db.transaction(async tx => {
      await tx.execute(`insert into things values (101, 'outer')`)
      await tx
        .transaction(async inner => {
          await inner.execute(`insert into things values (102, 'inner')`)
          throw new Error('only this')
        })
        .catch(() => undefined)
    })
    expect(await count()).toBe(before + 1)
  })

  it('of a transaction that is over are refused', async () => {
    const over = await client.transaction(async transaction => transaction)
    await expect(over.query('select 1')).rejects.toThrow('closed')
  })
})

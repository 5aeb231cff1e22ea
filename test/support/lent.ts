import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database } from '../../src/store/database.ts'
import type { Driver } from '../../src/store/driver.ts'
import { preparing } from '../../src/store/embedded/statements.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { openTestDatabase } from './embedded.ts'
import { emptying } from './emptying.ts'

type Kept = {
  pglite: PGlite
  driver: Driver
  client: Client
  form: string
  tables: readonly string[]
  lent: number
}

type Client = ReturnType<typeof preparing>

/** What is deleted still takes room: after so many borrowers that is given back. */
const untilTruncated = 25

/** Databases that nobody uses at the moment, each with all tables, and empty. */
const shelf: Kept[] = []

/**
 * A database in memory with all tables, empty. One that is closed is emptied and lent again in the same process, for
 * making one takes a second; afterwards its borrower can no longer reach it.
 */
export async function lendDatabase(): Promise<Driver> {
  const kept = shelf.pop() ?? (await make())
  let isOver = false
  const client = new Proxy(kept.client, {
    get(client, name) {
      if (isOver) throw new Error('This database was closed.')
      return Reflect.get(client, name) as unknown
    },
  })
  return {
    ...kept.driver,
    db: drizzle(client as PGlite) as unknown as Database,
    call: async <Row>(statement: string, values: readonly unknown[]) =>
      (await client.query<Row>(statement, [...values])).rows,
    async close() {
      if (isOver) return
      isOver = true
      if (await empty(kept).catch(() => false)) shelf.push(kept)
      else await kept.pglite.close()
    },
  }
}

async function make(): Promise<Kept> {
  const pglite = await openTestDatabase()
  const driver = await driveEmbedded(pglite, async () => undefined)
  const { rows } = await pglite.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  return {
    pglite,
    driver,
    client: preparing(pglite),
    form: await formOf(pglite),
    tables: rows.map(row => row.name),
    lent: 0,
  }
}

/** Whether it is as it was made: not where somebody changed its tables or functions. */
async function empty(kept: Kept): Promise<boolean> {
  const { pglite, tables, form } = kept
  kept.lent += 1
  const all = kept.lent % untilTruncated === 0
  await pglite.exec(`reset all; ${all ? `truncate ${tables.join(', ')} restart identity` : emptying(tables)}`)
  return (await formOf(pglite)) === form
}

/** Other text where a table, a column, a function or a trigger is another one. */
async function formOf(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ form: string }>(
    `select string_agg(version, ' ' order by version) as form from (
       select oid || '.' || xmin as version from pg_proc where pronamespace = 'public'::regnamespace
       union all select oid || '.' || xmin from pg_trigger
       union all select attrelid || '.' || attnum || '.' || a.xmin from pg_attribute a
         join pg_class on pg_class.oid = attrelid where relnamespace = 'public'::regnamespace
     ) as parts`,
  )
  return rows[0]?.form ?? ''
}

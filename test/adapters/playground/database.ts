import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../../../src/store/database.ts'
import * as schema from '../../../src/store/schema/playground.ts'
import { emptying } from '../../support/emptying.ts'
import { lendDatabase } from '../../support/lent.ts'

export type PlaygroundDatabase = { database: Database; wipe(): Promise<void>; close(): Promise<void> }

const tables = Object.values(schema)
  .filter(one => is(one, PgTable))
  .map(getTableName)

/** An embedded database in memory; `wipe` empties the tables of the playground. */
export async function openPlaygroundDatabase(): Promise<PlaygroundDatabase> {
  const { db, close } = await lendDatabase()
  return {
    database: db,
    async wipe() {
      await db.execute(sql.raw(emptying(tables)))
    },
    close,
  }
}

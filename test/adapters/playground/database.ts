import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database } from '../../../src/store/database.ts'
import * as schema from '../../../src/store/schema/playground.ts'
import { openTestDatabase } from '../../support/embedded.ts'

export type PlaygroundDatabase = { database: Database; wipe(): Promise<void>; close(): Promise<void> }

/** What makes the playground's tables, for either database. */
export function tableStatements(): Promise<string[]> {
  return generateMigration(generateDrizzleJson({}), generateDrizzleJson(schema))
}

/** An embedded database in memory with the playground's tables, made from the schema itself. */
export async function openPlaygroundDatabase(): Promise<PlaygroundDatabase> {
  const client = await openTestDatabase()
  for (const statement of await tableStatements()) await client.exec(statement)
  const tables = Object.values(schema)
    .filter(one => is(one, PgTable))
    .map(getTableName)
  return {
    database: drizzle({ client }),
    async wipe() {
      await client.exec(`truncate ${tables.join(', ')} restart identity`)
    },
    close: () => client.close(),
  }
}

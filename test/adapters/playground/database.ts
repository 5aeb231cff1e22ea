import { PGlite } from '@electric-sql/pglite'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database } from '../../../src/store/database.ts'
import * as schema from '../../../src/store/schema/playground.ts'

/** An embedded database in memory with the playground's tables, made from the schema itself. */
export async function openPlaygroundDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const client = new PGlite('memory://')
  const statements = await generateMigration(generateDrizzleJson({}), generateDrizzleJson(schema))
  for (const statement of statements) await client.exec(statement)
  return { database: drizzle({ client }), close: () => client.close() }
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { rowsOf } from './driver.ts'

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Whoever migrates holds this lock: drizzle's own migrator fails when several start at once. */
export const migrationLock = 5_013_227

/** How many migrations of this program the database still lacks. Negative: it has newer ones. */
export async function missingMigrations(db: Database): Promise<number> {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
    entries: unknown[]
  }
  const table = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`)
  if (!rowsOf<{ there: boolean }>(table)[0]?.there) return journal.entries.length
  const done = await db.execute(sql`select count(*)::int as done from drizzle.__drizzle_migrations`)
  return journal.entries.length - (rowsOf<{ done: number }>(done)[0]?.done ?? 0)
}

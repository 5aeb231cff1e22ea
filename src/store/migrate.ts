import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { rowsOf } from './driver.ts'

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Whoever migrates holds this lock: drizzle's own migrator fails when several start at once. */
export const migrationLock = 5_013_227

type Journal = { entries: { tag: string }[] }

/** The names of the migrations that this program knows, in their order. */
export function knownMigrations(): readonly string[] {
  return journal().entries.map(({ tag }) => tag)
}

/** The paths of all that says what the tables are. */
export function migrationFiles(): readonly string[] {
  const names = knownMigrations().map(name => `${name}.sql`)
  return ['meta/_journal.json', ...names].map(name => join(migrationsFolder, name))
}

function journal(): Journal {
  return JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as Journal
}

/** Does something with a folder of migrations: all of them, or so many of the first. */
export async function withMigrations<T>(
  first: number | undefined,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  if (first === undefined) return work(migrationsFolder)
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-migrations-'))
  try {
    await cp(migrationsFolder, folder, { recursive: true })
    const all = journal()
    const some = { ...all, entries: all.entries.slice(0, first) }
    await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify(some))
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** How many migrations of this program the database still lacks. Negative: it has newer ones. */
export async function missingMigrations(db: Database): Promise<number> {
  const known = knownMigrations().length
  const table = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`)
  if (!rowsOf<{ there: boolean }>(table)[0]?.there) return known
  const done = await db.execute(sql`select count(*)::int as done from drizzle.__drizzle_migrations`)
  return known - (rowsOf<{ done: number }>(done)[0]?.done ?? 0)
}

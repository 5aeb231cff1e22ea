import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { drizzle as drizzleServer } from 'drizzle-orm/postgres-js'
import type { LevelOverride } from '../ports/rota-store.ts'
import type { Database } from './database.ts'
import { rowsOf } from './driver.ts'
import { openEmbedded } from './embedded/open.ts'
import { missingMigrations } from './migrate.ts'
import type { Place } from './open.ts'
import { askServer } from './postgres.ts'
import { makeRotaStore } from './rota.ts'

/** What can be seen in a database without changing it. */
export type Sight = {
  /** As the server names it, for example `16.4`. */
  version: string
  /** Migrations still to be made; negative: the tables are those of a newer program. */
  missing: number
  /** The database's clock, epoch milliseconds. */
  clock: number
  /** Messages that were given up. */
  dead: readonly { desk: string; count: number }[]
}

/** @throws ConfigError for every fault of the folder, also when it is in use. Makes the database where there is none. */
export async function lookIntoFolder(folder: string): Promise<Sight> {
  const pglite = await openEmbedded(folder)
  try {
    return await sightOf(drizzle(pglite) as unknown as Database)
  } finally {
    await pglite.close()
  }
}

/** @throws ConfigError when the server cannot be used */
export function lookIntoServer(url: string): Promise<Sight> {
  return askServer(url, client => sightOf(drizzleServer(client) as unknown as Database))
}

/**
 * The changes of a desk's rota that were made by word, without changing the database. Null where it has none yet.
 * @throws ConfigError when the server or folder cannot be used
 */
export async function overridesIn(
  place: Place,
  desk: string,
  now: number,
): Promise<readonly LevelOverride[] | null> {
  if (place.kind === 'server') {
    return askServer(place.url, client =>
      overridesOf(drizzleServer(client) as unknown as Database, desk, now),
    )
  }
  const pglite = await openEmbedded(place.folder)
  try {
    return await overridesOf(drizzle(pglite) as unknown as Database, desk, now)
  } finally {
    await pglite.close()
  }
}

async function overridesOf(
  db: Database,
  desk: string,
  now: number,
): Promise<readonly LevelOverride[] | null> {
  const rows = await db.execute(sql`select to_regclass('rota_overrides') is not null as there`)
  const [row] = rowsOf<{ there: boolean }>(rows)
  if (!row?.there) return null
  return (await makeRotaStore({ db }).overrides(desk, now)).filter(({ undone }) => !undone)
}

async function sightOf(db: Database): Promise<Sight> {
  const missing = await missingMigrations(db)
  const rows = await db.execute(sql`
    select current_setting('server_version') as version,
           to_regclass('outbox') is not null as used,
           (extract(epoch from clock_timestamp()) * 1000)::float8 as clock`)
  const [row] = rowsOf<{ version: string; used: boolean; clock: number }>(rows)
  if (row === undefined) throw new Error('The database did not tell about itself.')
  const [version = row.version] = row.version.split(' ')
  return { version, missing, clock: row.clock, dead: row.used ? await deadIn(db) : [] }
}

async function deadIn(db: Database): Promise<Sight['dead']> {
  const rows = await db.execute(sql`
    select desk, count(*)::int as count from outbox where state = 'dead' group by desk order by desk`)
  return rowsOf<{ desk: string; count: number }>(rows)
}

import { setImmediate } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { Fault } from '../ports/surroundings.ts'
import type { Database } from './database.ts'
import type { Driver } from './driver.ts'
import { preparing } from './embedded/statements.ts'
import { withMigrations } from './migrate.ts'

/**
 * The embedded database, its tables brought up to date, or as far as the first `upTo` migrations. Nobody else can be
 * migrating it: the folder is locked.
 */
export async function driveEmbedded(pglite: PGlite, fault: Fault, upTo?: number): Promise<Driver> {
  breathing(pglite)
  await fault('migration')
  await withMigrations(upTo, folder => migrate(drizzle(pglite), { migrationsFolder: folder }))
  const client = preparing(pglite)
  const call = async <Row>(statement: string, values: readonly unknown[]) =>
    (await client.query<Row>(statement, [...values])).rows
  return {
    db: drizzle(client as PGlite) as unknown as Database,
    embedded: true,
    call,
    callToOpen: call,
    close: () => pglite.close(),
  }
}

/**
 * The engine works within this thread and passes from one query to the next without a pause: while there is a queue,
 * nothing would be heard from the network. So it lets everybody else have a turn after each.
 */
function breathing(pglite: PGlite): void {
  const exclusive = pglite._runExclusiveQuery.bind(pglite)
  pglite._runExclusiveQuery = work =>
    exclusive(async () => {
      const result = await work()
      await setImmediate()
      return result
    })
}

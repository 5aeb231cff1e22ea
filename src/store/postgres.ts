import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { ConfigError } from '../ports/errors.ts'
import type { Fault } from '../ports/surroundings.ts'
import type { Database } from './database.ts'
import { type Driver, openingsAtOnce } from './driver.ts'
import { migrationLock, missingMigrations, withMigrations } from './migrate.ts'
import { faultOfServer, tooOld } from './postgres-faults.ts'

const oldest = 14

/** Seconds that a person's command may wait for a connection: three seconds are all they have. */
const patience = { atWork: 2, atStart: 10 }

/** Ends what hangs, ms: a statement that a lost lock holds up, a transaction whose process is gone. */
const limits = { statement_timeout: 10_000, idle_in_transaction_session_timeout: 10_000 }

export type PostgresOptions = {
  /** Connections at most, beside those on which tickets are opened. */
  connections: number
  /** So many of the first migrations are made, and no more; absent: all. */
  upTo?: number | undefined
  fault: Fault
}

/**
 * Connects to a PostgreSQL server and brings its tables up to date.
 * @throws ConfigError when the address is wrong, nobody answers, or the server is too old.
 */
export async function connectPostgres(
  url: string,
  { connections, upTo, fault }: PostgresOptions,
): Promise<Driver> {
  await migratePostgres(url, fault, upTo)
  const [all, opening] = [poolOf(url, connections), poolOf(url, openingsAtOnce)]
  return {
    db: all.db,
    embedded: false,
    call: all.call,
    callToOpen: opening.call,
    close: async () => {
      await Promise.all([all.close(), opening.close()])
    },
  }
}

function poolOf(url: string, max: number): Pick<Driver, 'db' | 'call' | 'close'> {
  const client = postgres(url, {
    ...quiet,
    max,
    connect_timeout: patience.atWork,
    // After an outage the next try is at hand: the usual growing pauses let people wait for up to 20 seconds.
    backoff: () => 0.1,
    connection: limits,
  })
  return {
    // It makes the client pass documents and times as they are written.
    db: drizzle(client) as unknown as Database,
    call: async <Row>(statement: string, values: readonly unknown[]) =>
      (await client.unsafe(statement, values as never[], { prepare: true })) as unknown as Row[],
    close: () => client.end({ timeout: 5 }),
  }
}

/**
 * Brings the tables of a server up to date, on a connection of its own that holds the lock for as long as it lives.
 * @returns how many migrations were made
 * @throws ConfigError when the address is wrong, nobody answers, or the server is too old.
 */
export async function migratePostgres(url: string, fault: Fault, upTo?: number): Promise<number> {
  return askServer(url, async client => {
    const version = await versionOf(client)
    if (version < oldest) throw tooOld(url, version, oldest)
    await client`select pg_advisory_lock(${migrationLock})`
    await fault('migration')
    const db = drizzle(client)
    const missing = await missingMigrations(db as unknown as Database)
    await withMigrations(upTo, folder => migrate(db, { migrationsFolder: folder }))
    return Math.max(0, missing)
  })
}

const quiet = { onnotice: () => undefined }

/** One connection for one purpose, closed behind it. What the server refuses becomes a ConfigError. */
export async function askServer<T>(url: string, work: (client: postgres.Sql) => Promise<T>): Promise<T> {
  const client = postgres(url, { ...quiet, max: 1, connect_timeout: patience.atStart })
  try {
    return await work(client)
  } catch (error) {
    throw error instanceof ConfigError ? error : faultOfServer(url, error)
  } finally {
    await client.end({ timeout: 1 })
  }
}

/** The major version of a server. */
async function versionOf(client: postgres.Sql): Promise<number> {
  const [row] = await client<
    { version: number }[]
  >`select current_setting('server_version_num')::int as version`
  return Math.floor((row?.version ?? 0) / 10_000)
}

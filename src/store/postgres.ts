import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { ConfigError } from '../ports/errors.ts'
import type { Fault } from '../ports/surroundings.ts'
import type { Database } from './database.ts'
import type { Driver } from './driver.ts'
import { migrationLock, migrationsFolder } from './migrate.ts'

const oldest = 14

export type PostgresOptions = {
  /** Connections at most. */
  connections: number
  fault: Fault
}

/**
 * Connects to a PostgreSQL server and brings its tables up to date.
 * @throws ConfigError when the address is wrong, nobody answers, or the server is too old.
 */
export async function connectPostgres(url: string, { connections, fault }: PostgresOptions): Promise<Driver> {
  const client = postgres(url, { max: connections, onnotice: () => undefined, connect_timeout: 10 })
  try {
    await checkVersion(client)
    await migrateAlone(url, fault)
  } catch (error) {
    await client.end({ timeout: 1 })
    throw error instanceof ConfigError ? error : unreachable(url, error)
  }
  return {
    db: drizzle(client) as unknown as Database,
    call: async <Row>(statement: string, values: readonly unknown[]) =>
      (await client.unsafe(statement, values as never[], { prepare: true })) as unknown as Row[],
    close: () => client.end({ timeout: 5 }),
  }
}

async function checkVersion(client: postgres.Sql): Promise<void> {
  const [row] = await client<
    { version: number }[]
  >`select current_setting('server_version_num')::int as version`
  const major = Math.floor((row?.version ?? 0) / 10_000)
  if (major >= oldest) return
  const what = `the server is PostgreSQL ${major}, and ${oldest} is the oldest that works`
  throw new ConfigError([
    { what, where: 'DATABASE_URL', remedy: `Use a server of version ${oldest} or newer.` },
  ])
}

/** On a connection of its own, which holds the lock for as long as it lives. */
async function migrateAlone(url: string, fault: Fault): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 })
  try {
    await client`select pg_advisory_lock(${migrationLock})`
    await fault('migration')
    await migrate(drizzle(client), { migrationsFolder })
  } finally {
    await client.end({ timeout: 5 })
  }
}

function unreachable(url: string, error: unknown): ConfigError {
  const code = (error as { code?: string }).code ?? 'unknown'
  const what = `the database cannot be used (${code})`
  const remedy = reasons[code] ?? 'Check that the server runs and that the address is right.'
  return new ConfigError([{ what, where: `DATABASE_URL ${withoutSecret(url)}`, remedy }], {
    unreachable: true,
  })
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there. Start the server, or correct host and port.',
  ENOTFOUND: 'There is no such host. Correct the host name.',
  CONNECT_TIMEOUT: 'The server did not answer within 10 seconds. Check the network and the firewall.',
  '28P01': 'The server refused the password. Correct it in DATABASE_URL.',
  '28000': 'The server refused this user. Correct it in DATABASE_URL, or allow it in pg_hba.conf.',
  '3D000': 'There is no such database. Create it: createdb deskhand.',
  '42501': 'This user may not create tables. Grant it create on the schema public.',
}

/** Host, port and database only. */
function withoutSecret(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return '(not an address)'
  }
}

import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ConfigError } from '../../ports/errors.ts'
import { damaged, faultOf, foreign, full, otherMajor } from './faults.ts'

/** The major version of PostgreSQL that the pinned PGlite is made of. */
export const engineMajor = '18'

/** A new database takes 39 MB; an old one must be able to write a little before it can say what is wrong. */
const needed = { fresh: 64_000_000, existing: 8_000_000 }

/** Where the database lives inside of the data folder. */
export function databaseIn(folder: string): string {
  return join(folder, 'database')
}

/**
 * Makes the data folder where it is missing and shows that it can be written to.
 * Throws a ConfigError: not a folder, read-only, not allowed, full, or another program's database.
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await probe(folder)
  } catch (error) {
    throw faultOf(error, folder) ?? error
  }
  if (await majorOf(folder)) throw foreign(folder)
}

/**
 * Whether the folder holds a database already. Throws a ConfigError where another major version of
 * PostgreSQL made it, or where the disk has too little space left to go on.
 */
export async function holdsDatabase(folder: string): Promise<boolean> {
  const major = await majorOf(databaseIn(folder))
  if (major && major !== engineMajor) throw otherMajor(folder, major, engineMajor)
  if (!major && existsSync(databaseIn(folder))) throw damaged(folder, 'its file PG_VERSION is missing')
  const space = await faultOfSpace(folder, major ? needed.existing : needed.fresh)
  if (space) throw space
  return major !== undefined
}

/** The fault to report where the folder's disk has fewer than `bytes` left: the engine's own words name none. */
export async function faultOfSpace(
  folder: string,
  bytes = needed.existing,
): Promise<ConfigError | undefined> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < bytes ? full(folder) : undefined
}

async function majorOf(database: string): Promise<string | undefined> {
  try {
    return (await readFile(join(database, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw faultOf(error, database) ?? error
  }
}

/** Permission bits do not tell root, containers and quotas apart: only writing does. */
async function probe(folder: string): Promise<void> {
  const file = join(folder, `.probe-${process.pid}`)
  try {
    await writeFile(file, 'Deskhand can write here.\n')
  } finally {
    await rm(file, { force: true })
  }
}

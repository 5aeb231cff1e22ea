import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, type WriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { BackupWork, Restored } from '../cli/backup.ts'
import { ConfigError } from '../ports/errors.ts'
import type { Fault } from '../ports/surroundings.ts'
import { formatNow, type Head } from '../store/backup/format.ts'
import { BackupFault, newer, type Piece, piecesOf } from '../store/backup/read.ts'
import { isEmpty, restore } from '../store/backup/restore.ts'
import { writeBackup } from '../store/backup/write.ts'
import type { Driver } from '../store/driver.ts'
import { knownMigrations, missingMigrations } from '../store/migrate.ts'
import { connect, makeStore } from '../store/open.ts'
import { auditDesk } from './audit.ts'
import { withDatabase } from './database.ts'
import { placeOf } from './place.ts'
import type { Settings } from './settings.ts'

type Deps = { settings: Settings; version: string; now: () => Date; fault: Fault }

/** What `deskhand backup` and `deskhand restore` do, on the database of the settings. */
export function backupWork(deps: Deps): BackupWork {
  return {
    backup: async file => {
      if (existsSync(file))
        throw wrong(file, 'There is a file of that name', 'Name another one, or take it away.')
      return withDatabase(deps.settings, deps.fault, driver => written(file, driver, deps))
    },
    restore: file => restored(file, deps).catch((error: unknown) => Promise.reject(told(file, error))),
  }
}

async function written(file: string, driver: Driver, { version, now }: Deps) {
  const known = knownMigrations()
  const about: Head = {
    deskhand: 'backup',
    format: formatNow,
    version,
    migrations: known.length,
    lastMigration: known.at(-1) ?? '',
    at: now().toISOString(),
  }
  // Whoever finds the file under its name finds all of it.
  const part = `${file}.part`
  try {
    const out = createWriteStream(part, { mode: 0o600 })
    const counted = await into(out, file.endsWith('.gz'), write => writeBackup(driver, about, write))
    await rename(part, file)
    const [{ sealed } = { sealed: 0 }] = await driver.call<{ sealed: number }>(
      'select count(*)::int as sealed from installations',
      [],
    )
    return { ...counted, bytes: (await stat(file)).size, sealed }
  } catch (error) {
    await rm(part, { force: true })
    throw told(file, error)
  }
}

/** Hands what is written to a file on, as fast as it takes it. */
async function into<T>(
  out: WriteStream,
  packed: boolean,
  work: (write: (lines: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const door = packed ? createGzip() : out
  if (packed) door.pipe(out)
  const end = finished(out)
  // What goes wrong with the file is heard below, and must not end the process before.
  end.catch(() => undefined)
  try {
    const done = await work(async lines => {
      if (!door.write(lines)) await Promise.race([once(door, 'drain'), end])
    })
    door.end()
    await end
    return done
  } catch (error) {
    door.destroy()
    out.destroy()
    throw error
  }
}

/**
 * Fills an empty database. The file is read twice: what is damaged is known before anything is written. A backup of an
 * older version goes into the tables of that version, which are brought up to date afterwards.
 */
async function restored(file: string, { settings, fault }: Deps): Promise<Restored> {
  const about = await looked(file)
  const known = knownMigrations()
  if (about.migrations > known.length) throw newer(about.version)
  if (known[about.migrations - 1] !== about.lastMigration) {
    const remedy = `Restore it with the version that made it (${about.version}).`
    throw new BackupFault('The backup comes from another line of versions', remedy)
  }
  const place = placeOf(settings)
  const upTo = about.migrations === known.length ? undefined : about.migrations
  const driver = await connect(place, fault, upTo)
  let rows: number
  try {
    const where = place.kind === 'folder' ? place.folder : 'DATABASE_URL'
    if (!(await isEmpty(driver))) {
      const remedy =
        place.kind === 'folder'
          ? 'Set DESKHAND_DATA to a folder that does not exist yet.'
          : 'Make a new database, for example with `createdb`, and set DATABASE_URL to it.'
      throw wrong(where, 'There is something in this database already, and nothing is written over', remedy)
    }
    if ((await missingMigrations(driver.db)) !== known.length - about.migrations) {
      const remedy = `Make a new database for it: one in which not even tables were made.`
      throw wrong(where, 'Its tables are empty, but newer than the backup', remedy)
    }
    rows = await restore(driver, piecesIn(file))
  } finally {
    await driver.close()
  }
  return { rows, version: about.version, at: about.at, ...(await verified(settings, fault)) }
}

async function verified(settings: Settings, fault: Fault) {
  return withDatabase(settings, fault, async driver => {
    const rows = await driver.call<{ desk: string }>('select desk from counters order by desk', [])
    const [{ sealed } = { sealed: 0 }] = await driver.call<{ sealed: number }>(
      'select count(*)::int as sealed from installations',
      [],
    )
    const { audit } = makeStore(driver)
    let [tickets, events, doubts] = [0, 0, 0]
    for (const { desk } of rows) {
      const found = await auditDesk(audit, desk)
      tickets += found.tickets
      events += found.events
      doubts += found.doubts.length
    }
    return { tickets, events, doubts, sealed }
  })
}

/** Reads all of a backup. @throws BackupFault, and what the file system says */
async function looked(file: string): Promise<Head> {
  let found: Head | null = null
  for await (const piece of piecesIn(file)) if (piece.kind === 'head') found = piece.head
  if (found === null) throw new BackupFault('This is no backup of Deskhand', 'Name another file.')
  return found
}

async function* piecesIn(file: string): AsyncGenerator<Piece> {
  const packed = await isPacked(file)
  const bytes = createReadStream(file)
  if (!packed) return yield* piecesOf(bytes)
  const unpacked = createGunzip()
  bytes.on('error', error => unpacked.destroy(error))
  yield* piecesOf(bytes.pipe(unpacked))
}

/** By how it begins, not by its name: files are renamed. */
async function isPacked(file: string): Promise<boolean> {
  for await (const some of createReadStream(file, { end: 1 })) {
    const [first, second] = some as Uint8Array
    return first === 0x1f && second === 0x8b
  }
  return false
}

/** What went wrong with a file, as a person should read it. */
function told(file: string, error: unknown): unknown {
  if (error instanceof BackupFault) return wrong(file, error.message, error.remedy)
  const { code = '' } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return wrong(file, 'There is no such file or folder', 'Correct the name.')
    case 'EISDIR':
      return wrong(file, 'This is a folder', 'Name a file.')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return wrong(file, 'This user may not do that there', 'Name a file in a folder of your own.')
    case 'ENOSPC':
      return wrong(file, 'There is no space left', 'Free some, or name a file on another disk.')
    default:
      if (!String(code).startsWith('Z_')) return error
      return wrong(
        file,
        'The backup is damaged: it cannot be unpacked',
        'Take another one, or copy it again.',
      )
  }
}

function wrong(where: string, what: string, remedy: string): ConfigError {
  return new ConfigError([{ what, where, remedy }])
}

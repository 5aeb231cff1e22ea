import { formatNow, type Head } from '../../src/store/backup/format.ts'
import { piecesOf } from '../../src/store/backup/read.ts'
import { restore } from '../../src/store/backup/restore.ts'
import { writeBackup } from '../../src/store/backup/write.ts'
import type { Driver } from '../../src/store/driver.ts'
import { knownMigrations } from '../../src/store/migrate.ts'

export const head: Head = {
  deskhand: 'backup',
  format: formatNow,
  version: '0.0.0',
  migrations: knownMigrations().length,
  lastMigration: knownMigrations().at(-1) ?? '',
  at: '2026-11-24T20:00:00.000Z',
}

/** The backup of a database, as a file would hold it. */
export async function backupOf(driver: Driver, about = head): Promise<string> {
  const written: string[] = []
  await writeBackup(driver, about, async lines => void written.push(lines))
  return written.join('')
}

/** In small pieces, which fall into the middle of lines and of letters. */
export async function* inPieces(text: string | Uint8Array, size = 997): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const restoreFrom = (driver: Driver, text: string) => restore(driver, piecesOf(inPieces(text)))

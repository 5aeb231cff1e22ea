import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openEmbedded, openInMemory } from '../../src/store/embedded/open.ts'
import { templateFolder } from '../../src/store/embedded/template.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { cacheFolder, versionOf } from './cache.ts'

/**
 * A database in memory with all tables, empty, in about half a second: it is copied from a dump that the first test of
 * a machine makes and later ones share. Close it at the end of the file.
 */
export async function openTestDatabase(): Promise<PGlite> {
  return openInMemory(
    await dumpCalled(basename(templateFolder()), async folder => {
      const database = await openEmbedded(folder)
      await driveEmbedded(database, async () => undefined)
      return database
    }),
  )
}

/** One as the engine makes it, without any table: for migrations of older versions. */
export async function openBareDatabase(): Promise<PGlite> {
  return openInMemory(
    await dumpCalled(`pglite-${await versionOf('@electric-sql/pglite')}`, folder =>
      openEmbedded(folder, 'nothing'),
    ),
  )
}

async function dumpCalled(name: string, make: (folder: string) => Promise<PGlite>): Promise<Blob> {
  const file = join(cacheFolder(), `${name}.tar`)
  try {
    return new Blob([await readFile(file)])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(dirname(file), 'making-'))
  try {
    const database = await make(folder)
    const dump = Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer())
    await database.close()
    await writeFile(join(folder, 'dump'), dump)
    await rename(join(folder, 'dump'), file) // Whole or not at all: several tests may be making it at once.
    return new Blob([dump])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openEmbedded, openInMemory } from '../../src/store/embedded/open.ts'
import { cacheFolder, versionOf } from './cache.ts'

/**
 * An empty database in memory, in about half a second: it is copied from a dump that the first test of a
 * machine makes and later ones share. Close it at the end of the file.
 */
export async function openTestDatabase(): Promise<PGlite> {
  return openInMemory(await emptyDump())
}

async function emptyDump(): Promise<Blob> {
  const file = join(cacheFolder(), `pglite-${await versionOf('@electric-sql/pglite')}.tar`)
  try {
    return new Blob([await readFile(file)])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(dirname(file), 'making-'))
  try {
    const database = await openEmbedded(folder)
    const dump = Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer())
    await database.close()
    await writeFile(join(folder, 'dump'), dump)
    await rename(join(folder, 'dump'), file) // Whole or not at all: several tests may be making it at once.
    return new Blob([dump])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

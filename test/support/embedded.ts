import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openEmbedded, openInMemory } from '../../src/store/embedded/open.ts'

/**
 * An empty database in memory, in about half a second: it is copied from a dump that the first test of a
 * machine makes and later ones share. Close it at the end of the file.
 */
export async function openTestDatabase(): Promise<PGlite> {
  return openInMemory(await emptyDump())
}

async function emptyDump(): Promise<Blob> {
  const file = join(tmpdir(), `deskhand-tests-${userInfo().uid}`, `pglite-${await versionOfPGlite()}.tar`)
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

async function versionOfPGlite(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const text = await readFile(join(dirname(dirname(entry)), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where the tests of this user keep what is costly to make. It may be deleted at any time between runs. */
export function cacheFolder(): string {
  return join(tmpdir(), `deskhand-tests-${process.getuid?.() ?? 'own'}`)
}

/** The installed version of a package whose entry lies in a folder of its root. */
export async function versionOf(name: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name)
  const text = await readFile(join(dirname(dirname(entry)), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where the tests of this user keep what is costly to make. It may be deleted at any time between runs. */
export function cacheFolder(): string {
  return join(tmpdir(), `deskhand-tests-${process.getuid?.() ?? 'own'}`)
}

/** The installed version of a package: what the nearest package.json of its name above its entry says. */
export async function versionOf(name: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name)
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}')
    const found = JSON.parse(text) as { name?: string; version?: string }
    if (found.name === name && found.version !== undefined) return found.version
  }
  throw new Error(`The package ${name} names no version.`)
}

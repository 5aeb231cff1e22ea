import { randomUUID } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { notMade } from './faults.ts'
import { databaseIn, faultOfSpace } from './folder.ts'
import { runInitdb } from './initdb.ts'
import { copyTemplate } from './template.ts'

const unfinished = 'new-database-'

/**
 * Makes a new database in the data folder, which the caller has locked: a copy of the template, or, where that is
 * missing, cannot be read or is not wanted (null), one of its own, without tables. It grows under another name and is
 * renamed when it is whole: one that was killed halfway is thrown away at the next start.
 */
export async function initialise(folder: string, template: string | null): Promise<void> {
  await clearUnfinished(folder)
  const growing = join(folder, `${unfinished}${randomUUID()}`)
  const isCopied = template !== null && (await copyTemplate(template, growing))
  if (!isCopied) await make(folder, growing)
  await rename(growing, databaseIn(folder))
}

async function make(folder: string, growing: string): Promise<void> {
  const { status, words } = await runInitdb(growing)
  if (status === 0) return
  const space = await faultOfSpace(folder) // Asked before the half-made database is deleted.
  await rm(growing, { recursive: true, force: true })
  throw space ?? notMade(folder, lastLine(words))
}

async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // Its process may take a moment to see that its parent is gone, and write meanwhile.
    if (name.startsWith(unfinished))
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1) || 'it ended without a word'
}

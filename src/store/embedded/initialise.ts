import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notMade } from './faults.ts'
import { databaseIn, faultOfSpace } from './folder.ts'

const unfinished = 'new-database-'

/**
 * Makes a new database in the data folder, which the caller has locked. It grows under another name and is
 * renamed when it is whole: one that was killed halfway is thrown away at the next start.
 */
export async function initialise(folder: string): Promise<void> {
  await clearUnfinished(folder)
  const growing = join(folder, `${unfinished}${randomUUID()}`)
  const { status, words } = await runInitdb(growing)
  if (status !== 0) {
    const space = await faultOfSpace(folder) // Asked before the half-made database is deleted.
    await rm(growing, { recursive: true, force: true })
    throw space ?? notMade(folder, lastLine(words))
  }
  await rename(growing, databaseIn(folder))
}

async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // Its process may take a moment to see that its parent is gone, and write meanwhile.
    if (name.startsWith(unfinished))
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

function runInitdb(database: string): Promise<{ status: number | null; words: string }> {
  const child = fork(fileURLToPath(new URL('initdb.js', import.meta.url)), [database], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4_000)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', status => resolve({ status, words }))
  })
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1) || 'it ended without a word'
}

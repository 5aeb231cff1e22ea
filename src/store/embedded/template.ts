import { createHash, randomUUID } from 'node:crypto'
import { constants, existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preparedFolder } from '../prepared.ts'
import { initdbFile, runInitdb } from './initdb.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const named = 'database-'

/** Where a new database is kept to be copied: of another engine, or made in another way, it is another one. */
export function templateFolder(): string {
  const hash = createHash('sha256')
  for (const file of [initdbFile, join(root, 'package.json')]) hash.update(readFileSync(file))
  return join(preparedFolder, `${named}${hash.digest('hex').slice(0, 16)}`)
}

/**
 * Makes the template where it is missing, and takes older ones away. Nobody else can write to it, or read it.
 * @throws where it cannot be made or kept
 */
export async function makeTemplate(folder = templateFolder()): Promise<void> {
  if (existsSync(folder)) return
  const growing = `${folder}-${randomUUID()}`
  await mkdir(dirname(folder), { recursive: true })
  await mkdir(growing, { mode: 0o700 })
  try {
    const { status, words } = await runInitdb(growing)
    if (status !== 0) throw new Error(`initdb ended with status ${status}: ${words}`)
    await rename(growing, folder)
    const others = (await readdir(dirname(folder))).filter(
      name => name.startsWith(named) && name !== basename(folder),
    )
    for (const name of others) await rm(join(dirname(folder), name), { recursive: true, force: true })
  } finally {
    await rm(growing, { recursive: true, force: true })
  }
}

/** Lays a copy of a template there. @returns false where there is none that could be read, and nothing was left */
export async function copyTemplate(template: string, to: string): Promise<boolean> {
  try {
    await cp(template, to, { recursive: true, mode: constants.COPYFILE_FICLONE })
    return true
  } catch {
    await rm(to, { recursive: true, force: true })
    return false
  }
}

import { createHash } from 'node:crypto'
import { constants, readFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrationFiles } from '../migrate.ts'
import { preparedFolder } from '../prepared.ts'
import { initdbFile } from './initdb.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What the name of a template begins with, before its fingerprint. */
export const templatePrefix = 'database-'

/** Where a new database is kept to be copied: of another engine, or with other tables, it is another one. */
export function templateFolder(): string {
  const hash = createHash('sha256')
  for (const file of [initdbFile, join(root, 'package.json'), ...migrationFiles()])
    hash.update(readFileSync(file))
  return join(preparedFolder, `${templatePrefix}${hash.digest('hex').slice(0, 16)}`)
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

import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { faultOf, notAFolder } from './faults.ts'
import { holdsDatabase, prepareFolder } from './folder.ts'
import { isInUse } from './lock.ts'

/** What a data folder is before anybody opens it. `freeBytes` is what its disk has left. */
export type FolderState = { state: 'missing' | 'empty' | 'in use' | 'used'; freeBytes: number }

/**
 * Looks at a data folder and makes nothing.
 * @throws ConfigError for every fault that would keep a start from using it
 */
export async function stateOf(folder: string): Promise<FolderState> {
  const existing = await nearestExisting(folder)
  const { bavail, bsize } = await statfs(existing)
  const freeBytes = bavail * bsize
  if (existing !== folder) {
    await access(existing, constants.W_OK).catch((error: unknown) => {
      throw faultOf(error, folder) ?? error
    })
    return { state: 'missing', freeBytes }
  }
  if (!(await stat(folder)).isDirectory()) throw notAFolder(folder)
  if (await isInUse(folder)) return { state: 'in use', freeBytes }
  await prepareFolder(folder)
  return { state: (await holdsDatabase(folder)) ? 'used' : 'empty', freeBytes }
}

/** The folder itself, or the lowest folder above it that is there: a start would make the rest. */
async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path)
    return path
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw faultOf(error, path) ?? error
    return nearestExisting(dirname(path))
  }
}

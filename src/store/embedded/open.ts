import { PGlite } from '@electric-sql/pglite'
import { damaged } from './faults.ts'
import { databaseIn, faultOfSpace, holdsDatabase, prepareFolder } from './folder.ts'
import { initialise } from './initialise.ts'
import { takeLock } from './lock.ts'
import { startParameters } from './parameters.ts'
import { templateFolder } from './template.ts'

/**
 * Opens the database in a data folder, making folder and database where they are missing, and holds the
 * folder until the database is closed or the process ends. It survives kill -9, not a power cut: PGlite
 * never syncs to disk. A new one is a copy of the template, with all its tables, or made of nothing, without any.
 * Throws a ConfigError with the remedy for every fault of the folder.
 */
export async function openEmbedded(
  folder: string,
  from: 'template' | 'nothing' = 'template',
): Promise<PGlite> {
  await prepareFolder(folder)
  const lock = await takeLock(folder)
  try {
    if (!(await holdsDatabase(folder)))
      await initialise(folder, from === 'template' ? templateFolder() : null)
    const database = await start(folder)
    const close = database.close.bind(database)
    database.close = () => close().finally(() => lock.release())
    return database
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** A database in memory, gone with the process. `dump` is what another database's dumpDataDir() gave. */
export function openInMemory(dump?: Blob): Promise<PGlite> {
  return PGlite.create({ startParams: startParameters, ...(dump ? { loadDataDir: dump } : {}) })
}

async function start(folder: string): Promise<PGlite> {
  let reason = ''
  try {
    return await PGlite.create({
      dataDir: databaseIn(folder),
      startParams: startParameters,
      onStderr: line => {
        reason ||= /(?:FATAL|PANIC):\s*(.+)/.exec(line)?.[1] ?? ''
        return false
      },
    })
  } catch (error) {
    throw (await faultOfSpace(folder)) ?? damaged(folder, reason || String(error))
  }
}

import { constants } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeLearning } from '../../src/flows/learning.ts'
import { fingerprintOfAnswers } from '../../src/policy/answers/fingerprint.ts'
import { finish } from '../../src/policy/answers/steps.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { splitSections } from '../../src/policy/sections.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { templateFolder } from '../../src/store/embedded/template.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { keepLearnt } from '../../src/store/learnt.ts'
import { cacheFolder } from './cache.ts'
import { quietLog } from './logs.ts'

/**
 * Lays a data folder with a database that has all tables and is empty, and with what answers were learnt where the
 * installation has not, as a desk leaves it that was started and stopped. It is copied from one that the first test of a machine makes.
 */
export async function layDataFolder(folder: string): Promise<void> {
  const name = `data-${basename(templateFolder())}-${fingerprintOfAnswers()}`
  const kept = join(cacheFolder(), name)
  const filter = (path: string) => !basename(path).startsWith('lock-') // The socket of whoever made it.
  const copy = () => cp(kept, folder, { recursive: true, mode: constants.COPYFILE_FICLONE, filter })
  const isThere = await copy().then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
  if (isThere) return
  await make(kept)
  await copy()
}

async function make(kept: string): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(cacheFolder(), 'making-'))
  const driver = await driveEmbedded(await openEmbedded(folder), async () => undefined)
  await driver.close()
  const learning = makeLearning({ learnt: keepLearnt(folder, quietLog), run: async steps => finish(steps) })
  await learning.answererFor(splitSections(await readFile(defaultFiles.policy, 'utf8')))
  // Whole or not at all: several tests may be making it at once, and the first is kept.
  await rename(folder, kept).catch(async () => rm(folder, { recursive: true, force: true }))
}

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { LearntFrom, LearntStore } from '../ports/learnt-store.ts'
import type { Log } from '../ports/surroundings.ts'
import { preparedFolder } from './prepared.ts'

/** What is kept at most: of two versions that run side by side, and of the policies of some desks with their drafts. */
const most: Readonly<Record<LearntFrom, number>> = { knowledge: 2, policy: 50 }
const digestLength = 32

/**
 * Keeps what was learnt in the data folder, under `answers`, one file each that begins with the digest of the rest.
 * A folder that is not there is not made: whoever has no data folder learns anew at every start.
 */
export function keepLearntIn(dataFolder: string, log: Log): LearntStore {
  const folder = join(dataFolder, 'answers')
  const pathOf = (from: LearntFrom, hash: string) => join(folder, `${from}-${hash}`)

  async function write(path: string, bytes: Uint8Array): Promise<void> {
    await mkdir(folder, { mode: 0o700 }).catch(unlessThere)
    const unfinished = `${path}.${process.pid}`
    await writeFile(unfinished, bytes, { mode: 0o600 })
    await rename(unfinished, path)
  }

  async function forgetOldest(from: LearntFrom): Promise<void> {
    const names = (await readdir(folder)).filter(name => name.startsWith(`${from}-`))
    const aged = names.map(async name => ({ name, at: (await stat(join(folder, name))).mtimeMs }))
    const oldest = (await Promise.all(aged)).sort((a, b) => b.at - a.at).slice(most[from])
    for (const { name } of oldest) await rm(join(folder, name), { force: true })
  }

  return {
    async read(from, hash) {
      try {
        return unpacked(await readFile(pathOf(from, hash)))
      } catch {
        return undefined
      }
    },
    async keep(from, hash, learnt) {
      try {
        await write(pathOf(from, hash), packed(learnt))
        await forgetOldest(from)
      } catch (error) {
        log.debug({ error, folder }, 'what was learnt for answers is not kept: the next start learns it anew')
      }
    },
  }
}

/** The same, but what the installation has learnt already is not learnt again, nor kept twice. */
export function keepLearnt(dataFolder: string, log: Log, installed = preparedFolder): LearntStore {
  const own = keepLearntIn(dataFolder, log)
  const prepared = keepLearntIn(installed, log)
  return { ...own, read: async (from, hash) => (await own.read(from, hash)) ?? prepared.read(from, hash) }
}

/** For those who have no place to keep it. */
export const keepNothing: LearntStore = { read: async () => undefined, keep: async () => undefined }

function packed(learnt: object): Uint8Array {
  const body = serialize(learnt)
  return Buffer.concat([digestOf(body), body])
}

/** @throws where it is damaged */
function unpacked(bytes: Buffer): unknown {
  const body = bytes.subarray(digestLength)
  return digestOf(body).equals(bytes.subarray(0, digestLength)) ? deserialize(body) : undefined
}

function digestOf(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest()
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

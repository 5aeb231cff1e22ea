import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, readdir, realpath, rm } from 'node:fs/promises'
import type { Server } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultOf, inUse } from './faults.ts'
import { isAlive, listenOn } from './socket.ts'

/** A data folder held by this process until `release`, or until the process ends in whatever way. */
export type Lock = { release(): Promise<void> }

/** The shortest limit of the systems Deskhand runs on (macOS); Linux takes 107 bytes. Longer is cut silently. */
const longestSocketPath = 103

/**
 * Takes the data folder for this process. Throws a ConfigError where another process holds it.
 *
 * The lock is a listening socket, since the kernel closes it with its process: a file with a process id would
 * look alive in a container, where the first process has the same id after every restart. It lies in the
 * folder; where the path is too long or the file system takes no sockets, in the temporary folder.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const real = await realpath(folder)
  if (platform() === 'win32') return takePipe(folder, pipeOf(real))
  const fallback = fallbackOf(real)
  const place = Buffer.byteLength(join(real, temporaryName())) <= longestSocketPath ? real : fallback
  try {
    return await takeSocket(folder, place)
  } catch (error) {
    if (place === fallback || !takesNoSockets(error)) throw faultOf(error, place) ?? error
    return takeSocket(folder, fallback)
  }
}

/** Whether another process holds the data folder. Takes nothing. */
export async function isInUse(folder: string): Promise<boolean> {
  const real = await realpath(folder)
  if (platform() === 'win32') return isAlive(pipeOf(real))
  for (const place of [real, fallbackOf(real)]) {
    const highest = (await numbersIn(place).catch(() => [])).at(-1)
    if (highest !== undefined && (await isAlive(lockIn(place, highest)))) return true
  }
  return false
}

function pipeOf(real: string): string {
  return `\\\\.\\pipe\\deskhand-${hashOf(real)}`
}

function fallbackOf(real: string): string {
  return join(tmpdir(), `deskhand-${hashOf(real)}`)
}

async function takePipe(folder: string, pipe: string): Promise<Lock> {
  try {
    return held(await listenOn(pipe)) // Windows lets one process listen on a name, and frees it with the process.
  } catch (error) {
    if (['EADDRINUSE', 'EACCES'].includes(String((error as NodeJS.ErrnoException).code))) throw inUse(folder)
    throw error
  }
}

/**
 * Locks are numbered: lock-1, lock-2, … The highest counts, and holds while its process listens; a process
 * that finds it dead makes the next one. That is one `link` of a socket that listens already, so exactly one
 * process can make a given number and nobody ever sees it dead too early. The highest is never deleted, not
 * at release either: so a number that somebody saw dead cannot come back, and whoever was slow and made a
 * number below the highest finds out by looking once more.
 */
async function takeSocket(folder: string, place: string): Promise<Lock> {
  await mkdir(place, { recursive: true, mode: 0o700 })
  const own = join(place, temporaryName())
  const server = await listenOn(own)
  try {
    for (;;) {
      const highest = (await numbersIn(place)).at(-1) ?? 0
      if (highest > 0 && (await isAlive(lockIn(place, highest)))) throw inUse(folder)
      const mine = highest + 1
      if (!(await linked(own, lockIn(place, mine)))) continue
      const numbers = await numbersIn(place)
      if (numbers.at(-1) === mine) {
        for (const number of numbers.slice(0, -1)) await rm(lockIn(place, number), { force: true })
        return held(server)
      }
      await rm(lockIn(place, mine), { force: true })
    }
  } catch (error) {
    await held(server).release()
    throw error
  } finally {
    await rm(own, { force: true })
  }
}

function held(server: Server): Lock {
  return { release: () => new Promise(resolve => server.close(() => resolve())) }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function numbersIn(place: string): Promise<number[]> {
  const numbers = (await readdir(place)).flatMap(name => /^lock-(\d+)$/.exec(name)?.[1] ?? [])
  return numbers.map(Number).sort((a, b) => a - b)
}

function lockIn(place: string, number: number): string {
  return join(place, `lock-${number}`)
}

function temporaryName(): string {
  return `lock-${randomUUID().slice(0, 8)}.new`
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}

function takesNoSockets(error: unknown): boolean {
  return ['ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EINVAL', 'EMLINK'].includes(
    String((error as NodeJS.ErrnoException).code),
  )
}

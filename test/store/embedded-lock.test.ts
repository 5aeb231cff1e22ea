import { link, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takeLock } from '../../src/store/embedded/lock.ts'
import { listenOn } from '../../src/store/embedded/socket.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'deskhand-lock-')))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the lock of a data folder', () => {
  it('is refused while it is held, and says what to do', async () => {
    const lock = await takeLock(folder)
    await expect(takeLock(folder)).rejects.toMatchObject({
      complaints: [{ where: folder, what: expect.stringContaining('in use by another Deskhand process') }],
      unreachable: false,
    })
    await lock.release()
  })

  it('is free again after release', async () => {
    for (let round = 0; round < 5; round++) {
      const lock = await takeLock(folder)
      await lock.release()
    }
    expect(await readdir(folder)).toEqual(['lock-5'])
  })

  it('may be released twice', async () => {
    const lock = await takeLock(folder)
    await lock.release()
    await lock.release()
    await (await takeLock(folder)).release()
  })

  it('is the same by whatever path the folder is reached', async () => {
    const other = `${folder}-link`
    await symlink(folder, other)
    const lock = await takeLock(folder)
    await expect(takeLock(other)).rejects.toThrow('in use')
    await lock.release()
    await rm(other)
  })

  it('goes to exactly one of many that ask at once, round after round', async () => {
    for (let round = 0; round < 20; round++) {
      const asked = await Promise.allSettled(Array.from({ length: 16 }, () => takeLock(folder)))
      const won = asked.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
      expect(won).toHaveLength(1)
      for (const lock of won) await lock.release()
    }
  })

  it('lies in the temporary folder where the path is too long for a socket', async () => {
    const long = join(folder, 'a'.repeat(120))
    await mkdir(long)
    vi.stubEnv('TMPDIR', folder)
    const lock = await takeLock(long)
    expect(await readdir(long)).toEqual([])
    await expect(takeLock(long)).rejects.toThrow('in use')
    await lock.release()
    await (await takeLock(long)).release()
    vi.unstubAllEnvs()
  })

  it('leaves nothing but its number behind', async () => {
    const lock = await takeLock(folder)
    await expect(takeLock(folder)).rejects.toThrow('in use')
    expect(await readdir(folder)).toEqual(['lock-1'])
    await lock.release()
  })

  it('passes on from a process that is gone and left its socket behind', async () => {
    const server = await listenOn(join(folder, 'ended'))
    await link(join(folder, 'ended'), join(folder, 'lock-7'))
    await expect(takeLock(folder)).rejects.toThrow('in use')
    await new Promise(resolve => server.close(resolve))
    const lock = await takeLock(folder)
    expect(await readdir(folder)).toEqual(['lock-8'])
    await lock.release()
  })

  it('counts only names of its own', async () => {
    await writeFile(join(folder, 'lock-9.txt'), '')
    await writeFile(join(folder, 'lock-nine'), '')
    const lock = await takeLock(folder)
    expect((await readdir(folder)).sort()).toEqual(['lock-1', 'lock-9.txt', 'lock-nine'])
    await lock.release()
  })
})

import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/ports/errors.ts'
import { faultOf } from '../../src/store/embedded/faults.ts'
import { databaseIn } from '../../src/store/embedded/folder.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'

let outer: string
beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'deskhand-faults-'))
})
afterEach(() => rm(outer, { recursive: true, force: true }))

/** The one complaint of a start that must fail. */
async function complaintOf(folder: string) {
  const error = await openEmbedded(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ConfigError)
  const { complaints, unreachable } = error as ConfigError
  expect(complaints).toHaveLength(1)
  expect(unreachable, 'it does not come back by itself').toBe(false)
  return complaints[0]
}

/** Does the work as a user that owns nothing, where the tests run as root: root may write anywhere. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('at start, a data folder', () => {
  it('that is a file is refused', async () => {
    const file = join(outer, 'data')
    await writeFile(file, '')
    expect(await complaintOf(file)).toMatchObject({ where: file, what: 'The data folder is not a folder' })
    expect(await complaintOf(join(file, 'below'))).toMatchObject({ what: 'The data folder is not a folder' })
  })

  it.skipIf(process.platform === 'win32')('that this user may not write to is refused', async () => {
    await chmod(outer, 0o555)
    const missing = join(outer, 'data')
    const complaints = await asNobody(async () => [await complaintOf(outer), await complaintOf(missing)])
    await chmod(outer, 0o755)
    expect(complaints).toEqual([outer, missing].map(where => expect.objectContaining({ where })))
    expect(complaints[0]).toMatchObject({
      what: 'This user may not write to the data folder',
      remedy: expect.stringMatching(/^Give the folder .* or set DESKHAND_DATA to another folder\.$/),
    })
  })

  it('of another PostgreSQL major is refused, with the way over', async () => {
    await mkdir(databaseIn(outer))
    await writeFile(join(databaseIn(outer), 'PG_VERSION'), '17\n')
    const complaint = await complaintOf(outer)
    expect(complaint?.what).toMatch(/was made with PostgreSQL 17, .* brings PostgreSQL 18$/)
    expect(complaint?.remedy).toMatch(/deskhand backup.*deskhand restore.*new folder/)
    expect(await readdir(databaseIn(outer)), 'and it is left as it was').toEqual(['PG_VERSION'])
  })

  it('that is the folder of a PostgreSQL server is refused', async () => {
    await writeFile(join(outer, 'PG_VERSION'), '18\n')
    expect(await complaintOf(outer)).toMatchObject({ what: expect.stringContaining('Deskhand did not make') })
    expect(await readdir(outer)).toEqual(['PG_VERSION'])
  })

  it('whose database lost the file that names its version is not overwritten', async () => {
    await mkdir(databaseIn(outer))
    await writeFile(join(databaseIn(outer), 'precious'), '')
    expect((await complaintOf(outer))?.what).toContain('PG_VERSION is missing')
    expect(await readdir(databaseIn(outer))).toEqual(['precious'])
  })

  it('that failed for one reason can be tried again', async () => {
    await mkdir(databaseIn(outer))
    await writeFile(join(databaseIn(outer), 'PG_VERSION'), '17\n')
    await complaintOf(outer)
    expect((await complaintOf(outer))?.what, 'the lock was given back').toContain('PostgreSQL 17')
  })
})

describe('an error of the file system', () => {
  it.each([
    ['ENOTDIR', 'The data folder is not a folder'],
    ['EROFS', 'The data folder is read-only'],
    ['EACCES', 'This user may not write to the data folder'],
    ['EPERM', 'This user may not write to the data folder'],
    ['ENOSPC', 'There is no space left for the data folder'],
    ['EDQUOT', 'There is no space left for the data folder'],
  ])('%s reads: %s', (code, what) => {
    const fault = faultOf(Object.assign(new Error(code), { code }), '/data')
    expect(fault?.complaints).toEqual([{ where: '/data', what, remedy: expect.stringMatching(/\.$/) }])
  })

  it('of any other kind is not the fault of the folder', () => {
    expect(faultOf(Object.assign(new Error(), { code: 'EMFILE' }), '/data')).toBeUndefined()
    expect(faultOf(undefined, '/data')).toBeUndefined()
  })
})

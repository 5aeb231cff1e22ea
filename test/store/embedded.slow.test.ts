import { type ChildProcess, execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseIn } from '../../src/store/embedded/folder.ts'
import { initialise } from '../../src/store/embedded/initialise.ts'
import { makeTemplate } from '../../src/store/embedded/make-template.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { knownMigrations, missingMigrations } from '../../src/store/migrate.ts'
import { connect } from '../../src/store/open.ts'
import { nextMessage, startScript } from '../support/script.ts'
import { noFault } from './connect.ts'

let prepared: string
let outer: string
let folder: string
let children: ChildProcess[] = []
beforeAll(async () => {
  prepared = await mkdtemp(join(tmpdir(), 'deskhand-prepared-'))
  await initialise(prepared, join(prepared, 'no template'))
})
afterAll(() => rm(prepared, { recursive: true, force: true }))
beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'deskhand-embedded-'))
  folder = join(outer, 'data')
})
afterEach(async () => {
  await Promise.all(children.map(kill))
  children = []
  await rm(outer, { recursive: true, force: true, maxRetries: 5 })
})

/** A folder with a database that has been made before: making one takes seconds. */
async function oldFolder(): Promise<void> {
  await cp(prepared, folder, { recursive: true })
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Processes that are ready to take the folder, or to open the database in it, when told to. */
async function contenders(count: number, what: 'lock' | 'database' | 'making'): Promise<ChildProcess[]> {
  const started = Array.from({ length: count }, () =>
    startScript(new URL('embedded-holder.ts', import.meta.url), [what, folder]),
  )
  children.push(...started)
  await Promise.all(started.map(child => nextMessage(child)))
  return started
}

/** Tells all of them at once, and gives the answer of each: `won`, or the complaint. */
async function race(processes: ChildProcess[]): Promise<string[]> {
  const answers = processes.map(child => nextMessage<string>(child))
  for (const child of processes) child.send('now')
  return Promise.all(answers)
}

async function valueIn(statement: string): Promise<unknown> {
  const database = await openEmbedded(folder)
  try {
    const { rows } = await database.query<{ value: unknown }>(statement)
    return rows[0]?.value
  } finally {
    await database.close()
  }
}

describe('a data folder', () => {
  it('is made at the first start, and keeps what was written', async () => {
    const database = await openEmbedded(folder)
    await database.exec('create table numbers as select 42 as value')
    await database.close()
    expect(await valueIn('select value from numbers')).toBe(42)
  })

  it('is held while the database is open, and free once it is closed', async () => {
    await oldFolder()
    const database = await openEmbedded(folder)
    await expect(openEmbedded(folder)).rejects.toThrow('in use by another Deskhand process')
    await database.close()
    expect(await valueIn('select 1 as value')).toBe(1)
  })

  it('is told to be damaged, with the way back, where files of the database are missing', async () => {
    await oldFolder()
    await rm(join(databaseIn(folder), 'global'), { recursive: true })
    await expect(openEmbedded(folder)).rejects.toMatchObject({
      name: 'ConfigError',
      complaints: [
        {
          where: folder,
          what: expect.stringContaining('global/pg_control'),
          remedy: expect.stringContaining('deskhand restore'),
        },
      ],
    })
    await expect(openEmbedded(folder), 'and is not left locked').rejects.toThrow('does not start')
  })
})

describe('a new database', () => {
  it('is a copy of the one that was made where Deskhand is installed, or without it made here', async () => {
    const [old, template] = ['database-old', 'database-new'].map(name => join(outer, name)) as [
      string,
      string,
    ]
    await mkdir(old)
    await makeTemplate(template)
    expect(existsSync(old)).toBe(false)
    expect((await stat(template)).mode & 0o077).toBe(0)
    await writeFile(join(template, 'a copy tells itself by this'), '')
    await mkdir(folder)
    await initialise(folder, template)
    expect(await readdir(databaseIn(folder))).toContain('a copy tells itself by this')
    const hasTables = `select to_regclass('tickets') is not null as value`
    expect(await valueIn(hasTables)).toBe(true)
    await rm(folder, { recursive: true })
    await oldFolder()
    expect(await valueIn(hasTables), 'they come with the start').toBe(false)
  })
})

describe('a data folder for a backup of an older version', () => {
  it('has the tables of that version, not those of the template', async () => {
    const driver = await connect({ kind: 'folder', folder }, noFault, 2)
    expect(await missingMigrations(driver.db)).toBe(knownMigrations().length - 2)
    await driver.close()
  })
})

describe('processes that want the same data folder', () => {
  it('cannot both have it: of eight that start at once, exactly one wins', async () => {
    await mkdir(folder)
    for (let round = 0; round < 2; round++) {
      const answers = await race(await contenders(8, 'lock'))
      expect(answers.filter(answer => answer === 'won')).toHaveLength(1)
      expect(answers.filter(answer => answer.includes('in use by another Deskhand process'))).toHaveLength(7)
      await Promise.all(children.map(kill)) // The next round finds the socket of a dead holder.
    }
  })

  it('make one database at the very first start, and one opens it', async () => {
    const answers = await race(await contenders(2, 'database'))
    expect(answers.filter(answer => answer === 'won')).toHaveLength(1)
    await Promise.all(children.map(kill))
    expect(await valueIn('select 1 as value')).toBe(1)
  })

  it('get it after the holder was killed', async () => {
    await oldFolder()
    const [holder] = await contenders(1, 'database')
    if (!holder) throw new Error('no holder')
    expect(await race([holder])).toEqual(['won'])
    await expect(openEmbedded(folder)).rejects.toThrow('in use')
    await kill(holder)
    expect(await valueIn('select 1 as value')).toBe(1)
  })

  it('start afresh after one was killed while it made the database', async () => {
    await mkdir(folder)
    const [first] = await contenders(1, 'making')
    if (!first) throw new Error('no process')
    first.send('now')
    await vi.waitFor(async () => expect(await growing()).toHaveLength(1), { timeout: 20_000, interval: 5 })
    await kill(first)
    expect(existsSync(databaseIn(folder))).toBe(false)

    expect(await valueIn('select 1 as value')).toBe(1)
    await vi.waitFor(async () => expect(await growing()).toEqual([]), { timeout: 20_000 })
  })
})

/** Databases that are being made, with a first file in them. */
async function growing(): Promise<string[]> {
  const names = existsSync(folder) ? await readdir(folder) : []
  return names.filter(name => name.startsWith('new-database-') && existsSync(join(folder, name, 'base')))
}

const smallDisk = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('unshare', ['--mount', 'true']).status === 0
})()

describe('a disk without space', () => {
  // A small disk takes root and the right to mount: elsewhere this says nothing.
  it.runIf(smallDisk)('is named before anything is half made, with what to do', async () => {
    await mkdir(folder)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'none', folder])
    try {
      await expect(openEmbedded(folder)).rejects.toThrow('There is no space left for the data folder')
      expect(await growing()).toEqual([])
    } finally {
      execFileSync('umount', [folder])
    }
  })
})

import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeClient } from '../support/playground-client.ts'
import { createDatabase } from '../support/postgres.ts'
import { runProgram, startDeskProgram } from '../support/program.ts'

/** By the version with the migrations to 0023: a ticket answered late and solved, and one that nobody has. */
const fromBefore = fileURLToPath(new URL('../data/backup-0023.jsonl.gz', import.meta.url))

let folder: string
let url: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-backup-'))
  url = await createDatabase(inject('postgres'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Where = Record<string, string>
const embedded = (name: string): Where => ({ DESKHAND_DATA: name })
const server = (): Where => ({ DATABASE_URL: url })
const deskhand = (words: string[], env: Where = {}) => runProgram(words, { in: folder, env })

/** Starts a desk there, does something to it, and stops it. */
async function on<T>(env: Where, words: string[], work: (desk: ReturnType<typeof makeClient>) => Promise<T>) {
  const running = await startDeskProgram({ in: folder, env, words })
  try {
    return await work(makeClient(running.url))
  } finally {
    await running.stop()
  }
}

describe('a desk that moves', () => {
  it('from the folder of an embedded database to PostgreSQL goes on where it was, and back', async () => {
    await on(embedded('one'), ['--at', '2026-11-24T20:00:00Z'], async desk => {
      await desk.person('ana').types('/support new portal login fails')
      await desk.person('kim').types('/support claim 1')
      await desk.push('30m')
    })
    const written = await deskhand(['backup', 'desk.jsonl.gz'], embedded('one'))
    expect(written).toMatchObject({ status: 0, complained: '' })
    expect(written.printed).toMatch(/^Wrote desk\.jsonl\.gz: \d+ rows of \d+ tables, /)
    expect((await stat(join(folder, 'desk.jsonl.gz'))).mode & 0o077).toBe(0)

    const moved = await deskhand(['restore', 'desk.jsonl.gz'], server())
    expect(moved.printed).toMatch(/1 ticket with \d+ events: nothing was changed\./)
    expect(moved.status).toBe(0)
    await on(server(), [], async desk => {
      expect((await desk.person('kim').finds('SUP-1 ·', 'triage')).text).toContain('👀 Kim Nakamura')
      expect(await desk.now()).toBeGreaterThanOrEqual(Date.parse('2026-11-24T20:30:00Z'))
      await desk.person('kim').types('/support resolve 1 a new password')
      expect(await desk.person('ben').types('/support new the printer hums')).toContain('SUP-2')
    })
    expect(await deskhand(['audit', 'verify'], server())).toMatchObject({ status: 0 })

    expect((await deskhand(['backup', 'back.jsonl'], server())).status).toBe(0)
    expect((await deskhand(['restore', 'back.jsonl'], embedded('two'))).status).toBe(0)
    expect(await deskhand(['audit', 'verify'], embedded('two'))).toMatchObject({ status: 0 })
    await on(embedded('two'), [], async desk => {
      expect((await desk.person('kim').finds('SUP-2 ·', 'triage')).text).toContain('the printer hums')
      expect(await desk.person('ana').types('/support status 1')).toContain('Solved')
    })
  })

  it('comes along from the version before, with all that had happened', async () => {
    const moved = await deskhand(['restore', fromBefore], embedded('older'))
    expect(moved).toMatchObject({ status: 0, complained: '' })
    expect(moved.printed).toContain('2 tickets with 15 events: nothing was changed.')
    await on(embedded('older'), [], async desk => {
      expect(await desk.person('ana').types('/support status 1')).toContain('Solved')
      expect(await desk.person('kim').types('/support claim 2')).toContain('SUP-2')
    })
    expect(await deskhand(['audit', 'verify'], embedded('older'))).toMatchObject({ status: 0 })
    const { printed } = await deskhand(['export', '--ticket', '1'], embedded('older'))
    expect(printed).toContain('Try it with the new password.')
  })

  it('writes over nothing, and takes no file that is damaged', async () => {
    const full = await deskhand(['restore', 'desk.jsonl.gz'], embedded('two'))
    expect(full).toMatchObject({ status: 1, printed: '' })
    expect(full.complained).toContain('There is something in this database already')
    const again = await deskhand(['backup', 'back.jsonl'], embedded('two'))
    expect(again).toMatchObject({
      status: 1,
      complained: expect.stringContaining('There is a file of that name'),
    })

    await writeFile(join(folder, 'cut.jsonl.gz'), await readFile(join(folder, 'desk.jsonl.gz')))
    await truncate(join(folder, 'cut.jsonl.gz'), 4_000)
    const cut = await deskhand(['restore', 'cut.jsonl.gz'], embedded('three'))
    expect(cut).toMatchObject({ status: 1, complained: expect.stringContaining('The backup is damaged') })
    await expect(stat(join(folder, 'three'))).rejects.toThrow()
    for (const [name, said] of [
      ['nowhere.jsonl.gz', 'There is no such file'],
      ['.', 'This is a folder'],
    ] as const) {
      const refused = await deskhand(['restore', name], embedded('three'))
      expect(refused).toMatchObject({ status: 1, printed: '', complained: expect.stringContaining(said) })
    }
    const none = await deskhand(['backup', 'none.jsonl'], embedded('three'))
    expect(none).toMatchObject({ status: 1, complained: expect.stringContaining('There is no database yet') })
    const away = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }
    expect((await deskhand(['backup', 'none.jsonl'], away)).status).toBe(3)
  })
})

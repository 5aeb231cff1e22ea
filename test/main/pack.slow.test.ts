import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import lock from '../../package-lock.json' with { type: 'json' }
import { makeClient } from '../support/playground-client.ts'
import { runProgram, startDeskProgram } from '../support/program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const run = promisify(execFile)

let folder: string
let own: string
let program: string
/** The package beside all that it asks for, of the versions of this checkout, and nothing that only its tests ask for. */
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'deskhand-pack-')))
  const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { stdout } = await run(npm, words, { cwd: root })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  await run('tar', ['-xzf', filename], { cwd: folder })
  own = join(folder, 'node_modules', 'deskhand')
  await mkdir(dirname(own))
  await rename(join(folder, 'package'), own)
  for (const [path, about] of Object.entries(lock.packages)) {
    if (!/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) || 'dev' in about || !existsSync(join(root, path)))
      continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await symlink(join(root, path), join(folder, path), 'junction')
  }
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  // npm lays the commands of what is there.
  await run(npm, ['rebuild', '--ignore-scripts'], { cwd: folder })
  program = join(own, 'src', 'bin', 'deskhand.js')
}, 110_000)
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

describe('the package, beside what it asks for in an empty folder', () => {
  it('brings its command along and nothing that only its tests need', async () => {
    const commands = await readdir(join(folder, 'node_modules', '.bin'))
    expect(commands.some(name => name.startsWith('deskhand'))).toBe(true)
    const names = await readdir(own)
    expect(names).toEqual(
      expect.arrayContaining(['src', 'adapters', 'migrations', 'LICENSE', 'package.json']),
    )
    expect(names).not.toContain('test')
    expect(existsSync(join(folder, 'node_modules', 'hono'))).toBe(true)
    expect(existsSync(join(folder, 'node_modules', 'vitest'))).toBe(false)
  })

  it('writes its files, starts from them, and opens a ticket', async () => {
    const work = join(folder, 'work')
    await mkdir(work)
    expect(await runProgram(['init'], { in: work, program })).toMatchObject({ status: 0 })
    expect((await readdir(work)).sort()).toEqual(['desk.yaml', 'support-policy.md'])

    const desk = await startDeskProgram({ in: work, program })
    const said = await makeClient(desk.url).person('ana').types('/support new portal login fails')
    const page = await fetch(desk.url)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html')])
    expect((await makeClient(desk.url).person('kim').sees('triage')).length, said).toBe(1)
    expect((await desk.stop()).status).toBe(0)
  })
})

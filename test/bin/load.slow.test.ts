import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-load-'))
  for (const file of ['load.js', 'compiled.js', 'optimise-late.js', 'prepare.js', 'deskhand.js'])
    await cp(join(root, 'src', 'bin', file), join(folder, 'src', 'bin', file))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await mkdir(join(folder, 'node_modules'))
  for (const name of ['esbuild', '@esbuild', 'tsx'])
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  await writes(
    'greet.ts',
    "export const greet = (name: string) => 'Hello ' + name + ', from ' + import.meta.url",
  )
  await says('Hello')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const writes = (name: string, text: string) => writeFile(join(folder, 'src', name), text)

/** A program of two sources, one of which is loaded when it is needed. */
const says = (word: string) =>
  writes(
    'main.ts',
    `export async function main(words: readonly string[]): Promise<void> {
      const { greet } = await import('./greet.ts')
      console.log('${word}.', greet(words.join(' ')))
    }
    export const prepare = async () => {}`,
  )

const starts = () => runs('deskhand.js', 'Ana')

async function runs(name: string, ...words: string[]): Promise<string> {
  const program = join(folder, 'src', 'bin', name)
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...words])
  expect(stderr).toBe('')
  return stdout.trim()
}

const kept = () => join(folder, 'node_modules', '.cache', 'deskhand')
const copies = async () => (await readdir(kept())).filter(name => name !== 'sources.json')
const greeting = (word: string) => `${word}. Hello Ana, from file://${join(folder, 'src', 'greet.ts')}`

describe('the program', () => {
  it('is compiled once, and started from the copy as if it were its sources', async () => {
    expect(await starts()).toBe(greeting('Hello'))
    expect(await copies()).toHaveLength(1)
    await rm(join(folder, 'node_modules', 'esbuild'))
    await rm(join(folder, 'node_modules', 'tsx'))
    expect(await starts()).toBe(greeting('Hello'))
  })

  it('is known for modules by the names of its files, since no package.json says it where the copy lies', async () => {
    await starts()
    const [copy = ''] = await copies()
    const programs = (await readdir(join(kept(), copy))).filter(name => !name.endsWith('.map'))
    expect(programs).toContain('main.mjs')
    expect(programs.filter(name => !name.endsWith('.mjs'))).toEqual([])
  })

  it('is compiled where it is installed, or where it cannot be, at the first start', async () => {
    await writeFile(join(folder, 'node_modules', '.cache'), 'a file, where a folder is needed')
    expect(await runs('prepare.js')).toBe('')
    await rm(join(folder, 'node_modules', '.cache'))
    expect(await runs('prepare.js')).toBe('')
    await rm(join(folder, 'node_modules', 'esbuild'))
    await rm(join(folder, 'node_modules', 'tsx'))
    expect(await starts()).toBe(greeting('Hello'))
  })

  it('takes packages along, also of the older kind, until another version of them is installed', async () => {
    const home = join(folder, 'node_modules', 'yaml')
    const installs = async (version: string) => {
      await mkdir(home, { recursive: true })
      await writeFile(join(home, 'package.json'), JSON.stringify({ name: 'yaml', version }))
      await writeFile(join(home, 'index.js'), `exports.said = require('path').join('yaml', '${version}')`)
    }
    await writeFile(join(folder, 'package.json'), '{ "type": "module", "dependencies": { "yaml": "*" } }')
    await installs('1.0.0')
    await writes(
      'greet.ts',
      "import { said } from 'yaml'\nexport const greet = (name: string) => said + name",
    )
    expect(await starts()).toBe('Hello. yaml/1.0.0Ana')
    await rm(join(home, 'index.js'))
    expect(await starts()).toBe('Hello. yaml/1.0.0Ana')
    await installs('1.0.1')
    expect(await starts()).toBe('Hello. yaml/1.0.1Ana')
  })

  it('is compiled anew when any of its sources has changed, and keeps the copies that others may run from', async () => {
    for (const word of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) {
      await says(word)
      expect(await starts()).toBe(greeting(word))
    }
    expect(await copies()).toHaveLength(4)
  })

  it('starts several times at once while nothing is compiled yet', async () => {
    expect(await Promise.all(Array.from({ length: 4 }, starts))).toEqual(Array(4).fill(greeting('Hello')))
    expect(await copies()).toHaveLength(1)
  })

  it('starts from its sources where no copy can be kept, or the list of them is damaged', async () => {
    await writeFile(join(folder, 'node_modules', '.cache'), 'a file, where a folder is needed')
    expect(await starts()).toBe(greeting('Hello'))
    await rm(join(folder, 'node_modules', '.cache'))
    await mkdir(kept(), { recursive: true })
    await writeFile(join(kept(), 'sources.json'), '{ "sources": [')
    expect(await starts()).toBe(greeting('Hello'))
    for (const copy of await copies()) await rm(join(kept(), copy), { recursive: true })
    expect(await starts()).toBe(greeting('Hello'))
  })
})

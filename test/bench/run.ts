// Runs the benches one after another, never beside each other, compiled as the program is that people start.
// Usage: npm run bench [-- name …]

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../src/bin/compiled.js'

const all = [
  'start',
  'page',
  'opening',
  'tick',
  'calendar',
  'slack',
  'discord',
  'digest',
  'find',
  'moves',
  'words',
]
const pathOf = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))
const named = process.argv.slice(2)
const missing = named.filter(name => !/^[a-z-]+$/.test(name) || !existsSync(pathOf(name)))

if (missing.length > 0) {
  process.stderr.write(`There is no bench "${missing[0]}". There are: ${all.join(', ')}.\n`)
  process.exitCode = 2
} else {
  const chosen = named.length > 0 ? named : all
  // Below the packages of the installation, where they are found.
  const folder = await mkdtemp(fileURLToPath(new URL('../../node_modules/.bench-', import.meta.url)))
  try {
    for (const name of chosen) {
      process.stdout.write(`\n${name}\n`)
      await bundle(`test/bench/${name}.ts`, folder)
      const { status } = spawnSync(process.execPath, [join(folder, `${name}.mjs`)], { stdio: 'inherit' })
      if (status !== 0) process.exitCode = 1
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

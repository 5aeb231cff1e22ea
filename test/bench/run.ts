// Runs the benches one after another, never beside each other. Usage: npm run bench [-- name …]

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

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
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const chosen = named.length > 0 ? named : all.filter(name => existsSync(pathOf(name)))
  for (const name of chosen) {
    process.stdout.write(`\n${name}\n`)
    const { status } = spawnSync(process.execPath, ['--import', loader, pathOf(name)], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}

import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kept = join(root, 'node_modules', '.cache', 'deskhand')

/** What is written down of a copy: its files by their paths below the root, and the digest of all they say. */
const list = join(kept, 'sources.json')

const entryName = 'main.mjs'

/** Packages of many small files: one by one they take longer to load than all that is used of them together. */
const bundled = new Set([
  '@hono/node-server',
  'commander',
  'csv-stringify',
  'date-holidays',
  'drizzle-orm',
  'hono',
  'i18next',
  'mdast-util-from-markdown',
  'mdast-util-gfm-table',
  'micromark-extension-gfm-table',
  'yaml',
  'zod',
])

/** A program that runs may still load parts of the copy it began with. */
const copiesKept = 4

/** Bundled packages of the older kind ask for parts of Node by `require`. */
const requires =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

/**
 * The file to start the program from: src/main.ts and all that belongs to it, compiled and bundled once for as long
 * as no source changes. Other packages than the bundled ones stay where they are installed.
 * @throws where the copy cannot be made or kept
 */
export async function compiled() {
  return knownCopy() ?? (await makeCopy())
}

/** @returns {string | null} null where a source has changed, or none was ever compiled */
function knownCopy() {
  try {
    const { sources, digest } = JSON.parse(readFileSync(list, 'utf8'))
    return digest === digestOf(sources) && isWhole(digest) ? entryOf(digest) : null
  } catch {
    return null
  }
}

async function makeCopy() {
  const growing = join(kept, randomUUID())
  try {
    const sources = await bundle('src/main.ts', growing)
    const digest = digestOf(sources)
    place(growing, join(kept, digest))
    replace(list, JSON.stringify({ sources, digest }))
    clear(digest)
    return entryOf(digest)
  } catch (error) {
    rmSync(growing, { recursive: true, force: true })
    throw error
  }
}

/**
 * Compiles a program and all that belongs to it into a folder within the installation.
 * @param {string} entry a path below the root
 * @param {string} folder where the program is then, under the same name with .mjs
 * @returns {Promise<string[]>} the sources, as paths below the root
 */
export async function bundle(entry, folder) {
  const { build } = await import('esbuild')
  mkdirSync(kept, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: folder,
    // No package.json below node_modules says what these files are: older releases of Node 20 go by the name.
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: installed().filter(name => !bundled.has(name)),
    banner: { js: requires },
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [{ name: 'addresses', setup: keepAddresses }],
  })
  return [...new Set(Object.keys(metafile.inputs).map(sourceOf))]
}

/** @returns {string} the file that tells when this one changes: a package is another one when its package.json says so */
function sourceOf(file) {
  const [, home] = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? []
  return home === undefined ? file : `${home}/package.json`
}

/** @returns {string[]} the names of the packages that this one needs, to run or to be tested */
function installed() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies })
}

/** Files that lie beside a source (the page, migrations, fonts) are found from where the source is, not its copy. */
function keepAddresses({ onLoad }) {
  onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const address = JSON.stringify(pathToFileURL(path).href)
    const text = await readFile(path, 'utf8')
    return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' }
  })
}

function digestOf(sources) {
  const hash = createHash('sha256')
  for (const file of ['package.json', relative(root, fileURLToPath(import.meta.url)), ...sources])
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function entryOf(digest) {
  return join(kept, digest, entryName)
}

function isWhole(digest) {
  return existsSync(entryOf(digest))
}

/** Somebody who started at the same time may have put the same there, and run from it already. */
function place(growing, folder) {
  try {
    renameSync(growing, folder)
  } catch (error) {
    if (!existsSync(join(folder, entryName))) throw error
    rmSync(growing, { recursive: true, force: true })
  }
}

function replace(file, text) {
  const fresh = `${file}-${randomUUID()}`
  writeFileSync(fresh, text)
  renameSync(fresh, file)
}

function clear(current) {
  const age = name => statSync(join(kept, name)).mtimeMs
  const others = readdirSync(kept).filter(name => /^[0-9a-f]{64}$/.test(name) && name !== current)
  const old = others.sort((one, other) => age(other) - age(one)).slice(copiesKept - 1)
  for (const name of old) rmSync(join(kept, name), { recursive: true, force: true })
}

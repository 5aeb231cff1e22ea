import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../ports/errors.ts'

/**
 * The text of a file that a variable names.
 * @throws ConfigError when it cannot be read
 */
export async function readOwn(path: string, variable: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw unreadable(path, variable, error)
  }
}

/**
 * The file itself; of a folder, its YAML files in the order of their names.
 * @throws ConfigError when there is none
 */
export async function yamlFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, 'DESK_FILE', error)
  })
  if (!found.isDirectory()) return [path]
  const names = (await readdir(path)).filter(name => /\.ya?ml$/.test(name)).sort()
  if (names.length > 0) return names.map(name => join(path, name))
  const what = 'the folder holds no .yaml file'
  throw new ConfigError([
    { what, where: `DESK_FILE ${path}`, remedy: '`deskhand init` writes one to start from.' },
  ])
}

function unreadable(path: string, variable: string, error: unknown): ConfigError {
  const { code = 'unknown' } = error as NodeJS.ErrnoException
  const what = reasons[code] ?? `the file cannot be read (${code})`
  const remedy = 'Correct the path, or write a file to start from with `deskhand init`.'
  return new ConfigError([{ what, where: `${variable} ${path}`, remedy }])
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this user may not read the file',
}

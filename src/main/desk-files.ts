import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PolicySource } from '../flows/policies.ts'
import { checkTogether } from '../policy/check.ts'
import { defaultFiles } from '../policy/default/files.ts'
import type { DeskFile } from '../policy/desk.ts'
import { parseDesk } from '../policy/desk-file.ts'
import type { Desk } from '../policy/desk-schema.ts'
import type { Fault } from '../policy/fault.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import { type Complaint, ConfigError } from '../ports/errors.ts'
import type { Settings } from './settings.ts'

export type ConfiguredDesk = { file: Desk; policy: PolicySource }

/**
 * The desks of DESK_FILE, a file or a folder of them, each with its policy; without one, the sample desk.
 * @throws ConfigError with every fault of every file
 */
export async function readDesks({ deskFile, policyFile }: Settings): Promise<readonly ConfiguredDesk[]> {
  const paths = deskFile === undefined ? [fileURLToPath(defaultFiles.desk)] : await yamlFiles(deskFile)
  const files: DeskFile[] = []
  const faults: Fault[] = []
  for (const path of paths) {
    const parsed = parseDesk(await readOwn(path, 'DESK_FILE'), { file: path })
    if ('faults' in parsed) faults.push(...parsed.faults)
    else files.push({ file: path, ...parsed })
  }
  const desks = files.map(({ file, desk }) => ({
    file: desk,
    policy: sourceOf(policyPath(desk, file, policyFile)),
  }))
  for (const path of new Set(desks.map(({ policy }) => policy.path))) {
    const parsed = parsePolicy(await readOwn(path, 'POLICY_FILE'), { file: path })
    if ('faults' in parsed) faults.push(...parsed.faults)
    else {
      const its = files.filter((_, index) => desks[index]?.policy.path === path)
      faults.push(...checkTogether({ file: path, ...parsed }, its).faults)
    }
  }
  if (faults.length > 0) throw new ConfigError(faults.map(complaint))
  return desks
}

function policyPath(desk: Desk, file: string, policyFile: string | undefined): string {
  if (policyFile !== undefined) return policyFile
  return desk.policy === null ? fileURLToPath(defaultFiles.policy) : resolve(dirname(file), desk.policy)
}

function sourceOf(path: string): PolicySource {
  return { path, read: () => readOwn(path, 'POLICY_FILE') }
}

async function yamlFiles(path: string): Promise<string[]> {
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

async function readOwn(path: string, variable: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw unreadable(path, variable, error)
  }
}

function unreadable(path: string, variable: string, error: unknown): ConfigError {
  const { code = 'unknown' } = error as NodeJS.ErrnoException
  const what = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})`
  const remedy = 'Correct the path, or write a file to start from with `deskhand init`.'
  return new ConfigError([{ what, where: `${variable} ${path}`, remedy }])
}

function complaint({ file, line, column, path, what, remedy }: Fault): Complaint {
  return { what: path === '' ? what : `${path}: ${what}`, where: `${file}:${line}:${column}`, remedy }
}

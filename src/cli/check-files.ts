import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { horizonAt } from '../core/calendar/horizon.ts'
import { calendarFaults } from '../flows/policy/calendar-faults.ts'
import { checkTogether } from '../policy/check.ts'
import { unboundNumbers } from '../policy/checks/unbound.ts'
import type { DeskFile } from '../policy/desk.ts'
import { parseDesk } from '../policy/desk-file.ts'
import { type Fault, type Found, joinFound } from '../policy/fault.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import type { PolicyFile } from '../policy/policy.ts'
import { readTextFile } from './text-file.ts'

export type FilesCheck = Found & {
  file: string
  /** Null when the policy has faults. `sections` counts the `##` headings. */
  policy: { version: string | null; hash: string; sections: number; binds: boolean } | null
  desks: { file: string; id: string; name: string }[]
  /** Numbers in the prose that no block binds, each with the block that should. */
  unbound: readonly Fault[]
}

/**
 * Reads a policy and, if named, the desk file or the folder of desk files that goes with it, and says what is wrong
 * with each and with them together. Opening times are worked out for the years around `now`.
 */
export async function checkFiles(file: string, desk: string | undefined, now: number): Promise<FilesCheck> {
  const policy = await readPolicy(file)
  const desks = desk === undefined ? { files: [], faults: [] } : await readDesks(desk)
  const together = policy.file ? checkTogether(policy.file, desks.files) : { faults: [], warnings: [] }
  const times = policy.file ? await calendarFaults(policy.file, horizonAt(now)) : { faults: [], warnings: [] }
  const found = joinFound([policy, { faults: desks.faults, warnings: [] }, together, times])
  const read = policy.file?.policy
  return {
    file,
    policy: read
      ? {
          version: read.version,
          hash: read.hash,
          sections: read.sections.filter(({ level }) => level === 2).length,
          binds: read.terms !== null,
        }
      : null,
    unbound: policy.unbound ?? [],
    desks: desks.files.map(one => ({ file: one.file, id: one.desk.desk, name: one.desk.name })),
    ...found,
  }
}

async function readPolicy(file: string): Promise<Found & { file?: PolicyFile; unbound?: readonly Fault[] }> {
  const read = await readTextFile(file)
  if ('fault' in read) return { faults: [read.fault], warnings: [] }
  const parsed = parsePolicy(read.text, { file })
  if ('faults' in parsed) return parsed
  return {
    faults: [],
    warnings: parsed.warnings,
    unbound: unboundNumbers(read.text, parsed.policy.terms, file),
    file: { file, policy: parsed.policy, placeOf: parsed.placeOf },
  }
}

async function readDesks(path: string): Promise<{ files: DeskFile[]; faults: Fault[] }> {
  const files: DeskFile[] = []
  const faults: Fault[] = []
  for (const file of await deskPaths(path)) {
    const read = await readTextFile(file)
    if ('fault' in read) {
      faults.push(read.fault)
      continue
    }
    const parsed = parseDesk(read.text, { file })
    if ('faults' in parsed) faults.push(...parsed.faults)
    else files.push({ file, ...parsed })
  }
  return { files, faults }
}

/** The file itself; of a folder, its YAML files in the order of their names. */
async function deskPaths(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [path]
  const names = (await readdir(path)).filter(name => /\.ya?ml$/.test(name)).sort()
  return names.length > 0 ? names.map(name => join(path, name)) : [join(path, 'desk.yaml')]
}

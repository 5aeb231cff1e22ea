import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { horizonAt } from '../core/calendar/horizon.ts'
import { calendarFaults } from '../flows/policy/calendar-faults.ts'
import type { PolicySource } from '../flows/policy/policies.ts'
import { checkTogether } from '../policy/check.ts'
import { checkDesksTogether } from '../policy/checks/desks-together.ts'
import { defaultFiles } from '../policy/default/files.ts'
import type { DeskFile } from '../policy/desk.ts'
import { parseDesk } from '../policy/desk-file.ts'
import type { Desk } from '../policy/desk-schema.ts'
import { type Fault, type Found, joinFound } from '../policy/fault.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import type { PolicyFile } from '../policy/policy.ts'
import { type Complaint, ConfigError } from '../ports/errors.ts'
import { readOwn, yamlFiles } from './own-files.ts'
import type { Settings } from './settings.ts'

export type ConfiguredDesk = { file: Desk; policy: PolicySource }

/** Everything that the configured files say, and everything that is wrong with them. */
export type ReadFiles = {
  /** Desks that could be read, each with its policy; null where that could not. */
  desks: readonly { desk: DeskFile; source: PolicySource; policy: PolicyFile | null }[]
  complaints: readonly Complaint[]
  warnings: readonly Complaint[]
}

type Files = Pick<Settings, 'deskFile' | 'policyFile'>

/**
 * The desks of DESK_FILE, a file or a folder of them, each with its policy; without one, the sample desk.
 * @throws ConfigError with every fault of every file
 */
export async function readDesks(settings: Files): Promise<readonly ConfiguredDesk[]> {
  const { desks, complaints } = await readFiles(settings)
  if (complaints.length > 0) throw new ConfigError(complaints)
  return desks.map(({ desk, source }) => ({ file: desk.desk, policy: source }))
}

/** Reads all files that are configured and checks them alone and together. Throws nothing. */
export async function readFiles({ deskFile, policyFile }: Files): Promise<ReadFiles> {
  const unreadable: Complaint[] = []
  const found: Found[] = []
  const orComplaint = <T>(work: Promise<T>): Promise<T | undefined> =>
    work.catch((error: unknown) => {
      if (!(error instanceof ConfigError)) throw error
      unreadable.push(...error.complaints)
      return undefined
    })

  const desks: DeskFile[] = []
  const paths =
    deskFile === undefined ? [fileURLToPath(defaultFiles.desk)] : await orComplaint(yamlFiles(deskFile))
  for (const path of paths ?? []) {
    const text = await orComplaint(readOwn(path, 'DESK_FILE'))
    if (text === undefined) continue
    const parsed = parseDesk(text, { file: path })
    if ('faults' in parsed) found.push({ faults: parsed.faults, warnings: [] })
    else desks.push({ file: path, ...parsed })
  }
  found.push(checkDesksTogether(desks))

  const policyOf = (desk: DeskFile) => policyPath(desk.desk, desk.file, policyFile)
  const policies = new Map<string, PolicyFile>()
  for (const path of new Set([...desks.map(policyOf), ...(policyFile === undefined ? [] : [policyFile])])) {
    const text = await orComplaint(readOwn(path, 'POLICY_FILE'))
    if (text === undefined) continue
    const parsed = parsePolicy(text, { file: path })
    found.push({ faults: 'faults' in parsed ? parsed.faults : [], warnings: parsed.warnings })
    if ('faults' in parsed) continue
    const policy = { file: path, ...parsed }
    policies.set(path, policy)
    found.push(
      await calendarFaults(policy, horizonAt(Date.now())),
      checkTogether(
        policy,
        desks.filter(desk => policyOf(desk) === path),
      ),
    )
  }

  const { faults, warnings } = joinFound(found)
  return {
    desks: desks.map(desk => {
      const path = policyOf(desk)
      return { desk, source: sourceOf(path), policy: policies.get(path) ?? null }
    }),
    complaints: [...unreadable, ...faults.map(complaint)],
    warnings: warnings.map(complaint),
  }
}

function policyPath(desk: Desk, file: string, policyFile: string | undefined): string {
  if (policyFile !== undefined) return policyFile
  return desk.policy === null ? fileURLToPath(defaultFiles.policy) : resolve(dirname(file), desk.policy)
}

function sourceOf(path: string): PolicySource {
  return { path, read: () => readOwn(path, 'POLICY_FILE') }
}

function complaint({ file, line, column, path, what, remedy, kind }: Fault): Complaint {
  return {
    what: path === '' ? what : `${path}: ${what}`,
    where: { file, line, column, kind },
    // It follows a full stop, and is the end of what is said.
    remedy: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}${/[.?!]$/.test(remedy) ? '' : '.'}`,
  }
}

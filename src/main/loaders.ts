import { readFile } from 'node:fs/promises'
import { assembleSchedule } from '../core/calendar/assemble.ts'
import { isFault } from '../core/calendar/fault.ts'
import type { Interval, Schedule } from '../core/calendar/schedule.ts'
import type { Rota } from '../core/rota/rota.ts'
import { calendarTermsOf } from '../flows/desk-calendar.ts'
import { rotaAt } from '../flows/reach.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import type { Terms } from '../policy/terms.ts'
import { ConfigError } from '../ports/errors.ts'
import { type ConfiguredDesk, readDesks } from './desk-files.ts'
import type { Settings } from './settings.ts'

/** The schedule of a policy file, or of the desk that is configured. For commands that need no database. */
export async function loadSchedule(
  settings: Settings,
  policy: string | undefined,
  range: Interval,
): Promise<Schedule> {
  const path = policy ?? chosen(await readDesks(settings), undefined).policy.path
  const { schedule, faults } = await assembleSchedule(calendarTermsOf(await termsIn(path)), range)
  const wrong = faults.filter(isFault)
  if (wrong.length === 0) return schedule
  throw new ConfigError(
    wrong.map(one => ({ what: one.what, where: `${path} ${one.path.join('.')}`, remedy: one.remedy })),
  )
}

/** The first level of a desk's rota. */
export async function loadRota(settings: Settings, desk: string | undefined): Promise<Rota> {
  const { file, policy } = chosen(await readDesks(settings), desk)
  const rota = rotaAt(file.rota, 1, (await termsIn(policy.path)).channels.zone)
  if (rota !== null) return rota
  throw new ConfigError([
    { what: 'the desk has no rota', where: file.desk, remedy: 'Add rota.levels to its desk file.' },
  ])
}

function chosen(desks: readonly ConfiguredDesk[], name: string | undefined): ConfiguredDesk {
  const usual = desks.find(({ file }) => file.default) ?? desks[0]
  const found = name === undefined ? usual : desks.find(({ file }) => file.desk === name)
  if (found !== undefined) return found
  const remedy = `These exist: ${desks.map(({ file }) => file.desk).join(', ')}.`
  throw new ConfigError([{ what: `there is no desk "${name}"`, where: '--desk', remedy }])
}

async function termsIn(path: string): Promise<Terms> {
  const parsed = parsePolicy(await readFile(path, 'utf8').catch(cannotRead(path)), { file: path })
  if ('faults' in parsed) {
    throw new ConfigError(
      parsed.faults.map(({ file, line, column, what, remedy }) => ({
        what,
        where: `${file}:${line}:${column}`,
        remedy,
      })),
    )
  }
  if (parsed.policy.terms !== null) return parsed.policy.terms
  throw new ConfigError([
    { what: 'the policy binds no opening times', where: path, remedy: 'Add the block of section 3.' },
  ])
}

function cannotRead(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    const what = error.code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${error.code})`
    throw new ConfigError([{ what, where: path, remedy: 'Correct the path.' }])
  }
}

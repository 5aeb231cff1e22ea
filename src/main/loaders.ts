import { readFile } from 'node:fs/promises'
import { assembleSchedule } from '../core/calendar/assemble.ts'
import { horizonAt } from '../core/calendar/horizon.ts'
import type { Interval, Schedule } from '../core/calendar/schedule.ts'
import type { Rota } from '../core/rota/rota.ts'
import { calendarTermsOf } from '../flows/desk-calendar.ts'
import { calendarFaults } from '../flows/policy/calendar-faults.ts'
import { rotaAt } from '../flows/reach.ts'
import { parsePolicy } from '../policy/parse-policy.ts'
import type { Terms } from '../policy/terms.ts'
import { ConfigError } from '../ports/errors.ts'
import { stateOf } from '../store/embedded/state.ts'
import { overridesIn } from '../store/look.ts'
import { type ConfiguredDesk, readDesks } from './desk-files.ts'
import { placeOf } from './place.ts'
import type { Settings } from './settings.ts'

/** The schedule of a policy file, or of the desk that is configured. For commands that need no database. */
export async function loadSchedule(
  settings: Settings,
  policy: string | undefined,
  range: Interval,
): Promise<Schedule> {
  const path = policy ?? chosen(await readDesks(settings), undefined).policy.path
  const { schedule } = await assembleSchedule(calendarTermsOf(await termsIn(path, range)), range)
  return schedule
}

/**
 * The first level of a desk's rota, as its file and the changes made by word since make it. `note` says why such
 * changes may be missing.
 */
export async function loadRota(
  settings: Settings,
  desk: string | undefined,
  now: number,
): Promise<{ rota: Rota; note: string | null }> {
  const { file, policy } = chosen(await readDesks(settings), desk)
  const rota = rotaAt(file.rota, 1, (await termsIn(policy.path, horizonAt(now))).channels.zone)
  if (rota !== null) {
    const { overrides, note } = await changesByWord(settings, file.desk, now)
    const first = overrides.filter(one => one.level === 1)
    return { rota: { ...rota, overrides: [...rota.overrides, ...first] }, note }
  }
  throw new ConfigError([
    { what: 'the desk has no rota', where: file.desk, remedy: 'Add rota.levels to its desk file.' },
  ])
}

/** A database that was never used has none; a folder in use lets nobody else look. */
async function changesByWord(settings: Settings, desk: string, now: number) {
  const place = placeOf(settings)
  if (place.kind === 'folder') {
    const { state } = await stateOf(place.folder)
    if (state === 'missing' || state === 'empty') return { overrides: [], note: null }
    if (state === 'in use') {
      const note = `${place.folder} is in use by a running Deskhand: changes made by word are not in this answer. Ask there: /support oncall`
      return { overrides: [], note }
    }
  }
  return { overrides: (await overridesIn(place, desk, now)) ?? [], note: null }
}

function chosen(desks: readonly ConfiguredDesk[], name: string | undefined): ConfiguredDesk {
  const usual = desks.find(({ file }) => file.default) ?? desks[0]
  const found = name === undefined ? usual : desks.find(({ file }) => file.desk === name)
  if (found !== undefined) return found
  const remedy = `These exist: ${desks.map(({ file }) => file.desk).join(', ')}.`
  throw new ConfigError([{ what: `there is no desk "${name}"`, where: '--desk', remedy }])
}

async function termsIn(path: string, range: Interval): Promise<Terms> {
  const parsed = parsePolicy(await readFile(path, 'utf8').catch(cannotRead(path)), { file: path })
  const { faults } = 'faults' in parsed ? parsed : await calendarFaults({ file: path, ...parsed }, range)
  if ('faults' in parsed || faults.length > 0) {
    throw new ConfigError(
      faults.map(({ file, line, column, what, remedy }) => ({
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

import type { Check, Finding } from '../../ports/check.ts'
import { stateOf } from '../../store/embedded/state.ts'
import { lookIntoFolder, lookIntoServer, type Sight } from '../../store/look.ts'
import type { Settings } from '../settings.ts'

type Needs = Pick<Settings, 'databaseUrl' | 'folder' | 'production'> & {
  /** The machine's clock, epoch milliseconds. */
  now: () => number
}

const megabyte = 1_000_000
const roomy = 500 * megabyte

/** Clocks further apart than this disturb what people read; ms. */
const tolerable = 2_000

/** The database: whether it can be used, is up to date, agrees on the time, and what was given up in it. */
export function databaseCheck(needs: Needs): Check {
  const { databaseUrl } = needs
  return {
    name: 'database',
    run: () => (databaseUrl === undefined ? lookAtFolder(needs) : lookAtServer(databaseUrl, needs.now)),
  }
}

async function lookAtFolder({ folder, production }: Needs): Promise<Finding[]> {
  const { state, freeBytes } = await stateOf(folder)
  const free = `${Math.round(freeBytes / megabyte).toLocaleString('en')} MB`
  const found: Finding[] = [
    { grade: 'ok', what: `${folder} ${states[state]}` },
    freeBytes < roomy
      ? {
          grade: 'warning',
          what: `its disk has ${free} left`,
          remedy: 'Free some space, or move DESKHAND_DATA.',
        }
      : { grade: 'ok', what: `its disk has ${free} left` },
  ]
  if (production) {
    found.push({
      grade: 'warning',
      what: 'the embedded database is meant for trying out and for one machine: it does not survive a power cut',
      remedy: 'Set DATABASE_URL to a PostgreSQL server for production.',
    })
  }
  if (state === 'used') found.push(...seen(await lookIntoFolder(folder)))
  return found
}

const states = {
  missing: 'will be made at the first start',
  empty: 'is there and can be written to; the database is made at the first start',
  'in use': 'is in use by a running Deskhand, as it should be; nobody else can look into it meanwhile',
  used: 'holds the desk, and nobody uses it just now',
} as const

async function lookAtServer(url: string, now: () => number): Promise<Finding[]> {
  const before = now()
  const sight = await lookIntoServer(url)
  const after = now()
  return [
    { grade: 'ok', what: `PostgreSQL ${sight.version} answers` },
    clocks(sight, before, after),
    ...seen(sight),
  ]
}

/** The database was asked at some moment between the two: only what lies outside of them is a difference. */
function clocks({ clock }: Sight, before: number, after: number): Finding {
  const apart = Math.max(0, before - clock, clock - after)
  if (apart <= tolerable) return { grade: 'ok', what: 'its clock and the clock of this machine agree' }
  return {
    grade: 'warning',
    what: `its clock and the clock of this machine are ${Math.round(apart / 1_000)} s apart`,
    remedy: 'Let both machines set their clocks by NTP. Deskhand goes by the clock of the database.',
  }
}

function seen({ missing, dead }: Sight): Finding[] {
  const given = dead.map(({ desk, count }): Finding => {
    const what = `${count} ${count === 1 ? 'message' : 'messages'} of the desk "${desk}" could not be delivered`
    return {
      grade: 'warning',
      what,
      remedy: 'The log says why, each under "a message could not be delivered".',
    }
  })
  return [tables(missing), ...(given.length > 0 ? given : [noneDead])]
}

const noneDead: Finding = { grade: 'ok', what: 'no message was given up' }

function tables(missing: number): Finding {
  if (missing === 0) return { grade: 'ok', what: 'the tables are up to date' }
  if (missing < 0) {
    const what = 'the tables are those of a newer Deskhand'
    return { grade: 'fault', what, remedy: 'Run that version, or restore a backup made with this one.' }
  }
  const remedy = 'The next start makes them; `deskhand migrate` makes them now.'
  return { grade: 'warning', what: `${missing} migrations are still to be made`, remedy }
}

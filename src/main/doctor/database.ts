import { sentence } from '../../cards/sentence.ts'
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
  const what = sentence('doctor.disk', { free: { amount: Math.round(freeBytes / megabyte) } })
  const found: Finding[] = [
    { grade: 'ok', what: sentence(states[state], { folder }) },
    freeBytes < roomy
      ? { grade: 'warning', what, remedy: sentence('doctor.disk.do') }
      : { grade: 'ok', what },
  ]
  if (production) {
    found.push({
      grade: 'warning',
      what: sentence('doctor.embedded'),
      remedy: sentence('doctor.embedded.do'),
    })
  }
  if (state === 'used') found.push(...seen(await lookIntoFolder(folder)))
  return found
}

const states = {
  missing: 'doctor.folder.missing',
  empty: 'doctor.folder.empty',
  'in use': 'doctor.folder.in-use',
  used: 'doctor.folder.used',
} as const

async function lookAtServer(url: string, now: () => number): Promise<Finding[]> {
  const before = now()
  const sight = await lookIntoServer(url)
  const after = now()
  return [
    { grade: 'ok', what: sentence('doctor.postgres', { version: sight.version }) },
    clocks(sight, before, after),
    ...seen(sight),
  ]
}

/** The database was asked at some moment between the two: only what lies outside of them is a difference. */
function clocks({ clock }: Sight, before: number, after: number): Finding {
  const apart = Math.max(0, before - clock, clock - after)
  if (apart <= tolerable) return { grade: 'ok', what: sentence('doctor.clocks') }
  return {
    grade: 'warning',
    what: sentence('doctor.clocks.apart', { seconds: Math.round(apart / 1_000) }),
    remedy: sentence('doctor.clocks.apart.do'),
  }
}

function seen({ missing, dead }: Sight): Finding[] {
  const given = dead.map(({ desk, count }): Finding => {
    const what = sentence('doctor.dead', { count, desk })
    return { grade: 'warning', what, remedy: sentence('doctor.dead.do') }
  })
  return [tables(missing), ...(given.length > 0 ? given : [noneDead])]
}

const noneDead: Finding = { grade: 'ok', what: sentence('doctor.dead.none') }

function tables(missing: number): Finding {
  if (missing === 0) return { grade: 'ok', what: sentence('doctor.tables') }
  if (missing < 0) {
    const what = sentence('doctor.tables.newer')
    return { grade: 'fault', what, remedy: sentence('doctor.tables.newer.do') }
  }
  const what = sentence('doctor.tables.missing', { count: missing })
  return { grade: 'warning', what, remedy: sentence('doctor.tables.missing.do') }
}

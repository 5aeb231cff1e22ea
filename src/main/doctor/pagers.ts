import { sentence } from '../../cards/sentence.ts'
import type { Check, Finding } from '../../ports/check.ts'
import { DeliveryError } from '../../ports/errors.ts'
import type { Pager, PagerCall } from '../../ports/pager.ts'
import type { ReadFiles } from '../desk-files.ts'
import { type PagerSettings, prefixOf, readPagers } from '../pager-settings.ts'
import { connectPagers } from '../pagers.ts'
import type { Settings } from '../settings.ts'

type Deps = {
  settings: Pick<Settings, 'pagers' | 'publicUrl'>
  read: () => Promise<ReadFiles>
  now: () => number
  /** Sends a drill to each pager, and ends it. Without it nothing is sent. */
  ring: boolean
}

/** Whether anything rings beside the chat, and with `--ring` whether it really does. */
export function pagerCheck({ settings, read, now, ring }: Deps): Check {
  return {
    name: 'pager',
    async run() {
      const files = (await read()).desks.map(({ desk }) => desk.desk)
      const silent = files.filter(({ pagers }) => pagers.length === 0)
      const pagers = readPagers(files, settings)
      const address = () => settings.publicUrl ?? null
      const connected = connectPagers(pagers, { address, now })
      const found: Finding[] = silent.map(({ name }) => ({
        grade: 'warning',
        what: sentence('doctor.pager.none', { desk: name }),
        remedy: sentence('doctor.pager.none.do'),
      }))
      for (const [index, one] of pagers.entries()) {
        const pager = connected[index]?.pager
        if (pager === undefined) continue
        found.push(ring ? await rung(pager, one, now()) : setUp(one), ...oneWay(one, settings))
      }
      return found
    },
  }
}

function setUp({ id, kind }: PagerSettings): Finding {
  return {
    grade: 'ok',
    what: sentence('doctor.pager.ready', { id, kind }),
    remedy: sentence('doctor.pager.ready.do'),
  }
}

/** Calls that nobody can answer where they ring, and what is missing for it. */
function oneWay(one: PagerSettings, { publicUrl }: Deps['settings']): Finding[] {
  const what = sentence('doctor.pager.one-way', { id: one.id, kind: one.kind })
  const missing = missingFor(one, publicUrl)
  return missing === null
    ? []
    : [{ grade: 'warning', what, remedy: sentence('doctor.pager.one-way.do', { name: missing }) }]
}

function missingFor(one: PagerSettings, publicUrl: string | undefined): string | null {
  const prefix = prefixOf(one.id)
  switch (one.kind) {
    case 'webhook':
      return null
    case 'pagerduty':
      return one.WEBHOOK_SECRET === undefined ? `${prefix}WEBHOOK_SECRET` : null
    case 'ntfy':
      if (one.SECRET === undefined) return `${prefix}SECRET`
      return publicUrl === undefined ? 'PUBLIC_URL' : null
  }
}

async function rung(pager: Pager, { id, kind }: PagerSettings, now: number): Promise<Finding> {
  const told: Omit<PagerCall, 'urgency' | 'who' | 'level' | 'answer' | 'links'> = {
    key: `deskhand/doctor/${id}/${now}`,
    delivery: `doctor:${now}`,
    title: 'DRILL · deskhand doctor',
    text: 'Nothing is wrong. Somebody tries whether it rings.',
    drill: true,
    desk: 'doctor',
    at: new Date(now),
  }
  try {
    const call = { urgency: 'high', who: [], level: 'drill', answer: 'I have it', links: [] } as const
    await pager.page({ ...told, ...call })
    await pager.resolved({ ...told, delivery: `${told.delivery}:over`, text: 'The drill is over.', by: null })
    return { grade: 'ok', what: `${id} (${kind}) took a drill and its end: it should have rung just now` }
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    const mayPass = error.kind === 'retry' || error.kind === 'ambiguous'
    return {
      grade: mayPass ? 'unreachable' : 'fault',
      what: `${id} (${kind}): ${error.message.replace(/\.$/, '')}`,
      remedy: mayPass
        ? 'Try again in a minute; if it stays, look at the address and at the other side.'
        : `Correct the variables that begin with ${prefixOf(id)}.`,
    }
  }
}

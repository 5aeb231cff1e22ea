import { makeDrawChart } from '../../adapters/chart/chart.ts'
import { chatCarrier } from '../flows/carrier.ts'
import { makeDispatcher } from '../flows/dispatch.ts'
import { makeAudience } from '../flows/policy/audience.ts'
import { makeReaders } from '../flows/readers.ts'
import { makeRender } from '../flows/render.ts'
import { makeTellUndelivered } from '../flows/undelivered.ts'
import { waysOut } from '../flows/way-out.ts'
import { pagerWorkspace } from '../ports/pager.ts'
import type { Chat } from './chat.ts'
import { platformIn } from './chats.ts'
import type { Ground } from './ground.ts'
import type { PagerSettings } from './pager-settings.ts'
import { connectPagers, openPagers } from './pagers.ts'

export type GoingOut = ReturnType<typeof openWaysOut>

/**
 * The ways out: cards and posts into the chats, calls to the pagers.
 * @param address where this process is reached from outside, once it is
 */
export function openWaysOut(
  ground: Ground,
  {
    chats,
    pagerSettings,
    address,
  }: { chats: readonly Chat[]; pagerSettings: readonly PagerSettings[]; address: Address },
) {
  const {
    store,
    tickets,
    desks,
    languages,
    time,
    stopwatch,
    attention,
    holder,
    fault,
    log,
    meter,
    remote,
    settings,
  } = ground
  const platformOf = (workspace: string) => platformIn(chats, workspace)
  const audience = makeAudience(platformOf, log)
  const readers = makeReaders({ kept: store.kept, time, stopwatch, platformOf })
  const render = makeRender({
    tickets,
    outages: store.outages,
    policies: store.policies,
    kept: store.kept,
    files: store.files,
    platformOf,
    digests: store.digests,
    reports: store.reports,
    asked: store.questions,
    audience,
    chart: makeDrawChart(),
    desks,
    languages,
    readers,
    time,
  })
  const undelivered = makeTellUndelivered({ tickets, desks, time })
  const sending = {
    outbox: store.outbox,
    undelivered,
    holder,
    stopwatch,
    free: attention.free,
    fault,
    log,
    meter,
  }
  const workspaces = remote.length === 0 ? ['playground'] : remote.flatMap(one => one.workspaces)
  const carrierOf = (workspace: string) => {
    const platform = platformOf(workspace)
    return platform === null ? null : chatCarrier({ platform, render, tickets })
  }
  const out = waysOut(workspaces.map(one => makeDispatcher(one, { ...sending, carrierOf })))

  const isPlayground = remote.length === 0
  const reached = () => settings.publicUrl ?? (isPlayground ? address() : null)
  const now = () => Date.now()
  const pagers = openPagers(connectPagers(pagerSettings, { address: reached, now }), {
    dispatcher: (workspace, carrier) => makeDispatcher(workspace, { ...sending, carrierOf: () => carrier }),
    calls: { tickets, desks, languages, time, look: () => (isPlayground ? reached() : null) },
    now,
    log,
    meter,
  })
  const served = [...workspaces, ...pagerSettings.map(({ id }) => pagerWorkspace(id))]
  return { out, pagers, all: waysOut([out, pagers.out]), platformOf, audience, readers, workspaces: served }
}

type Address = () => string | null

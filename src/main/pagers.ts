import type { ReadCallback } from '../../adapters/pager/callback.ts'
import { makeNtfy, ntfyCallback } from '../../adapters/pager/ntfy.ts'
import { makePagerDuty, pagerDutyCallback } from '../../adapters/pager/pagerduty.ts'
import { callbackRoutes } from '../../adapters/pager/routes.ts'
import { makeWebhookPager, webhookCallback } from '../../adapters/pager/webhook.ts'
import { pagerCarrier } from '../flows/calls/carrier.ts'
import type { CallDeps } from '../flows/calls/deps.ts'
import type { Carrier } from '../flows/carrier.ts'
import type { Dispatcher } from '../flows/dispatch.ts'
import { waysOut } from '../flows/way-out.ts'
import type { Meter } from '../ports/meter.ts'
import { type Pager, pagerWorkspace, type ReceivePager } from '../ports/pager.ts'
import type { Log } from '../ports/surroundings.ts'
import { countedPager } from './counted-pager.ts'
import type { PagerSettings } from './pager-settings.ts'

/** A pager with the way in which it brings answers back. */
export type ConnectedPager = { pager: Pager; read: ReadCallback }

/** How long the other side may take. */
const patienceMs = 10_000

/** `now` is machine time, in milliseconds since 1970: signatures are not given in the desk's. */
type Surroundings = {
  /** Under which others reach this program; null while they cannot. */
  address: () => string | null
  now: () => number
}

export function connectPagers(
  settings: readonly PagerSettings[],
  surroundings: Surroundings,
): ConnectedPager[] {
  return settings.map(one => connect(one, surroundings))
}

function connect(settings: PagerSettings, { address, now }: Surroundings): ConnectedPager {
  const { id: name, URL: url } = settings
  const callback = () => {
    const to = address()
    return to === null ? null : `${to}/pager/callback/${name}`
  }
  const common = { name, url, now, patienceMs }
  switch (settings.kind) {
    case 'webhook': {
      const secret = settings.SECRET
      return { pager: makeWebhookPager({ ...common, secret, callback }), read: webhookCallback({ secret }) }
    }
    case 'pagerduty': {
      const webhookSecret = settings.WEBHOOK_SECRET ?? null
      const pager = makePagerDuty({ ...common, routingKey: settings.ROUTING_KEY })
      return { pager, read: pagerDutyCallback({ webhookSecret }) }
    }
    case 'ntfy': {
      const secret = settings.SECRET ?? null
      const own = { topic: settings.TOPIC, token: settings.TOKEN ?? null, secret, callback }
      return { pager: makeNtfy({ ...common, ...own }), read: ntfyCallback({ name, secret }) }
    }
  }
}

export type Pagers = {
  /** The way out of all pagers, apart from that of chats: trouble with one never delays the other. */
  out: Dispatcher
  /** Where their answers come in. */
  routes(receive: ReceivePager): ReturnType<typeof callbackRoutes>
}

/** The pagers at work: each with a dispatcher of its own, and one door for what they bring back. */
export function openPagers(
  connected: readonly ConnectedPager[],
  {
    dispatcher,
    calls,
    now,
    log,
    meter,
  }: {
    dispatcher: (workspace: string, carrier: Carrier) => Dispatcher
    calls: CallDeps
    now: () => number
    log: Log
    meter: Meter
  },
): Pagers {
  const readers = new Map(connected.map(({ pager, read }) => [pager.name, read]))
  return {
    out: waysOut(
      connected.map(({ pager }) =>
        dispatcher(pagerWorkspace(pager.name), pagerCarrier(countedPager(pager, meter), calls)),
      ),
    ),
    routes: receive => callbackRoutes({ readers, receive, now, log }),
  }
}

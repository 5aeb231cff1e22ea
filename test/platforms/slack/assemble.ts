import { type Clock, systemClock, type Wait } from './clock.ts'
import type { Delivery } from './events/deliver.ts'
import { makeFaults } from './faults.ts'
import { makeResponseUrls } from './interactivity/response-urls.ts'
import { makeTriggers } from './interactivity/triggers.ts'
import type { Platform, Settings } from './platform.ts'
import { makeRecorder } from './record.ts'
import { recorded } from './transport/recorded.ts'
import { requestUrlTransport } from './transport/request-url.ts'
import { makeSockets, type Sockets } from './transport/sockets.ts'
import type { Transport } from './transport/transport.ts'
import { makeIds } from './world/ids.ts'
import type { App } from './world/model.ts'
import { defaultWorkspace, makeWorld, type WorkspaceSeed } from './world/seed.ts'

export type LocalSlackOptions = Partial<Settings> & {
  /** The way to the app; `http` unless said otherwise. */
  mode?: 'http' | 'socket'
  app?: Partial<App>
  /** One workspace, `T0DESK`, when left out. */
  workspaces?: WorkspaceSeed[]
  clock?: Clock
  /** Milliseconds since 1970 that signatures and Date headers carry; real time when left out. */
  signedAt?: () => number
  /** Real milliseconds between pings on a socket. */
  pingEvery?: number
}

/** Everything but the listening server. */
export type Assembled = {
  platform: Platform
  sockets: Sockets
  http: Transport
  signedAt: () => number
  failures: unknown[]
  /** What changes while the server runs: where it listens, and where the app does. */
  addresses: { origin: string; requestUrl: string | undefined }
  /** Resolves when nothing is under way any more. */
  settled: () => Promise<void>
  /** Ends every wait, now and from now on. */
  stopWaiting: () => void
}

const documented: Settings = {
  rateLimits: true,
  latency: 0,
  retryPacing: [0, 60_000, 300_000],
  deadline: 3_000,
  commercial: false,
}

function settingsOf(options: LocalSlackOptions): Settings {
  const { rateLimits, latency, retryPacing, deadline, commercial } = { ...documented, ...options }
  return { rateLimits, latency, retryPacing, deadline, commercial }
}

/** Puts the parts together, without listening anywhere yet. */
export function assemble(options: LocalSlackOptions): Assembled {
  const { mode = 'http', workspaces = [defaultWorkspace], clock = systemClock() } = options
  const signedAt = options.signedAt ?? (() => Date.now())
  const settings = settingsOf(options)
  const { deadline } = settings
  const world = makeWorld(options.app ?? {}, workspaces, clock.now())
  const ids = makeIds(clock)
  const record = makeRecorder()
  const deliveries: Delivery[] = []
  const failures: unknown[] = []
  const waits = new Set<Wait>()
  const going = new Set<Promise<unknown>>()
  const addresses: Assembled['addresses'] = { origin: '', requestUrl: undefined }
  let stopping = false

  const wait = (ms: number): Wait => {
    const one = clock.wait(ms)
    waits.add(one)
    void one.done.then(() => waits.delete(one))
    if (stopping) one.cancel()
    return one
  }
  const pingEvery = options.pingEvery ?? 10_000
  const sockets = makeSockets({ appId: world.app.id, ids, record, deadline, wait, pingEvery })
  const url = () => addresses.requestUrl
  const secret = () => world.app.signingSecret
  const http = requestUrlTransport({ url, secret, signedAt, deadline, wait })
  const origin = () => addresses.origin
  const transport = recorded(mode === 'socket' ? sockets.transport : http, record)

  const platform: Platform = {
    world,
    clock,
    ids,
    record,
    faults: makeFaults(),
    triggers: makeTriggers(clock, ids),
    responseUrls: makeResponseUrls(clock, ids, origin),
    deliveries,
    heldBack: new Set(),
    transport: () => transport,
    origin,
    settings,
    wait,
    stopping: () => stopping,
    background: work => {
      const one = work.catch((error: unknown) => failures.push(error)).finally(() => going.delete(one))
      going.add(one)
    },
  }
  return {
    platform,
    sockets,
    http,
    signedAt,
    failures,
    addresses,
    settled: async () => {
      while (going.size > 0) await Promise.all(going)
    },
    stopWaiting: () => {
      stopping = true
      for (const one of waits) one.cancel()
    },
  }
}

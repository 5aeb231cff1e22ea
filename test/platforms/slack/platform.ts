import type { Clock, Wait } from './clock.ts'
import type { Delivery } from './events/deliver.ts'
import type { Faults } from './faults.ts'
import type { ResponseUrls } from './interactivity/response-urls.ts'
import type { Triggers } from './interactivity/triggers.ts'
import type { Recorder } from './record.ts'
import type { Transport } from './transport/transport.ts'
import type { Ids } from './world/ids.ts'
import type { World } from './world/model.ts'

/** What every part of the local Slack works on. */
export type Platform = {
  world: World
  clock: Clock
  ids: Ids
  record: Recorder
  faults: Faults
  triggers: Triggers
  responseUrls: ResponseUrls
  /** Every event that was sent, with all attempts. */
  deliveries: Delivery[]
  /** Events that a fault holds back until a later one has gone out: call them to let them go. */
  heldBack: Set<() => void>
  /** The way to the app: its request URL or its sockets. */
  transport: () => Transport
  /** `http://127.0.0.1:<port>`. */
  origin: () => string
  settings: Settings
  /** A wait that ends early when the server stops. */
  wait: (ms: number) => Wait
  stopping: () => boolean
  /** Keeps account of work that goes on after an answer was given. */
  background: (work: Promise<unknown>) => void
}

export type Settings = {
  /** False: no tier and no channel is limited, as a benchmark needs it. */
  rateLimits: boolean
  /** Real milliseconds that every Web API answer is held back. */
  latency: number
  /** Milliseconds before the first, second and third repetition of an event. */
  retryPacing: readonly number[]
  /** Milliseconds an app has for an answer. */
  deadline: number
  /** A commercially distributed app outside of the Marketplace: history once a minute, 15 messages at most. */
  commercial: boolean
}

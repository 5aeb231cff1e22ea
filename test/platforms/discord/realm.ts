import type { Clock } from './clock.ts'
import type { GatewayEvent } from './gateway/event.ts'
import type { Journal } from './journal.ts'
import type { Signal } from './signal.ts'
import type { World } from './world/world.ts'

/** What every act of a person or an application works on. */
export type Realm = {
  world: World
  clock: Clock
  journal: Journal
  signal: Signal
  newId: (at?: number) => string
  /** Sends an event to every session that may see it, now. */
  publish: (event: GatewayEvent) => void
  /** Where files are served, without a slash at the end. */
  origin: () => string
}

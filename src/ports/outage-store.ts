import type { Outage } from '../core/outage.ts'
import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import type { NewOutgoing } from './ticket-store.ts'

/** What an outage becomes, what is told of it, and when to look again (null: never): all or nothing. */
export type OutageChange = { outage: Outage; outbox: readonly NewOutgoing[]; lookAt: Instant | null }

export interface OutageStore {
  /** Keeps a new outage under the next number of the desk. */
  declare(desk: string, make: (id: number) => OutageChange): Promise<Outage>
  /** Keeps a window of the policy in the same way, once for each time at which it begins; null where it is kept. */
  declareWindow(
    desk: string,
    which: { window: string; from: Instant },
    make: (id: number) => OutageChange,
  ): Promise<Outage | null>
  /** Changes one with its row held. `work` gives null where nothing is to be done; null as well for one that is not there. */
  change(
    desk: string,
    id: number,
    work: (outage: Outage, watchers: readonly Person[]) => OutageChange | null,
  ): Promise<Outage | null>
  read(desk: string, id: number): Promise<Outage | null>
  /** Planned and running ones, the soonest first. */
  current(desk: string): Promise<readonly Outage[]>
  /** Maintenance that was not called off and ends after `since`, also what is over. */
  maintenance(desk: string, since: Instant): Promise<readonly Outage[]>
  /** Adds somebody who wants to hear when it is over. False where they are on the list already. */
  watch(desk: string, id: number, person: Person): Promise<boolean>
}

import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'
import type { NewOutgoing } from './ticket-store.ts'

/** How a desk stands with its customers: `over` is when its rehearsal ended, by nobody where there was none. */
export type Rehearsal = { begunAt: Instant; over: { by: Person | null; at: Instant } | null }

export interface RehearsalStore {
  /** Null where a desk has never been in a chat with real people. */
  read(desk: string): Promise<Rehearsal | null>
  /** Writes down how a desk begins, with what is told of it. False where that is known already. */
  begin(desk: string, rehearsal: Rehearsal, news: readonly NewOutgoing[]): Promise<boolean>
  /** Ends the rehearsal, with what is told of it. False where it is over already. */
  end(desk: string, over: { by: Person; at: Instant }, news: readonly NewOutgoing[]): Promise<boolean>
}

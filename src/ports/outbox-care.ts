import type { Destination, Showing } from '../core/effect.ts'

/** What has not arrived, without what it says. `age` in seconds of machine time; null for rows that do not know it. */
export type UnsentRow = {
  desk: string
  id: number
  workspace: string
  /** 0 for the desk itself. */
  ticket: number
  show: Showing['kind']
  destination: Destination
  state: 'pending' | 'sending' | 'ambiguous' | 'dead'
  attempt: number
  age: number | null
  /** What went wrong last, as whoever failed said it. */
  problem: string | null
}

/** `superseded`: something newer shows the same, so it is gone. `sending`: it is on its way. */
export type Retried = 'waits' | 'superseded' | 'sending' | 'unknown'
export type Dropped = 'dropped' | 'sending' | 'unknown'

/** The outbox in the hands of whoever runs the program, beside the dispatchers at work. */
export interface OutboxCare {
  /** Given up first, then what nobody knows of, then what waits; the oldest first. */
  unsent(most: number): Promise<readonly UnsentRow[]>
  counts(): Promise<Readonly<Record<UnsentRow['state'], number>>>
  deadIds(): Promise<readonly number[]>
  /** Sends it as soon as its lane lets it; of one that nobody knows of the platform is asked again at once. */
  retry(id: number): Promise<Retried>
  /** Never sends it. It is kept for a while, with the reason. */
  drop(id: number, reason: string): Promise<Dropped>
}

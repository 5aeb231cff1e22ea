import type { Instant } from '../core/time.ts'

export interface TimeStore {
  /** The database's clock and how far the desk's time is ahead of it. */
  measure(): Promise<{ database: Instant; offsetMs: number }>
  setOffset(ms: number): Promise<void>
  /** The last instant that anything of any desk was recorded at, or null. */
  lastRecorded(): Promise<Instant | null>
}

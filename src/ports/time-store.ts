import type { Instant } from '../core/time.ts'

export interface TimeStore {
  /** The database's clock, and how far the desk's time is ahead of it; null before anything was ever set. */
  measure(): Promise<{ database: Instant; offsetMs: number | null }>
  setOffset(ms: number): Promise<void>
}

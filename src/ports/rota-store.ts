import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'

/** Somebody (null: nobody) is on call at a level instead of whoever the desk file names. The last one wins. */
export type LevelOverride = {
  number: number
  /** Counted from 1. */
  level: number
  from: Instant
  to: Instant
  /** As the desk file knows them. */
  user: string | null
}

export interface RotaStore {
  /** In the order in which they were made, without those taken back and those long over. */
  overrides(desk: string, now: Instant): Promise<readonly LevelOverride[]>
}

export type NewOverride = Omit<LevelOverride, 'number'> & { by: Person; madeAt: Instant }

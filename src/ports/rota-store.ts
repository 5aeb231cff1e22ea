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
  by: Person
  madeAt: Instant
  /** Taken back: it counts no more. */
  undone: boolean
}

export interface RotaStore {
  /** In the order in which they were made, also those taken back, without those long over. */
  overrides(desk: string, now: Instant): Promise<readonly LevelOverride[]>
}

export type NewOverride = Omit<LevelOverride, 'number' | 'undone'>

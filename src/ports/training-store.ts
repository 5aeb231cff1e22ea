import type { Person } from '../core/people.ts'
import type { Instant } from '../core/time.ts'

/** One date of a webinar of section 11, by its id. */
export type WebinarDate = { webinar: string; at: Instant }

export type Taking = {
  person: Person
  now: Instant
  /** Null: as many as want. */
  places: number | null
  /** When those who come are reminded; null: not any more. */
  remindAt: Instant | null
}

export interface TrainingStore {
  /** Gives somebody a place, and nobody one too many, however many ask at once. */
  take(desk: string, date: WebinarDate, taking: Taking): Promise<'taken' | 'had-it' | 'full'>
  /** False where they had none. */
  leave(desk: string, date: WebinarDate, person: Person): Promise<boolean>
  /** Who comes, in the order in which they said so. */
  people(desk: string, date: WebinarDate): Promise<readonly Person[]>
  /** How many places are taken of the dates after an instant. */
  taken(desk: string, after: Instant): Promise<readonly (WebinarDate & { count: number })[]>
}

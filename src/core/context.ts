import type { Person } from './people.ts'
import type { PinnedTerms } from './pinned.ts'
import type { BusinessTime, Instant } from './time.ts'

/** Everything a decision may look at beside the ticket. */
export type Context = {
  now: Instant
  /** The terms pinned when the ticket opened. */
  terms: PinnedTerms
  /** The calendar in force now. */
  business: BusinessTime
  /** Who stands at a level of the rota at this moment, null for nobody. */
  onCall(level: string): Person | null
}

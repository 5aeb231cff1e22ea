import type { Called } from '../policy/terms/ladder.ts'
import type { Person } from './people.ts'
import type { PinnedTerms } from './pinned.ts'
import type { Leader, Ticket } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'

/** Everything a decision may look at beside the ticket. */
export type Context = {
  now: Instant
  /** The terms pinned when the ticket opened. */
  terms: PinnedTerms
  /** The calendar in force now. */
  business: BusinessTime
  /** The people a level calls at this moment; nobody where a turn is empty. */
  reach(who: readonly Called[], ticket: Ticket): readonly Person[]
  /** A ticket about the same for which people are called already, where somebody has looked for one. */
  leader?: Leader | null
}

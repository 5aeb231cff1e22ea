import type { Promising } from './promises.ts'
import type { Ticket } from './ticket.ts'
import { type BusinessTime, type Instant, minute } from './time.ts'

/** So long after the first score, in ms, another one takes its place. Then it is kept. */
export const ratingChanges = 10 * minute

/** When the solution that stands got its first score; null: it has none. A score of a solution before it counts no more. */
export function ratedSince({ work, ratedAt }: Ticket): Instant | null {
  return work.status === 'resolved' && ratedAt !== null && ratedAt >= work.at ? ratedAt : null
}

/** By when somebody calls whoever gave a low score to the solution that stands (section 1); null: no call is owed. */
export function callAfterRating(
  ticket: Ticket,
  lowRating: Promising['lowRating'],
  business: BusinessTime,
): Instant | null {
  const at = ratedSince(ticket)
  if (at === null || lowRating === null || ticket.rating === null || ticket.rating > lowRating.atMost)
    return null
  const { ms, clock } = lowRating.callWithin
  return clock === 'calendar' ? at + ms : business.due(at, ms)
}

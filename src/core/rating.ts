import type { Ticket } from './ticket.ts'
import { type Instant, minute } from './time.ts'

/** So long after the first score, in ms, another one takes its place. Then it is kept. */
export const ratingChanges = 10 * minute

/** When the solution that stands got its first score; null: it has none. A score of a solution before it counts no more. */
export function ratedSince({ work, ratedAt }: Ticket): Instant | null {
  return work.status === 'resolved' && ratedAt !== null && ratedAt >= work.at ? ratedAt : null
}

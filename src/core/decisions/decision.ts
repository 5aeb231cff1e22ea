import type { TicketEvent } from '../events.ts'
import type { Refusal } from '../refusals.ts'
import type { Ticket } from '../ticket.ts'

/** Either what happens, which may be nothing, or a no with its reason. */
export type Decision = { events: readonly TicketEvent[] } | { refused: Refusal }

export const happens = (...events: readonly TicketEvent[]): Decision => ({ events })
export const refuse = (refused: Refusal): Decision => ({ refused })

/** Whatever is solved, or goes on elsewhere, is worked on no more. */
export function resolvedAlready({ work, merged }: Ticket): Refusal | null {
  if (merged !== null) return { code: 'merged', ...merged }
  return work.status === 'resolved' ? { code: 'resolved-already', by: work.by, at: work.at } : null
}

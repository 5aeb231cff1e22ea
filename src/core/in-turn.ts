import type { TicketEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Ticket } from './ticket.ts'

type Step = (ticket: Ticket) => readonly TicketEvent[]

/** What happens one after another, each decided on the ticket as what came before leaves it. */
export function inTurn(ticket: Ticket, ...steps: readonly Step[]): TicketEvent[] {
  let current = ticket
  return steps.flatMap(step => {
    const events = step(current)
    current = events.reduce(evolve, current)
    return events
  })
}

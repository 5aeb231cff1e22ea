import { isOpen } from '../../core/ticket.ts'
import { type Card, card } from '../card.ts'
import { at } from '../text.ts'
import { firstClock, nameOf, type TicketView } from '../ticket-view.ts'

/** Worse news is a message of its own: the ticket follows a version that gives it more time. */
export function termsApplied(view: TicketView, version: number): Card {
  const { words, ticket } = view
  const clock = firstClock(ticket)
  const filling = { ticket: nameOf(view), version }
  return isOpen(ticket) && ticket.answeredAt === null && clock?.phase === 'running'
    ? card(words.text('terms.applied', { ...filling, due: at(clock.dueAt) }))
    : card(words.text('terms.applied.open', filling))
}

import { type Card, card } from './card.ts'
import { nameOf, type TicketView, titleOf } from './ticket-view.ts'

/** What somebody wrote on a solved ticket may be about something else: asked once, and edited to what came of it. */
export function doubt(view: TicketView, text: string): Card {
  const { words, prefix, ticket } = view
  const { number } = ticket
  if (ticket.doubt?.text.id === text) {
    return card(words.text('doubt.question', { ticket: nameOf(view), title: titleOf(view) }), {
      buttons: [
        { action: `same:${number}`, label: words.label('button.same'), style: 'primary' },
        { action: `doubt-new:${number}`, label: words.label('button.new-ticket') },
      ],
    })
  }
  const part = ticket.parts.at(-1)
  if (ticket.work.status !== 'resolved' || part === undefined)
    return card(words.text('doubt.same', { ticket: nameOf(view) }))
  return card(words.text('doubt.new', { part: `${prefix}-${part}` }))
}

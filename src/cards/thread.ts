import type { Person } from '../core/people.ts'
import { isSame } from '../core/people.ts'
import { callAfterRating, ratedSince, ratingChanges } from '../core/rating.ts'
import { type Card, card } from './card.ts'
import { at, join, mention, named, type Text } from './text.ts'
import { nameOf, type TicketView, textOf } from './ticket-view.ts'

/** What people say to each other, on the side where it is shown. */
export function reply({ words, ...view }: TicketView, by: Person, text: string): Card {
  return card(words.text('reply', { who: named(by), text: textOf({ ...view, words }, text) }))
}

export function replyCopy(view: TicketView, by: Person, text: string): Card {
  const requester = named(view.ticket.requester)
  return card(view.words.text('reply.copy', { who: named(by), requester, text: textOf(view, text) }))
}

export function note(view: TicketView, by: Person, text: string): Card {
  return card(view.words.text('note', { who: named(by), text: textOf(view, text) }))
}

/** What the requester wrote; words that followed fast stand below each other. */
export function wrote(view: TicketView, by: Person, texts: readonly string[]): Card {
  const said = join(
    texts.map(text => textOf(view, text)),
    '\n',
  )
  return card(view.words.text('wrote', { who: named(by), text: said }))
}

/** Whoever left and is a member again is called: their thread goes on. */
export function requesterBack(view: TicketView): Card {
  const { words, ticket } = view
  return card(words.text('requester-back', { who: mention(ticket.requester), ticket: nameOf(view) }))
}

/** What stood there was deleted by the one who wrote it. */
export function withdrawn({ words }: TicketView, by: Person): Card {
  return card(words.text('withdrawn', { who: named(by) }))
}

/** The message that the ticket was made from is gone; what it said stays. */
export function sourceDeleted({ words }: TicketView, by: Person): Card {
  return card(words.text('source.deleted', { who: named(by) }))
}

/** The one message that a solved ticket costs, with the rating in it. */
export function solved(
  view: TicketView,
  { by, text, elsewhere }: { by: Person; text: string | null; elsewhere?: true | undefined },
): Card {
  const { words, ticket, terms } = view
  const when = ticket.work.status === 'resolved' ? ticket.work.at : view.now
  const filling = { ticket: nameOf(view), until: at(when + terms.reopenWithin, 'day') }
  const without = elsewhere ? words.text('solved.elsewhere') : ''
  const said = text === null ? without : words.text('solved.text', { text: textOf(view, text) })
  const sentence = isSame(by, ticket.requester)
    ? words.text('solved.by-requester', filling)
    : words.text('solved', { ...filling, who: named(by), text: said })
  const buttons = [1, 2, 3, 4, 5].map(score => ({
    action: `rate:${ticket.number}:${score}`,
    label: String(score),
  }))
  const rated = given(view)
  const asked = rated.length === 0 ? [join([sentence, words.text('solved.ask')], ' ')] : [sentence, ...rated]
  return card(join(asked, '\n'), { buttons })
}

/** Thanks for the score that this solution got, until when another takes its place, and the call that a low one gets. */
function given({ words, ticket, lowRating, business }: TicketView): Text[] {
  const first = ratedSince(ticket)
  if (first === null || ticket.rating === null) return []
  const until = at(first + ratingChanges, 'time')
  const score = words.text('solved.rated', { score: ticket.rating, when: at(first), until })
  const callBy = callAfterRating(ticket, lowRating, business)
  const call = callBy === null ? [] : [words.text('solved.call', { due: at(callBy) })]
  return [join([words.text('rated'), score], ' '), ...call]
}

/** The answer to a score. */
export function thanks(view: TicketView): Text {
  const said = given(view)
  return said.length === 0 ? view.words.text('rated') : join(said, '\n')
}

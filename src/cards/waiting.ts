import type { LoweredWhy } from '../core/events.ts'
import type { Person } from '../core/people.ts'
import type { Priority } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import { heldSince, waitDates } from '../core/waiting.ts'
import { type Card, card } from './card.ts'
import { listed } from './list.ts'
import { missingText } from './needs.ts'
import { at, join, named, type Text } from './text.ts'
import { awaitedClock, lastResolution, nameOf, type TicketView, textOf } from './ticket-view.ts'

type Lowered = { by: Person; to: Priority; why: LoweredWhy | null }
type Asked = { text: string | null; at: Instant }

/** What is needed of the requester, by when, and what becomes of the ticket meanwhile. */
export function asked(view: TicketView, { text, at: since }: Asked): Card {
  const { words } = view
  const { answerBy, nudges, closeAt } = datesOf(view, since)
  const need = words.text('asked', { need: needed(view, text), by: at(answerBy, 'day') })
  const dates = listed(
    words,
    nudges.map(nudge => [at(nudge, 'day')]),
  )
  const rest = words.text(nudges.length > 0 ? 'asked.rest' : 'asked.rest.no-reminder', {
    dates,
    close: at(closeAt, 'day'),
    until: at(closeAt + view.terms.reopenWithin, 'day'),
  })
  return card(join([need, rest], '\n'))
}

/** A reminder; the last one names the day on which the ticket is closed. */
export function nudge(view: TicketView, { text, at: since }: Asked): Card {
  const { closeAt } = datesOf(view, since)
  const filling = { ticket: nameOf(view), need: needed(view, text), close: at(closeAt, 'day') }
  return card(view.words.text('nudge', filling), { buttons: [solvedButton(view)] })
}

/** The end of a wait that nobody ended: the notice says how to come back. */
export function closedUnanswered(view: TicketView): Card {
  const { words, ticket, terms, now } = view
  const when = ticket.work.status === 'resolved' ? ticket.work.at : now
  return card(
    words.text('closed-unanswered', {
      ticket: nameOf(view),
      until: at(when + terms.reopenWithin, 'day'),
    }),
  )
}

/** Thanks are met with one question. */
export function thanked(view: TicketView): Card {
  const { words, ticket } = view
  if (ticket.work.status === 'resolved') return card(words.text('thanked.solved'))
  return card(words.text('thanked'), {
    buttons: [
      { ...solvedButton(view), label: words.label('button.yes-close') },
      { action: `keep:${ticket.number}`, label: words.label('button.not-yet') },
    ],
  })
}

/** A lower priority, with the times that hold now. */
export function lowered(view: TicketView, { by, to, why }: Lowered): Card {
  const { words, ticket } = view
  const [awaited, solution] = [awaitedClock(ticket), lastResolution(ticket)]
  const filling = { ticket: nameOf(view), who: named(by), priority: words.label(`priority.${to}`) }
  const because = why === null ? null : words.label(`lowered.why.${why}`)
  const lines: Text[] = [
    because === null
      ? words.text('lowered', filling)
      : words.text('lowered.because', { ...filling, why: because }),
  ]
  if (awaited?.phase === 'running') lines.push(words.text('lowered.answer', { due: at(awaited.dueAt) }))
  if (solution?.phase === 'running') {
    const key = view.terms.committed ? 'lowered.solution' : 'lowered.goal'
    lines.push(words.text(key, { due: at(solution.dueAt) }))
  }
  return card(join(lines, '\n'))
}

function needed(view: TicketView, text: string | null): Text {
  if (text !== null) return textOf(view, text)
  const { hold } = view.ticket
  const missing = hold?.for === 'customer' && hold.missing ? missingText(view) : null
  return missing ?? view.words.text('asked.answer')
}

function datesOf({ ticket, terms, business }: TicketView, since: Instant) {
  const { hold } = ticket
  const at = hold?.for === 'customer' && hold.at === since ? heldSince(ticket, hold).at : since
  return waitDates({ at }, terms.waiting, business)
}

function solvedButton({ words, ticket }: TicketView) {
  return { action: `resolve-own:${ticket.number}`, label: words.label('button.solved') }
}

import type { Instant } from '../core/time.ts'
import { type Card, card } from './card.ts'
import { at, join, type Text } from './text.ts'
import { lastClock, nameOf, type TicketView } from './ticket-view.ts'

/** Times that moved later: when it is now, and when it was to be. Once they are no longer later, it is a line. */
export function later(view: TicketView, when: Instant): Card {
  const { words, ticket } = view
  const last = ticket.later.at(-1)
  const lines = last?.at === when ? last.was.flatMap(was => lineOf(view, was)) : []
  if (last === undefined || lines.length === 0)
    return card(words.text('later.over', { ticket: nameOf(view) }))
  const head = words.text(`later.${last.why}`, { ticket: nameOf(view) })
  const buttons = [{ action: `why:${ticket.number}`, label: words.label('button.why') }]
  return card(join([head, ...lines], '\n'), { buttons })
}

function lineOf(
  { words, ticket, terms }: TicketView,
  { clock: kind, dueAt }: { clock: Parameters<typeof lastClock>[1]; dueAt: Instant },
): Text[] {
  const clock = lastClock(ticket, kind)
  if (clock?.phase !== 'running' || clock.dueAt <= dueAt) return []
  const times = { due: at(clock.dueAt), was: at(dueAt) }
  switch (kind) {
    case 'first_response':
      return [words.text('later.first', times)]
    case 'resolution':
      return [words.text(terms.committed ? 'later.solution' : 'later.goal', times)]
    default:
      return [words.text('later.next', times)]
  }
}

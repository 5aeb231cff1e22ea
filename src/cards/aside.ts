import type { Person } from '../core/people.ts'
import { assigneeOf } from '../core/ticket.ts'
import { type Card, card } from './card.ts'
import { join, mention, named, type Text } from './text.ts'
import { nameOf, type TicketView, textOf, titleOf } from './ticket-view.ts'

/** A snooze is over: to whoever has it, with what they wanted to be reminded of. */
export function woken(view: TicketView, text: string | null): Card {
  const { words, ticket } = view
  const holder = assigneeOf(ticket)
  const head = words.text('woken', {
    ticket: nameOf(view),
    title: titleOf(view),
    priority: words.label(`priority.${ticket.priority}`),
    holder:
      holder === null ? words.text('reminder.free') : words.text('reminder.held', { who: mention(holder) }),
  })
  if (text === null) return card(head)
  return card(join([head, words.text('woken.why', { text: textOf(view, text) })], '\n'))
}

/** To whoever asked: where it goes on. The number of somebody else's ticket is not for them. */
export function merged(
  view: TicketView,
  { by, into, same }: { by: Person; into: number; same: boolean },
): Card {
  const filling = { who: named(by), ticket: nameOf(view), into: `${view.prefix}-${into}` }
  return card(view.words.text(same ? 'merged' : 'merged.along.requester', filling))
}

/** To the team, in the thread in which it goes on. */
export function absorbed(
  view: TicketView,
  { by, from, requester, text }: { by: Person; from: number; requester: Person; text: string },
): Card {
  const filling = { ticket: `${view.prefix}-${from}`, who: named(by), requester: named(requester) }
  return card(view.words.text('absorbed', { ...filling, text: textOf(view, text) }))
}

export function split({ words, prefix }: TicketView, { by, into }: { by: Person; into: number }): Card {
  return card(words.text('split', { who: named(by), ticket: `${prefix}-${into}` }))
}

/** Whose ticket went on in this one hears that it is solved. The rating is its own requester's. */
export function solvedAlong(view: TicketView, by: Person, text: string | null): Card {
  const said: Text | string =
    text === null ? '' : view.words.text('solved.text', { text: textOf(view, text) })
  return card(view.words.text('solved.along', { who: named(by), text: said }))
}

import { loweredWhys } from '../core/events.ts'
import { type Priority, priorities } from '../core/ticket.ts'
import { type Button, type Card, card } from './card.ts'
import { join, quote, type Text } from './text.ts'
import { nameOf, type TicketView } from './ticket-view.ts'
import type { Words } from './words.ts'

/** The priorities a ticket may get instead of the one it has. */
export function priorityChoice(view: TicketView, meanings: Readonly<Record<Priority, string>> | null): Card {
  const { words, ticket } = view
  const others = priorities.filter(one => one !== ticket.priority)
  const filling = { ticket: nameOf(view), priority: words.label(`priority.${ticket.priority}`) }
  const head = words.text('choose.priority', filling)
  const lines = (meanings === null ? [] : others).map((one): Text => {
    return [quote(`${words.label(`priority.${one}`)}: ${meanings?.[one] ?? ''}`)]
  })
  return card(join([head, ...lines], '\n'), {
    buttons: others.map(one => ({
      action: `priority:${ticket.number}:${one}`,
      label: words.label(`priority.${one}`),
    })),
  })
}

/** A second tap before somebody is woken. */
export function criticalQuestion(view: TicketView): Card {
  const { words, ticket } = view
  return card(words.text('critical.question', { ticket: nameOf(view) }), {
    buttons: criticalAnswers(words, ticket.number),
  })
}

export function criticalAnswers(words: Words, number: number): readonly Button[] {
  return [
    { action: `critical:${number}:yes`, label: words.label('button.critical.yes'), style: 'danger' },
    { action: `keep:${number}`, label: words.label('button.critical.no') },
  ]
}

/** The three reasons why a critical ticket is none; each sets it to high. */
export function notCriticalChoice(view: TicketView): Card {
  const { words, ticket } = view
  const filling = { ticket: nameOf(view), requester: ticket.requester.name }
  return card(words.text('choose.not-critical', filling), {
    buttons: loweredWhys.map(why => ({
      action: `not-critical:${ticket.number}:${why}`,
      label: words.label(`lowered.${why}`),
    })),
  })
}

/** The categories that the pinned terms know. */
export function categoryChoice(view: TicketView): Card {
  const { words, ticket, terms } = view
  const now = terms.categories.find(({ id }) => id === ticket.category)
  const name = { ticket: nameOf(view) }
  return card(
    now === undefined
      ? words.text('choose.category.none', name)
      : words.text('choose.category', { ...name, category: quote(now.name) }),
    {
      buttons: terms.categories
        .filter(one => one !== now)
        .map(({ id, name: label }) => ({ action: `category:${ticket.number}:${id}`, label })),
    },
  )
}

export function tagsOf(view: TicketView): Card {
  const { words, ticket } = view
  const name = { ticket: nameOf(view) }
  return card(
    ticket.tags.length === 0
      ? words.text('tagged.none', name)
      : words.text('tagged.done', { ...name, tags: quote(ticket.tags.join(', ')) }),
  )
}

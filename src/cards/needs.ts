import { missingOf } from '../core/needs.ts'
import type { Form } from './card.ts'
import { needed } from './forms.ts'
import { join, quote, type Text } from './text.ts'
import { nameOf, type TicketView } from './ticket-view.ts'

/** No platform shows more fields than this. */
const mostFields = 5

/** What section 6 asks for and the requester has not given, in a list; null where nothing is missing. */
export function missingText({ ticket, terms }: TicketView): Text | null {
  if (ticket.work.status === 'resolved') return null
  const missing = missingOf(ticket, terms)
  if (missing.length === 0) return null
  return join(
    missing.map(one => [quote(one)]),
    '; ',
  )
}

/** A field for each thing that is missing; null where nothing is. */
export function needsForm(view: TicketView): Form | null {
  const { words, ticket, terms } = view
  const missing = missingOf(ticket, terms)
  if (missing.length === 0) return null
  return {
    id: `give:${ticket.number}`,
    title: words.label('needs.form.title', { ticket: nameOf(view) }),
    fields: missing.slice(0, mostFields).map(label => ({
      id: `${needed}${label}`,
      label,
      type: 'text',
      required: false,
    })),
  }
}

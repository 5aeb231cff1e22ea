import type { Form } from './card.ts'
import { nameOf, type TicketView } from './ticket-view.ts'

/** Values with which a form comes back, and what is wrong with them. */
export type Refilled = Readonly<Record<string, string>> | null

type FieldOf = Form['fields'][number]

function textField(id: string, label: string, filled: Refilled, required = true): FieldOf {
  const value = filled?.[id]
  return { id, label, type: 'text', required, ...(value === undefined ? {} : { value }) }
}

export function mergeForm(view: TicketView): Form {
  const { words, ticket } = view
  return {
    id: `merge:${ticket.number}`,
    title: words.label('form.merge.title', { ticket: nameOf(view) }),
    fields: [textField('into', words.label('form.merge.into'), null)],
  }
}

/** With the requester's last words to choose from; `empty` where it came back without any. */
export function splitForm(view: TicketView, text: string, empty: boolean): Form {
  const { words, ticket } = view
  const label = words.label('form.split.text', { requester: ticket.requester.name })
  const error = empty ? { error: words.label('form.error.empty') } : {}
  return {
    id: `split:${ticket.number}`,
    title: words.label('form.split.title', { ticket: nameOf(view) }),
    fields: [{ id: 'text', label, type: 'long-text', required: true, value: text, ...error }],
  }
}

export function tagForm(view: TicketView): Form {
  const { words, ticket } = view
  return {
    id: `tag:${ticket.number}`,
    title: words.label('form.tag.title', { ticket: nameOf(view) }),
    fields: [textField('text', words.label('form.tag.text'), { text: ticket.tags.join(' ') })],
  }
}

export function snoozeForm(view: TicketView): Form {
  const { words, ticket } = view
  return {
    id: `snooze:${ticket.number}`,
    title: words.label('form.snooze.title', { ticket: nameOf(view) }),
    fields: [
      textField('length', words.label('form.snooze.length'), { length: '1d' }),
      textField('text', words.label('form.snooze.text'), null, false),
    ],
  }
}

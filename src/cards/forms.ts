import { longestText } from '../core/clean-text.ts'
import { priorities } from '../core/ticket.ts'
import type { Form } from './card.ts'
import { nameOf, type TicketView } from './ticket-view.ts'
import type { Words } from './words.ts'

type Filled = { text?: string; priority?: string }

/** The form of `/support` without words. With values it comes back filled in, its faults at their fields. */
export function newForm(words: Words, filled: Filled | null): Form {
  const options = priorities.map(value => ({ value, label: words.label(`priority.${value}`) }))
  return {
    id: 'new',
    title: words.label('form.new.title'),
    fields: [
      textField(words, words.label('form.new.text'), filled),
      {
        id: 'priority',
        label: words.label('form.new.priority'),
        type: 'choice',
        required: false,
        options,
        value: filled?.priority ?? 'medium',
      },
    ],
  }
}

export function replyForm(view: TicketView, filled: Filled | null): Form {
  const { words, ticket } = view
  const title = words.label('form.reply.title', { requester: ticket.requester.name })
  return {
    id: `reply:${ticket.number}`,
    title,
    fields: [textField(words, words.label('form.reply.text'), filled)],
  }
}

export function resolveForm(view: TicketView, filled: Filled | null): Form {
  const { words, ticket } = view
  const label = words.label('form.resolve.text', { requester: ticket.requester.name })
  const title = words.label('form.resolve.title', { ticket: nameOf(view) })
  const field = { ...textField(words, label, filled), required: false }
  return { id: `resolve:${ticket.number}`, title, fields: [field] }
}

function textField(words: Words, label: string, filled: Filled | null): Form['fields'][number] {
  const field = { id: 'text', label, type: 'long-text', required: true } as const
  if (filled === null) return field
  const text = filled.text ?? ''
  const error =
    text.trim() === ''
      ? { error: words.label('form.error.empty') }
      : text.length > longestText
        ? { error: words.label('form.error.long', { most: longestText }) }
        : {}
  return { ...field, value: text, ...error }
}

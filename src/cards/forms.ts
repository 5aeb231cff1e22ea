import { longestText } from '../core/clean-text.ts'
import { type Impact, impacts } from '../core/suggest.ts'
import { type Priority, priorities } from '../core/ticket.ts'
import type { Form } from './card.ts'
import { nameOf, type TicketView } from './ticket-view.ts'
import type { Words } from './words.ts'

type Filled = { text?: string; priority?: string; category?: string; service?: string | null }

/** What begins the id of a field for something that section 6 asks for; its name follows. */
export const needed = 'need:'
/** No platform shows more. */
const mostFields = 5
/** Nothing in the words says what it is about. */
const noService = '*'

/** What a new ticket is asked about: the categories of section 2, and what section 6 wants to know. */
export type NewFormAsks = {
  categories: readonly { id: string; name: string }[]
  category: string
  /** The services of section 2, where the words do not say which. */
  services: readonly { id: string; name: string }[]
  needs: readonly string[]
  /** The priority that follows from each impact, by section 5. */
  follows: Readonly<Record<Impact, Priority>>
}

/**
 * The form of `/support` without words. With values it comes back filled in, its faults at their fields. `draft`
 * is the one it finishes.
 */
export function newForm(
  words: Words,
  filled: Filled | null,
  { categories, category, services, needs, follows }: NewFormAsks,
  draft?: string,
): Form {
  const filed = categories.map(({ id, name }) => ({ value: id, label: name }))
  const about = [
    { value: noService, label: words.label('form.new.no-service') },
    ...services.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const asked: Form['fields'] = [
    textField(words, words.label('form.new.text'), filled),
    choice(
      'priority',
      words.label('form.new.impact'),
      filled?.priority ?? follows.one,
      priorities.map(value => ({ value, label: stops(words, value, follows) })),
    ),
    ...(filed.length === 0 ? [] : [choice('category', words.label('form.new.category'), category, filed)]),
    ...(services.length === 0
      ? []
      : [choice('service', words.label('form.new.service'), filled?.service ?? noService, about)]),
  ]
  return {
    id: draft === undefined ? 'new' : `new:${draft}`,
    title: words.label('form.new.title'),
    fields: [
      ...asked,
      ...needs.slice(0, mostFields - asked.length).map(label => ({
        id: `${needed}${label}`,
        label,
        type: 'text' as const,
        required: false,
      })),
    ],
  }
}

/** A priority as people choose it: by how much stands still. One that follows from nothing is named alone. */
function stops(words: Words, priority: Priority, follows: NewFormAsks['follows']): string {
  const leading = impacts.filter(impact => follows[impact] === priority)
  const named = leading.map(impact => words.label(`impact.${impact}`))
  return [...named, words.label(`priority.${priority}`)].join(' · ')
}

function choice(
  id: string,
  label: string,
  value: string,
  options: readonly { value: string; label: string }[],
): Form['fields'][number] {
  return { id, label, type: 'choice', required: false, options, value }
}

/** The choice of none; no snippet is called so. */
export const noSnippet = 'none'
/** What follows a reply: nothing, waiting for the requester, or the end. */
export const replyEnds = ['send', 'wait', 'resolve'] as const

/** `snippets` are the names of those that it can begin with. */
export function replyForm(view: TicketView, filled: Filled | null, snippets: readonly string[] = []): Form {
  const { words, ticket } = view
  const requester = ticket.requester.name
  const ends = replyEnds.map(value => ({
    value,
    label: words.label(`form.reply.next.${value}`, { requester }),
  }))
  const none = { value: noSnippet, label: words.label('form.reply.snippet.none') }
  const begins = snippets.map(name => ({ value: name, label: name }))
  const { customer } = view
  const title =
    customer === null
      ? words.label('form.reply.title', { requester })
      : words.label('form.reply.title.customer', { requester, customer })
  return {
    id: `reply:${ticket.number}`,
    title,
    fields: [
      textField(words, words.label('form.reply.text'), filled),
      choice('next', words.label('form.reply.next'), 'send', ends),
      ...(begins.length === 0
        ? []
        : [choice('snippet', words.label('form.reply.snippet'), noSnippet, [none, ...begins])]),
    ],
  }
}

export function resolveForm(view: TicketView, filled: Filled | null): Form {
  const { words, ticket } = view
  const label = words.label('form.resolve.text', { requester: ticket.requester.name })
  const title = words.label('form.resolve.title', { ticket: nameOf(view) })
  const field = { ...textField(words, label, filled), required: false }
  return { id: `resolve:${ticket.number}`, title, fields: [field] }
}

export function waitForm(view: TicketView, filled: Filled | null): Form {
  const { words, ticket } = view
  const requester = ticket.requester.name
  return {
    id: `wait:${ticket.number}`,
    title: words.label('form.wait.title', { requester }),
    fields: [textField(words, words.label('form.wait.text', { requester }), filled)],
  }
}

/** The words of a form; where it comes back, with what is wrong with them. */
export function textField(words: Words, label: string, filled: Filled | null): Form['fields'][number] {
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

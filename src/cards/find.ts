import type { Person } from '../core/people.ts'
import type { StatusNames } from '../core/pinned.ts'
import type { Priority, Ticket } from '../core/ticket.ts'
import { type Card, card } from './card.ts'
import { statusOf } from './status.ts'
import { join, quote, type Span, say } from './text.ts'
import { headline } from './ticket-view.ts'
import type { Words } from './words.ts'

/** `match` is a piece of the text in which the words stand, where that is not the title. */
export type FoundLine = {
  number: number
  title: string | null
  priority: Priority
  status: string
  assignee: Person | null
  match: string | null
  merged: Ticket['merged']
}

export function found({
  words,
  prefix,
  statuses,
  lines,
  more,
}: {
  words: Words
  prefix: string
  statuses: StatusNames
  lines: readonly FoundLine[]
  more: boolean
}): Card {
  const shown = lines.flatMap(line => [
    words.text('find.line', {
      ticket: `${prefix}-${line.number}`,
      title: line.title === null ? say(words.label('erased')) : quote(headline(line.title)),
      priority: words.label(`priority.${line.priority}`),
      // The team reads it too: for whom it waits is said in words to whoever asked.
      state: statusOf(
        { words, prefix, statuses },
        { ...line, holder: line.assignee?.name ?? null, waitsFor: null },
      ),
    }),
    ...(line.match === null ? [] : [words.text('find.match', { text: quote(line.match) })]),
  ])
  const head = words.text('find.head', { lines: join(shown, '\n') })
  return card(more ? join([head, words.text('find.more')], '\n') : head)
}

export function noneFound(words: Words, text: Span): Card {
  return card(words.text('find.none', { text }))
}

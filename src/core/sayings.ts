import type { Erased } from './erasure.ts'
import type { TicketEvent } from './events.ts'
import type { Person } from './people.ts'
import type { TextRef } from './ticket.ts'
import type { Instant } from './time.ts'

/** Something that was said on a ticket. `texts` are all its versions, the newest last. */
export type Saying = { at: Instant; texts: readonly string[]; erased: Erased }

/** What was said on a ticket, in its order, each with what it was before somebody changed it. */
export function sayingsOf(history: readonly TicketEvent[]): readonly Saying[] {
  const said = new Map<string, Saying>()
  for (const event of history) {
    if (event.type === 'revised') {
      const before = said.get(event.original)
      if (before === undefined || event.text === null) continue
      said.set(event.original, { ...before, texts: [...before.texts, event.text.id] })
      continue
    }
    const one = sayingOf(event)
    // A note that was sent on is one saying, known by the note.
    if (one !== null && !said.has(one.erased.key)) said.set(one.erased.key, one)
    else if (one?.erased.was === 'replied' && one.erased.via === 'sent')
      said.set(one.erased.key, { ...(said.get(one.erased.key) ?? one), erased: one.erased })
  }
  return [...said.values()]
}

function sayingOf(event: TicketEvent): Saying | null {
  const saying = (
    was: Erased['was'],
    text: Pick<TextRef, 'id' | 'files'> | null,
    author: Person,
    via?: Erased['via'],
  ) =>
    text === null
      ? null
      : {
          at: event.at,
          texts: [text.id],
          erased: {
            was,
            key: text.id,
            author,
            ...(via === undefined ? {} : { via }),
            ...(text.files === undefined ? {} : { files: text.files }),
          },
        }
  switch (event.type) {
    case 'opened':
      return saying('title', event.title, event.requester)
    case 'noted':
    case 'replied':
      return saying(event.type, event.text, event.by, event.via)
    case 'wrote':
    case 'asked':
    case 'resolved':
    case 'assigned':
    case 'snoozed':
    case 'breach-explained':
      return saying(event.type, event.text, event.by)
    default:
      return null
  }
}

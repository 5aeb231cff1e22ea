import type { TicketEvent } from './events.ts'
import { isSame, type Person } from './people.ts'
import type { Ticket } from './ticket.ts'
import type { Instant } from './time.ts'

type Said = {
  text: string | null
  shared: boolean
  files: readonly { name: string; type: string; size: number }[]
}

/** One thing that happened, with what was said. `who` is null where nobody did it. */
export type AccountEntry = {
  at: Instant
  what: TicketEvent['type']
  who: string | null
  text: string | null
  files: readonly { name: string; type: string; size: number }[]
}

/** A ticket as it is told to somebody outside of the chat. */
export type Account = {
  number: number
  openedAt: Instant
  resolvedAt: Instant | null
  status: Ticket['work']['status']
  priority: Ticket['priority']
  category: string | null
  plan: string | null
  rating: number | null
  requester: string
  entries: readonly AccountEntry[]
}

/**
 * What a ticket holds. For one person, `of`: what they said themselves, and what was said for them to read where the
 * ticket is theirs; others have no names there beyond what such words say.
 */
export function accountOf(
  {
    ticket,
    events,
    texts,
  }: {
    ticket: Ticket & { number: number }
    events: readonly TicketEvent[]
    texts: ReadonlyMap<string, Said>
  },
  of: Person | null,
): Account {
  const { work, requester } = ticket
  const own = of !== null && isSame(of, requester)
  const nameOf = (person: Person) => (of === null || isSame(person, of) ? person.name : 'somebody else')
  const entries = events.flatMap((event): AccountEntry[] => {
    const by = event.type === 'opened' ? event.requester : 'by' in event ? event.by : null
    const theirs = of === null || (by !== null && isSame(by, of))
    const ref =
      'text' in event && typeof event.text === 'object'
        ? event.text
        : event.type === 'opened'
          ? event.title
          : null
    const said = ref === null ? undefined : texts.get(ref.id)
    const visible = theirs || (own && said?.shared === true)
    if (!visible && (said !== undefined || !own)) return []
    return [
      {
        at: event.at,
        what: event.type,
        who: by === null ? null : nameOf(by),
        text: said?.text ?? null,
        files: said?.files ?? [],
      },
    ]
  })
  return {
    number: ticket.number,
    openedAt: ticket.openedAt,
    resolvedAt: work.status === 'resolved' ? work.at : null,
    status: work.status,
    priority: ticket.priority,
    category: ticket.category,
    plan: ticket.plan,
    rating: ticket.rating,
    requester: nameOf(requester),
    entries,
  }
}

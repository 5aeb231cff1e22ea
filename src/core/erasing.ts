import { textsIn } from './audit.ts'
import type { Erased } from './erasure.ts'
import type { TicketEvent } from './events.ts'
import { isSame, type Person } from './people.ts'
import { sayingsOf } from './sayings.ts'
import type { Ticket } from './ticket.ts'

/** What one erasure takes: the versions of something that was said, and what it was. */
export type Erasing = { texts: readonly string[]; erased: Erased }

/**
 * Everything said on a ticket that is not erased yet: of one person, `of`, or of all. What no message shows, such as an
 * answer to a form, is taken as well.
 */
export function erasingsOf(ticket: Ticket, history: readonly TicketEvent[], of: Person | null): Erasing[] {
  const gone = new Set(ticket.erased.map(({ text }) => text))
  const isTheirs = (who: Person) => of === null || isSame(who, of)
  const said = sayingsOf(history).filter(({ erased }) => isTheirs(erased.author))
  const taken = new Set(said.flatMap(({ texts }) => texts))
  const others = history.flatMap((event): Erasing[] => {
    if (!('by' in event) || event.by === null || !isTheirs(event.by)) return []
    const { by } = event
    const asked = [ticket.requester, ...ticket.askedBefore].some(one => isSame(by, one))
    const was = asked ? 'wrote' : 'noted'
    return textsIn(event)
      .filter(({ id }) => !taken.has(id))
      .map(({ id }) => {
        taken.add(id)
        return { texts: [id], erased: { was, key: id, author: event.by as Person } }
      })
  })
  const all = [...said.map(({ texts, erased }) => ({ texts, erased })), ...others]
  return all.filter(({ texts }) => texts.some(id => !gone.has(id)))
}

import { decide } from '../core/decide.ts'
import { type Erasing, erasingsOf } from '../core/erasing.ts'
import type { Actor, Person } from '../core/people.ts'
import { isSame } from '../core/people.ts'
import { isOpen } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { TicketStore, TicketTransaction } from '../ports/ticket-store.ts'
import { changeOf } from './act.ts'
import type { Desk } from './desk.ts'

/** `said` is how many things that were said, not how many versions they had. `open`: it has to be resolved first. */
export type ErasedTicket = { number: number; said: number; open: boolean }

type Wanted = { desk: Desk; number: number; of: Person | null }

/** What would be erased of a ticket. Nothing is changed. Null where there is none. */
export async function previewErasing(tickets: TicketStore, wanted: Wanted): Promise<ErasedTicket | null> {
  const { desk, number, of } = wanted
  const stored = await tickets.read(desk.id, number)
  if (stored === null) return null
  const history = await tickets.history(desk.id, number)
  const all = erasingsOf(
    stored.ticket,
    history.map(({ event }) => event),
    of,
  )
  return { number, said: all.length, open: isOpen(stored.ticket) && isTheirs(stored.ticket.requester, of) }
}

/**
 * Erases what was said on a ticket, by one person or by everybody, in one transaction: the words and files go, the
 * history keeps their hashes, and what showed them is drawn anew.
 * @returns how many things that were said
 */
export async function eraseTicket(
  tickets: TicketStore,
  { desk, number, of }: Wanted,
  { by, now }: { by: Actor; now: Instant },
): Promise<number> {
  const history = await tickets.history(desk.id, number)
  const events = history.map(({ event }) => event)
  return tickets.transaction(async tx => {
    const stored = await tx.load(desk.id, number)
    if (stored === null || (isOpen(stored.ticket) && isTheirs(stored.ticket.requester, of))) return 0
    const all = erasingsOf(stored.ticket, events, of)
    let done = 0
    for (const one of all) done += (await eraseOne(tx, desk, number, one, by, now)) ? 1 : 0
    return done
  })
}

async function eraseOne(
  tx: TicketTransaction,
  desk: Desk,
  number: number,
  { texts, erased }: Erasing,
  by: Actor,
  now: Instant,
): Promise<boolean> {
  const stored = await tx.load(desk.id, number)
  if (stored === null) return false
  const context = desk.context(stored.ticket, now)
  const decision = decide(stored.ticket, { kind: 'redact', by, texts, erased }, context)
  if ('refused' in decision || decision.events.length === 0) return false
  await tx.save(stored, { ...changeOf(desk, stored, decision.events, { texts: [], now }), erased: texts })
  return true
}

/** Whoever asks for everything on a ticket asks for its requester's words as well. */
function isTheirs(requester: Person, of: Person | null): boolean {
  return of === null || isSame(requester, of)
}

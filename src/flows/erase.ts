import { decide } from '../core/decide.ts'
import { type Erasing, erasingsOf } from '../core/erasing.ts'
import { byAge } from '../core/erasure.ts'
import type { Actor, Person } from '../core/people.ts'
import { isSame } from '../core/people.ts'
import { isOpen } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { NewOutgoing, TicketStore, TicketTransaction } from '../ports/ticket-store.ts'
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
    for (const one of all) done += (await eraseOne(tx, { desk, number, by, now }, one)) ? 1 : 0
    return done
  })
}

/**
 * Erases all that was said on a ticket that was resolved before an instant, in the name of the desk. Messages that
 * show it are drawn anew; none is posted for it, and nobody is called.
 */
export async function eraseOutlived(
  tickets: TicketStore,
  { desk, number, before }: { desk: Desk; number: number; before: Instant },
  now: Instant,
): Promise<void> {
  const by: Actor = { workspace: byAge, id: desk.id, name: desk.file.name, roles: ['manager'] }
  const history = await tickets.history(desk.id, number)
  const events = history.map(({ event }) => event)
  await tickets.transaction(async tx => {
    const stored = await tx.load(desk.id, number)
    if (stored?.ticket.work.status !== 'resolved' || stored.ticket.work.at >= before) return
    for (const one of erasingsOf(stored.ticket, events, null))
      await eraseOne(tx, { desk, number, by, now, quietly: true }, one)
  })
}

type Occasion = { desk: Desk; number: number; by: Actor; now: Instant; quietly?: true }

async function eraseOne(
  tx: TicketTransaction,
  { desk, number, by, now, quietly }: Occasion,
  { texts, erased }: Erasing,
): Promise<boolean> {
  const stored = await tx.load(desk.id, number)
  if (stored === null) return false
  const context = desk.context(stored.ticket, now)
  const decision = decide(stored.ticket, { kind: 'redact', by, texts, erased }, context)
  if ('refused' in decision || decision.events.length === 0) return false
  const change = changeOf(desk, stored, decision.events, { texts: [], now })
  const outbox = quietly ? change.outbox.map(editAlone) : change.outbox
  await tx.save(stored, { ...change, outbox, erased: texts })
  return true
}

function editAlone(row: NewOutgoing): NewOutgoing {
  return { ...row, show: { ...row.show, again: true }, urgent: false }
}

/** Whoever asks for everything on a ticket asks for its requester's words as well. */
function isTheirs(requester: Person, of: Person | null): boolean {
  return of === null || isSame(requester, of)
}

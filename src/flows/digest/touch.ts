import { promisesOf } from '../../core/promises.ts'
import type { Instant } from '../../core/time.ts'
import type { Change, StoredTicket, TicketStore, TicketTransaction } from '../../ports/ticket-store.ts'
import type { Desks } from '../desks.ts'
import { owe } from '../promises.ts'
import type { DeskTime } from '../time.ts'
import { tellBreaches, withoutBreaches } from './breaches.ts'
import { editSlot } from './schedule.ts'

type Deps = { tickets: TicketStore; desks: () => Desks; time: Pick<DeskTime, 'now'> }

/**
 * The store of tickets, with an eye on every change for the managers: breaches are told together, a low rating
 * promises a call, and the digest is looked at again at the end of the quarter of an
 * hour (or what the desk says) in which something changed, and not at all in one where nothing did. Each process
 * arranges that once per slot. Where it cannot, the change stands all the same, and the next one tries again.
 */
export function withDigestInMind({ tickets, desks, time }: Deps): TicketStore {
  const arranged = new Map<string, Instant>()

  async function touched(id: string): Promise<void> {
    const desk = desks().byId(id)
    if (desk === null) return
    const slot = editSlot(desk, time.now())
    if (arranged.get(id) === slot) return
    arranged.set(id, slot)
    try {
      await tickets.ensureDeskDeadline(id, `digest-edit:${slot}`, slot)
    } catch {
      arranged.delete(id)
    }
  }

  async function keepPromises(
    tx: TicketTransaction,
    { ticket }: StoredTicket,
    change: Change,
  ): Promise<void> {
    const desk = desks().byId(ticket.desk)
    if (desk === null || change.events.length === 0) return
    const { introduction, contact } = desk.inForce(time.now()).terms
    const promising = { lowRating: introduction.lowRating, complaints: contact.complaints }
    const events = change.events.map(({ event }) => event)
    const { made, settled } = promisesOf(ticket, events, promising, desk.calendar().business)
    for (const { kinds, by } of settled) {
      await tx.settlePromises(ticket.desk, ticket.number, kinds, { by, at: time.now() })
    }
    if (made.length > 0) await owe(tx, ticket.desk, ticket.number, made)
  }

  return {
    ...tickets,
    async open(ticket) {
      const opened = await tickets.open(ticket)
      if (opened.outcome === 'opened') await touched(ticket.ticket.desk)
      return opened
    },
    async transaction(work) {
      const changed = new Set<string>()
      const done = await tickets.transaction(tx =>
        work({
          ...tx,
          async save(stored, change) {
            const { rest, breaches } = withoutBreaches(change)
            await tx.save(stored, rest)
            await tellBreaches(tx, stored, breaches, time.now())
            await keepPromises(tx, stored, change)
            changed.add(stored.ticket.desk)
          },
        }),
      )
      for (const desk of changed) await touched(desk)
      return done
    },
  }
}

import { isRunning } from '../../core/clocks.ts'
import { applyTerms } from '../../core/decisions/apply-terms.ts'
import { evolve } from '../../core/evolve.ts'
import type { Person } from '../../core/people.ts'
import type { ClockKind, Priority, Ticket } from '../../core/ticket.ts'
import type { Instant } from '../../core/time.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import { changeOf } from '../act.ts'
import type { Desk } from '../desk.ts'

/** A clock of an open ticket as it stands, and as it would stand under the version in force. */
export type Applied = {
  number: number
  from: number
  priority: Priority
  clocks: readonly { clock: ClockKind; before: Instant; after: Instant; late: boolean }[]
}

/** What the version in force would do to the open tickets that keep another one. Nothing is changed. */
export async function previewApplying(tickets: TicketStore, desk: Desk, now: Instant): Promise<Applied[]> {
  const found: Applied[] = []
  for (const number of await tickets.openOnOthers(desk.id, desk.inForce(now).version)) {
    const stored = await tickets.read(desk.id, number)
    if (stored !== null) found.push(appliedTo(desk, stored.ticket, now))
  }
  return found
}

/** Lets open tickets take over the version in force, each in a transaction of its own; one that has it already keeps it. */
export async function applyToOpen(
  tickets: TicketStore,
  desk: Desk,
  by: Person,
  now: Instant,
): Promise<readonly number[]> {
  const done: number[] = []
  for (const number of await tickets.openOnOthers(desk.id, desk.inForce(now).version)) {
    await tickets.transaction(async tx => {
      const stored = await tx.load(desk.id, number)
      if (stored === null) return
      const events = eventsFor(desk, stored.ticket, by, now)
      if (events.length === 0) return
      await tx.save(stored, changeOf(desk, stored, events, { texts: [], now }))
      done.push(number)
    })
  }
  return done
}

function eventsFor(desk: Desk, ticket: Ticket, by: Person, now: Instant) {
  const { version } = desk.inForce(now)
  return applyTerms(ticket, version, by, desk.context({ ...ticket, policyVersion: version }, now))
}

function appliedTo(desk: Desk, ticket: Ticket & { number: number }, now: Instant): Applied {
  const nobody = { workspace: '', id: '', name: '' }
  const after = eventsFor(desk, ticket, nobody, now).reduce(evolve, ticket)
  const clocks = ticket.clocks.filter(isRunning).flatMap(clock => {
    const its = after.clocks.find(one => one.kind === clock.kind && one.cycle === clock.cycle)
    if (its?.phase !== 'running' || its.dueAt === clock.dueAt) return []
    const late = its.breachedAt !== null && clock.breachedAt === null
    return [{ clock: clock.kind, before: clock.dueAt, after: its.dueAt, late }]
  })
  return { number: ticket.number, from: ticket.policyVersion, priority: ticket.priority, clocks }
}

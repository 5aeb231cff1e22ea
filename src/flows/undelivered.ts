import type { Destination, Reached, Undelivered } from '../core/effect.ts'
import { day } from '../core/time.ts'
import type { OutboxRow } from '../ports/outbox-store.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { Desks } from './desks.ts'
import { outgoingOf } from './outgoing.ts'
import type { DeskTime } from './time.ts'

type Deps = { tickets: TicketStore; desks: Desks; time: DeskTime }
export type TellUndelivered = (row: OutboxRow, why: Undelivered) => Promise<void>

/**
 * What a platform will never take is told once a day for each place: the team hears that a requester cannot be
 * reached, the managers that a room cannot. Otherwise a ticket would stand still and look answered.
 */
export function makeTellUndelivered({ tickets, desks, time }: Deps): TellUndelivered {
  return async ({ desk: id, ticket: number, destination, show }, why) => {
    const desk = desks.byId(id)
    if (desk === null || show.kind === 'undelivered') return
    // An emoji is an ornament, a greeting a courtesy, and a pager has its own way of saying so.
    if (destination.kind === 'message' || destination.kind === 'channel' || destination.kind === 'pager')
      return
    const to = whoToTell(destination)
    const stored = number === 0 ? null : await tickets.read(id, number)
    const told = {
      kind: 'undelivered',
      to: destination,
      ticket: stored === null ? null : number,
      why,
    } as const
    // Without its ticket nothing hangs on a side.
    const place = to.kind === 'side' && stored === null ? ({ kind: 'room', room: 'triage' } as const) : to
    const rows = outgoingOf(desk, stored?.ticket ?? null, [
      { to: place, show: told, key: null, urgent: true },
    ])
    await tickets.transaction(async tx => {
      const event = `undelivered ${id} ${placeOf(destination, number)} ${why} ${Math.floor(time.now() / day)}`
      if (await tx.firstSight('desk', event)) await tx.tell(id, rows, number)
    })
  }
}

function whoToTell(to: Reached): Destination {
  switch (to.kind) {
    case 'person':
      return { kind: 'room', room: 'triage' }
    case 'watcher':
      return { kind: 'side', side: 'agents' }
    case 'side':
      return to.side === 'requester' ? { kind: 'side', side: 'agents' } : { kind: 'room', room: 'managers' }
    case 'room':
      return { kind: 'room', room: to.room === 'managers' ? 'triage' : 'managers' }
  }
}

/** A room is reported once, not once for each ticket. */
function placeOf(to: Reached, number: number): string {
  switch (to.kind) {
    case 'watcher':
    case 'person':
      return `${to.person.workspace} ${to.person.id}`
    case 'side':
      return to.side === 'requester' ? `requester of ${number}` : 'triage'
    case 'room':
      return to.room
  }
}

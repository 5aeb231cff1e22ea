import type { Effect } from '../core/effect.ts'
import type { Inbound } from '../ports/inbound.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import type { Desks } from './desks.ts'
import { outgoingOf, roomOf, roomsOf } from './outgoing.ts'

type Deps = { tickets: TicketStore; desks: Desks }

/** Every desk that reached people in a team or server tells its managers elsewhere, once, that it no longer does. */
export async function tellTakenOut({ tickets, desks }: Deps, { place, eventId }: Inbound): Promise<void> {
  const { workspace } = place
  for (const desk of desks.in(workspace)) {
    const to = elsewhere(desk, workspace)
    if (to === null) continue
    const told: Effect = { to, show: { kind: 'workspace-gone', workspace }, key: null, urgent: true }
    await tickets.transaction(async tx => {
      if (await tx.firstSight(workspace, `${eventId} ${desk.id}`))
        await tx.tell(desk.id, outgoingOf(desk, null, [told]))
    })
  }
}

/** The managers of a place hear of what was written there and never read. */
export async function tellUnheard(
  { tickets, desks }: Deps,
  { place, eventId }: Inbound,
  { since, until }: { since: Date; until: Date },
): Promise<void> {
  const { workspace, channel } = place
  const desk = desks.at(place)
  const room = desk === null ? null : roomOf(desk, 'managers', workspace)
  if (desk === null || room === null) return
  const show = { kind: 'unheard', channel, since: since.getTime(), until: until.getTime() } as const
  const told: Effect = {
    to: { kind: 'room', room: 'managers', workspace: room.workspace },
    show,
    key: null,
    urgent: false,
  }
  await tickets.transaction(async tx => {
    if (await tx.firstSight(workspace, eventId)) await tx.tell(desk.id, outgoingOf(desk, null, [told]))
  })
}

/** The managers of another place, or its team; null where there is none. */
function elsewhere(desk: Desk, workspace: string): Extract<Effect['to'], { kind: 'room' }> | null {
  for (const room of ['managers', 'triage'] as const) {
    const found = roomsOf(desk, room).find(one => one.workspace !== workspace)
    if (found !== undefined) return { kind: 'room', room, workspace: found.workspace }
  }
  return null
}

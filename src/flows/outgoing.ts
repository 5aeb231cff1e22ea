import type { Effect, Room } from '../core/consequences.ts'
import type { Ticket } from '../core/ticket.ts'
import type { NewOutgoing } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'

/** Where a room of a desk is: the first workspace that has it, else its triage channel. */
export function roomOf({ file }: Desk, room: Room): { workspace: string; channel: string } | null {
  const keys = {
    triage: 'triage',
    'on-call': 'onCall',
    managers: 'managers',
    announcements: 'announcements',
  } as const
  const find = (key: (typeof keys)[Room]) => {
    const found = file.workspaces.find(({ channels }) => channels[key] !== null)
    const channel = found?.channels[key]
    return found === undefined || channel == null ? null : { workspace: found.id, channel }
  }
  return find(keys[room]) ?? (room === 'announcements' ? null : find('triage'))
}

/**
 * Effects with their way out: the workspace, and the lane in which they keep their order. A side of a
 * ticket is one lane with the message it hangs on. What a desk has no room for is left out.
 */
export function outgoingOf(
  desk: Desk,
  ticket: Ticket | null,
  effects: readonly Effect[],
): readonly NewOutgoing[] {
  return effects.flatMap(({ to, show, key, urgent }): NewOutgoing[] => {
    const way = wayTo(desk, ticket, to)
    return way === null ? [] : [{ ...way, destination: to, show, key, urgent }]
  })
}

function wayTo(
  desk: Desk,
  ticket: Ticket | null,
  to: Effect['to'],
): { workspace: string; lane: string } | null {
  switch (to.kind) {
    case 'room': {
      const room = roomOf(desk, to.room)
      return room === null ? null : { workspace: room.workspace, lane: `${desk.id}/${to.room}` }
    }
    case 'person':
      return { workspace: to.person.workspace, lane: `${desk.id}/dm/${to.person.id}` }
    case 'message':
      return { workspace: to.workspace, lane: `${desk.id}/${ticket?.number ?? '{ticket}'}/source` }
    case 'side': {
      const workspace =
        to.side === 'requester' ? ticket?.requester.workspace : roomOf(desk, 'triage')?.workspace
      const number = ticket?.number ?? '{ticket}'
      return workspace === undefined ? null : { workspace, lane: `${desk.id}/${number}/${to.side}` }
    }
  }
}

import type { Destination, Effect, Room } from '../core/effect.ts'
import { rehearsed, staysWithin } from '../core/rehearsal.ts'
import type { Page, Ticket } from '../core/ticket.ts'
import { pagerWorkspace } from '../ports/pager.ts'
import type { NewOutgoing } from '../ports/ticket-store.ts'
import type { Desk } from './desk.ts'
import { idInFile } from './reach.ts'

const keys = {
  triage: 'triage',
  'on-call': 'onCall',
  managers: 'managers',
  announcements: 'announcements',
} as const

type RoomAt = { workspace: string; channel: string }

/** Where a room of a desk is: the first workspace that has it, else its triage channel. */
export function roomOf(desk: Desk, room: Room, workspace?: string): RoomAt | null {
  const all = roomsOf(desk, room)
  const found = workspace === undefined ? all[0] : all.find(one => one.workspace === workspace)
  if (found !== undefined) return found
  return room === 'announcements' ? null : (roomsOf(desk, 'triage')[0] ?? null)
}

/** Every workspace that has a room: what is announced is read in each of them. */
export function roomsOf({ file }: Desk, room: Room): RoomAt[] {
  return file.workspaces.flatMap(({ id, channels }) => {
    const channel = channels[keys[room]]
    return channel === null ? [] : [{ workspace: id, channel }]
  })
}

/**
 * Effects with their way out: the workspace, and the lane in which they keep their order. A side of a
 * ticket is one lane with the message it hangs on. What a desk has no room for is left out. While a desk
 * rehearses, what would leave the team is shown to the team, after everything that it hangs on.
 */
export function outgoingOf(
  desk: Desk,
  ticket: Ticket | null,
  effects: readonly Effect[],
): readonly NewOutgoing[] {
  if (!desk.rehearses()) return waysOf(desk, ticket, effects)
  const within = effects.filter(({ to, show }) => staysWithin(to, show))
  const beyond = waysOf(
    desk,
    ticket,
    effects.filter(({ to, show }) => !staysWithin(to, show)),
  )
  const instead = beyond.flatMap(one => rehearsed(one.destination, one, ticket !== null))
  return [...waysOf(desk, ticket, within), ...waysOf(desk, ticket, instead)]
}

function waysOf(desk: Desk, ticket: Ticket | null, effects: readonly Effect[]): readonly NewOutgoing[] {
  return effects.flatMap((effect): NewOutgoing[] => {
    const { to, show, key, urgent } = effect
    if (to.kind === 'pagers') return callsOf(desk, ticket, effect)
    if (to.kind === 'room' && to.room === 'announcements') return announced(desk, effect)
    const way = wayTo(desk, ticket, to)
    if (way === null) return []
    const { workspace, lane } = way
    return [{ workspace, lane, destination: to, show, key, urgent }]
  })
}

/** Once in every workspace; beside the first, the key of a message names where it stands. */
function announced(desk: Desk, { show, key, urgent }: Effect): NewOutgoing[] {
  return roomsOf(desk, 'announcements').map(({ workspace }, index) => ({
    workspace,
    lane: `${desk.id}/announcements`,
    destination: { kind: 'room', room: 'announcements', workspace },
    show,
    key: key === null || index === 0 ? key : `${key}@${workspace}`,
    urgent,
  }))
}

function wayTo(
  desk: Desk,
  ticket: Ticket | null,
  to: Destination,
): { workspace: string; lane: string } | null {
  switch (to.kind) {
    case 'room': {
      const room = roomOf(desk, to.room, to.workspace)
      return room === null ? null : { workspace: room.workspace, lane: `${desk.id}/${to.room}` }
    }
    case 'pager':
      return { workspace: pagerWorkspace(to.pager), lane: `${desk.id}/calls` }
    case 'person':
      return { workspace: to.person.workspace, lane: `${desk.id}/dm/${to.person.id}` }
    case 'watcher':
      return { workspace: to.person.workspace, lane: `${desk.id}/${to.ticket}/requester` }
    case 'message':
      return { workspace: to.workspace, lane: `${desk.id}/${ticket?.number ?? '{ticket}'}/source` }
    case 'channel':
      return { workspace: to.workspace, lane: `${desk.id}/channel/${to.channel}` }
    case 'side': {
      const workspace =
        to.side === 'requester' ? ticket?.requester.workspace : roomOf(desk, 'triage')?.workspace
      const number = ticket?.number ?? '{ticket}'
      return workspace === undefined ? null : { workspace, lane: `${desk.id}/${number}/${to.side}` }
    }
  }
}

/** A row for each pager that it concerns, beside everything that goes to a chat. A ticket's calls keep their order. */
function callsOf(desk: Desk, ticket: Ticket | null, { show, key, urgent }: Effect): NewOutgoing[] {
  return desk.file.pagers
    .filter(pager => !('page' in show) || ringsFor(desk, pager, show.page))
    .map(({ id }) => ({
      workspace: pagerWorkspace(id),
      lane: `${desk.id}/${ticket?.number ?? '{ticket}'}/calls`,
      destination: { kind: 'pager', pager: id },
      show,
      key: key === null ? null : `${key}:${id}`,
      urgent,
    }))
}

function ringsFor({ file }: Desk, { people, levels }: Desk['file']['pagers'][number], page: Page): boolean {
  if (people.length === 0 && levels.length === 0) return true
  return levels.includes(page.level) || page.who.some(one => people.includes(idInFile(file.people, one)))
}

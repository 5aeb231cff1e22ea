import type { PlaygroundDeps } from '../../adapters/playground/deps.ts'
import type { Role } from '../core/people.ts'
import type { Desk } from '../flows/desk.ts'
import { rolesInFile } from '../flows/reach.ts'

/** Who lives in the playground, in which channels, and in whose zone and language: all from the desk files. */
export function residentsOf(
  desks: readonly Desk[],
  workspace: string,
): Pick<PlaygroundDeps, 'people' | 'channels' | 'memberships' | 'zone' | 'locale'> {
  const people = new Map<string, { id: string; name: string; roles: Role[] }>()
  const channels = new Map<string, { id: string; name: string }>()
  const memberships: { channel: string; person: string }[] = []

  for (const desk of desks) {
    const rooms = desk.file.workspaces.filter(one => one.id === workspace).map(one => one.channels)
    const open = rooms.flatMap(({ intake, requests, announcements }) => [
      ...intake,
      ...requests,
      announcements,
    ])
    const teams = rooms.flatMap(({ triage, onCall }) => [triage, onCall])
    const leads = rooms.map(({ managers }) => managers)
    for (const id of [...open, ...teams, ...leads]) if (id !== null) channels.set(id, { id, name: id })
    for (const { id, name } of desk.file.people) {
      const held = rolesInFile(desk, { workspace, id, name })
      people.set(id, {
        id,
        name,
        roles: [...new Set([...(people.get(id)?.roles ?? ['requester']), ...held])] as Role[],
      })
      const rights =
        held.includes('manager') || held.includes('owner')
          ? [open, teams, leads]
          : held.length > 0
            ? [open, teams]
            : [open]
      for (const channel of rights.flat()) if (channel !== null) memberships.push({ channel, person: id })
    }
  }
  const [first] = desks
  return {
    people: [...people.values()],
    channels: [...channels.values()],
    memberships,
    zone: first?.calendar().schedule.zone ?? 'UTC',
    locale: first?.file.locale ?? 'en',
  }
}

import type { Place } from '../ports/inbound.ts'
import type { Desk } from './desk.ts'

/** Which desk answers where. */
export type Desks = {
  all: readonly Desk[]
  byId(id: string): Desk | null
  /** Those that a workspace reaches. */
  in(workspace: string): readonly Desk[]
  /** The desk of a channel; elsewhere the default one, or the only one. Null where the person has to choose. */
  at(place: Place): Desk | null
}

export function makeDesks(all: readonly Desk[]): Desks {
  const inWorkspace = (workspace: string) =>
    all.filter(({ file }) => file.workspaces.some(one => one.id === workspace))
  return {
    all,
    byId: id => all.find(desk => desk.id === id) ?? null,
    in: inWorkspace,
    at({ workspace, channel }) {
      const here = inWorkspace(workspace)
      const claims = here.find(desk => channelsOf(desk, workspace).includes(channel))
      return claims ?? here.find(({ file }) => file.default) ?? (here.length === 1 ? (here[0] ?? null) : null)
    },
  }
}

function channelsOf({ file }: Desk, workspace: string): readonly string[] {
  return file.workspaces
    .filter(({ id }) => id === workspace)
    .flatMap(({ channels: { intake, requests, triage, onCall, managers, announcements } }) =>
      [...intake, ...requests, triage, onCall, managers, announcements].filter(one => one !== null),
    )
}

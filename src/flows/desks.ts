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

type Channels = Desk['file']['workspaces'][number]['channels']
type Reached = { desks: readonly Desk[]; byChannel: ReadonlyMap<string, Desk>; elsewhere: Desk | null }

/** Every event is looked up here, however many desks there are: so nothing is searched for. */
export function makeDesks(all: readonly Desk[]): Desks {
  const byId = new Map(all.map(desk => [desk.id, desk]))
  const places = new Set(all.flatMap(({ file }) => file.workspaces.map(({ id }) => id)))
  const reached = new Map([...places].map(workspace => [workspace, reachedIn(workspace, all)]))
  return {
    all,
    byId: id => byId.get(id) ?? null,
    in: workspace => reached.get(workspace)?.desks ?? [],
    at({ workspace, channel }) {
      const here = reached.get(workspace)
      return here?.byChannel.get(channel) ?? here?.elsewhere ?? null
    },
  }
}

function reachedIn(workspace: string, all: readonly Desk[]): Reached {
  const desks = all.filter(({ file }) => file.workspaces.some(({ id }) => id === workspace))
  const claims = desks.flatMap(desk =>
    desk.file.workspaces
      .filter(({ id }) => id === workspace)
      .flatMap(({ channels }) => namesOf(channels).map((name): [string, Desk] => [name, desk])),
  )
  const only = desks.length === 1 ? (desks[0] ?? null) : null
  // Of two that claim a channel, the first has it.
  return {
    desks,
    byChannel: new Map(claims.reverse()),
    elsewhere: desks.find(({ file }) => file.default) ?? only,
  }
}

function namesOf({ intake, requests, triage, onCall, managers, announcements }: Channels): string[] {
  return [...intake, ...requests, triage, onCall, managers, announcements].filter(one => one !== null)
}

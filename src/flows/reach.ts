import { onceEach } from '../core/once-each.ts'
import type { Person, Role } from '../core/people.ts'
import { onCallAt } from '../core/rota/on-call.ts'
import type { Rota } from '../core/rota/rota.ts'
import { wallInstant } from '../core/rota/turns.ts'
import { assigneeOf, type Ticket } from '../core/ticket.ts'
import type { Instant } from '../core/time.ts'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import type { Called } from '../policy/terms/ladder.ts'
import type { LevelOverride } from '../ports/rota-store.ts'

/** What is needed of a desk to know its people: its file, and the zone of its hours. */
export type Roster = {
  file: DeskFile
  calendar(): { schedule: { zone: string } }
  overrides(): readonly LevelOverride[]
}

/** The people that a level of the ladder calls at an instant, each once. */
export function reachIn(
  desk: Roster,
  who: readonly Called[],
  ticket: Ticket,
  now: Instant,
): readonly Person[] {
  const found = who.flatMap(one => calledBy(desk, one, ticket, now))
  return found.filter((one, index) => found.findIndex(other => other.id === one.id) === index)
}

function calledBy(desk: Roster, called: Called, ticket: Ticket, now: Instant): Person[] {
  switch (called.kind) {
    case 'rota': {
      const person = onCall(desk, called.level, now)
      return person === null ? [] : [person]
    }
    case 'role':
      return desk.file.roles[called.role].people.map(id => personIn(desk, id))
    case 'person':
      return [personIn(desk, called.person)]
    case 'assignee': {
      const holder = assigneeOf(ticket)
      return holder === null ? [] : [holder]
    }
  }
}

/** Who stands at a level of the rota, counted from 1. */
export function onCall(desk: Roster, level: number, now: Instant): Person | null {
  const rota = rotaOf(desk, level)
  const id = rota === null ? null : onCallAt(rota, now)
  return id === null ? null : personIn(desk, id)
}

/** A level of the desk's rota, counted from 1, as its file and the words said since make it. */
export function rotaOf(desk: Roster, level: number): Rota | null {
  const rota = rotaAt(desk.file.rota, level, desk.calendar().schedule.zone)
  if (rota === null) return null
  return { ...rota, overrides: [...rota.overrides, ...desk.overrides().filter(one => one.level === level)] }
}

/** The roles that follow from the desk file alone. */
export function rolesInFile({ file }: Pick<Roster, 'file'>, person: Person): readonly Role[] {
  return rolesById(file).get(idInFile(file.people, person)) ?? []
}

/** The id under which the desk file knows a person of a workspace. */
export function idInFile(people: DeskFile['people'], { workspace, id }: Person): string {
  return idsByLink(people).get(`${workspace} ${id}`) ?? id
}

/** Both are asked at every event, of files that may name thousands: so they are worked out once for each. */
const rolesById = onceEach((file: DeskFile) => {
  const calls = file.rota.levels
    .flatMap(({ layers, overrides }) => [
      ...layers.flatMap(({ users }) => users),
      ...overrides.map(({ user }) => user),
    ])
    .filter(user => user !== null)
  const holders: [Role, readonly string[]][] = [
    ['agent', file.roles.agent.people],
    ['manager', file.roles.manager.people],
    ['owner', file.roles.owner.people],
    ['on-call', calls],
  ]
  const held = new Map<string, Role[]>()
  for (const [role, ids] of holders)
    for (const id of new Set(ids)) held.set(id, [...(held.get(id) ?? []), role])
  return held
})

const idsByLink = onceEach((people: DeskFile['people']) => {
  const links = people.flatMap(({ id, links }) =>
    links.map(({ workspace, user }): [string, string] => [`${workspace} ${user}`, id]),
  )
  // Of two that one account is linked to, it is the first.
  return new Map(links.reverse())
})

/** A person of the desk file where the team works: in the workspace of the on-call or triage channel. */
export function personIn(desk: Pick<Roster, 'file'>, id: string): Person {
  const { people, workspaces } = desk.file
  const home = workspaces.find(({ channels }) => channels.onCall ?? channels.triage) ?? workspaces[0]
  const workspace = home?.id ?? ''
  const person = people.find(one => one.id === id)
  const link = person?.links.find(one => one.workspace === workspace)
  return { workspace, id: link?.user ?? id, name: person?.name ?? id }
}

/** A level of the rota, counted from 1, in its own zone or the policy's. */
export function rotaAt(rota: DeskFile['rota'], level: number, policyZone: string): Rota | null {
  const found = rota.levels[level - 1]
  if (found === undefined) return null
  const zone = rota.zone ?? policyZone
  const overrides = found.overrides.map(({ user, from, to }) => ({
    user,
    from: wallInstant(zone, from),
    to: wallInstant(zone, to),
  }))
  return { zone, layers: found.layers, overrides }
}

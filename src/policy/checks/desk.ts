import type { PlaceInDesk } from '../desk.ts'
import type { Desk } from '../desk-schema.ts'
import type { Fault } from '../fault.ts'
import { nearest } from '../nearest.ts'
import { sayPath } from '../reading/check-yaml.ts'
import type { Path } from '../reading/yaml-source.ts'

/** What a desk file says of itself that does not hold together. */
export function checkDesk(desk: Desk, { file, placeOf }: { file: string; placeOf: PlaceInDesk }): Fault[] {
  const at = (path: Path, what: string, remedy: string): Fault => ({
    file,
    ...placeOf(path),
    path: sayPath(path),
    what,
    remedy,
  })
  return [
    ...checkPeople(desk, at),
    ...checkWorkspaces(desk, at),
    ...checkChannels(desk, at),
    ...checkTurns(desk, at),
    ...checkPagers(desk, at),
  ]
}

type At = (path: Path, what: string, remedy: string) => Fault
type Mention = { path: Path; name: string }

function each<T>(list: readonly T[], path: Path, mentions: (entry: T, path: Path) => Mention[]): Mention[] {
  return list.flatMap((entry, index) => mentions(entry, [...path, index]))
}

const itself = (name: string | null, path: Path): Mention[] => (name === null ? [] : [{ path, name }])

function checkPeople(desk: Desk, at: At): Fault[] {
  const known = desk.people.map(({ id }) => id)
  const mentions = [
    ...(['agent', 'manager', 'owner'] as const).flatMap(role =>
      each(desk.roles[role].people, ['roles', role, 'people'], itself),
    ),
    ...each(desk.customers, ['customers'], (one, path) => each(one.people, [...path, 'people'], itself)),
    ...each(desk.customers, ['customers'], (one, path) =>
      each(one.authorised, [...path, 'authorised'], itself),
    ),
    ...each(desk.queues, ['queues'], (one, path) => each(one.people, [...path, 'people'], itself)),
    ...each(desk.pagers, ['pagers'], (one, path) => each(one.people, [...path, 'people'], itself)),
    ...each(desk.rota.levels, ['rota', 'levels'], (level, path) => [
      ...each(level.layers, [...path, 'layers'], (layer, inside) =>
        each(layer.users, [...inside, 'users'], itself),
      ),
      ...each(level.overrides, [...path, 'overrides'], ({ user }, inside) =>
        itself(user, [...inside, 'user']),
      ),
    ]),
  ]
  return mentions.flatMap(({ path, name }) => {
    if (known.includes(name)) return []
    const near = nearest(name, known)
    return [
      at(
        path,
        `nobody has the id "${name}"`,
        near ? `did you mean "${near}"?` : 'add the person to `people`',
      ),
    ]
  })
}

function checkWorkspaces(desk: Desk, at: At): Fault[] {
  const known = desk.workspaces.map(({ id }) => id)
  const twice = known.flatMap((id, index) =>
    known.indexOf(id) < index
      ? [at(['workspaces', index, 'id'], `the workspace "${id}" is there twice`, 'join the two entries')]
      : [],
  )
  const workspaceOf = ({ workspace }: { workspace: string }, path: Path) =>
    itself(workspace, [...path, 'workspace'])
  const mentions = [
    ...(['agent', 'manager', 'owner'] as const).flatMap(role =>
      each(desk.roles[role].members, ['roles', role, 'members'], workspaceOf),
    ),
    ...each(desk.customers, ['customers'], (one, path) =>
      each(one.members, [...path, 'members'], workspaceOf),
    ),
    ...each(desk.people, ['people'], (one, path) => each(one.links, [...path, 'links'], workspaceOf)),
  ]
  const unknown = mentions.flatMap(({ path, name }) => {
    if (known.includes(name)) return []
    const near = nearest(name, known)
    const remedy = near ? `did you mean "${near}"?` : `use one of ${known.join(', ')}`
    return [at(path, `there is no workspace "${name}"`, remedy)]
  })
  return [...twice, ...unknown]
}

function checkChannels(desk: Desk, at: At): Fault[] {
  const doubled = desk.workspaces.flatMap(({ channels }, index) => {
    const path = ['workspaces', index, 'channels']
    const used = [
      ...each(channels.intake, [...path, 'intake'], itself),
      ...(['triage', 'onCall', 'managers'] as const).flatMap(use => itself(channels[use], [...path, use])),
    ]
    return used.flatMap(({ path: where, name }, position) =>
      used.findIndex(one => one.name === name) < position
        ? [at(where, `the channel "${name}" is used twice`, 'give each purpose a channel of its own')]
        : [],
    )
  })
  if (desk.workspaces.some(({ channels }) => channels.triage !== null)) return doubled
  const what = 'no workspace has a triage channel, so nobody would see the tickets'
  return [...doubled, at(['workspaces'], what, 'add "triage:" to the channels of a workspace')]
}

function checkTurns(desk: Desk, at: At): Fault[] {
  return desk.rota.levels.flatMap(({ layers }, level) =>
    layers.flatMap(({ start, end }, index) =>
      end === undefined || start < end
        ? []
        : [
            at(
              ['rota', 'levels', level, 'layers', index, 'end'],
              'this layer ends before it begins',
              'let "end" be later than "start"',
            ),
          ],
    ),
  )
}

/** Variables have no hyphens: `night-phones` and `night_phones` would be one. */
function checkPagers({ pagers }: Desk, at: At): Fault[] {
  const names = pagers.map(({ id }) => id.replaceAll('-', '_'))
  return names.flatMap((name, index) => {
    const first = pagers[names.indexOf(name)]
    if (names.indexOf(name) === index || first === undefined) return []
    const what = `this pager would share its variables with "${first.id}"`
    return [at(['pagers', index, 'id'], what, 'give it a name that differs in more than - and _')]
  })
}

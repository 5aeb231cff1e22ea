import type { DeskFile } from '../desk.ts'
import type { Fault, Found } from '../fault.ts'
import { sayPath } from '../reading/check-yaml.ts'
import type { Path } from '../reading/yaml-source.ts'

type Claim = { desk: DeskFile; path: Path; key: string; what: string; remedy: string }

/** Whether desks that run side by side can be told apart. The desk that was read later gets the fault. */
export function checkDesksTogether(desks: readonly DeskFile[]): Found {
  const names = desks.map(desk => ({
    desk,
    path: ['desk'],
    key: desk.desk.desk,
    what: `another desk has the id "${desk.desk.desk}"`,
    remedy: 'give each desk an id of its own',
  }))
  const defaults = desks
    .filter(({ desk }) => desk.default)
    .map(desk => ({
      desk,
      path: ['default'],
      key: 'default',
      what: 'another desk is the default already',
      remedy: 'let one desk be the default at most',
    }))
  const prefixes = desks.flatMap(desk =>
    desk.desk.workspaces.map(({ platform, id }) => ({
      desk,
      path: ['prefix'],
      key: `${platform} ${id} ${desk.desk.prefix}`,
      what: `another desk in "${id}" numbers its tickets ${desk.desk.prefix} too`,
      remedy: 'give each desk a prefix of its own',
    })),
  )
  return {
    faults: [
      ...clashes(names),
      ...clashes(defaults),
      ...clashes(desks.flatMap(channelClaims)),
      ...otherKinds(desks),
    ],
    warnings: clashes(prefixes),
  }
}

/** Channels that say to which desk a message belongs. Announcements may be shared. */
function channelClaims(desk: DeskFile): Claim[] {
  return desk.desk.workspaces.flatMap(({ platform, id, channels }, index) => {
    const path = ['workspaces', index, 'channels']
    const used: { name: string | null; path: Path }[] = [
      ...channels.intake.map((name, position) => ({ name, path: [...path, 'intake', position] })),
      ...(['triage', 'onCall', 'managers'] as const).map(use => ({
        name: channels[use],
        path: [...path, use],
      })),
    ]
    return used.flatMap(({ name, path: where }) =>
      name === null
        ? []
        : [
            {
              desk,
              path: where,
              key: `${platform} ${id} ${name}`,
              what: `another desk has the channel "${name}" in "${id}" already`,
              remedy: 'let each channel belong to one desk',
            },
          ],
    )
  })
}

/** Desks may share a pager, with its variables; not two of different kinds under one name. */
function otherKinds(desks: readonly DeskFile[]): Fault[] {
  const pagers = desks.flatMap(desk => desk.desk.pagers.map((pager, index) => ({ desk, pager, index })))
  return pagers.flatMap(({ desk, pager, index }) => {
    const first = pagers.find(one => one.pager.id === pager.id)
    if (first === undefined || first.pager.kind === pager.kind) return []
    const path = ['pagers', index, 'kind']
    const what = `another desk has a pager "${pager.id}" that is ${first.pager.kind} (${first.desk.file})`
    const remedy = 'give one of them another name'
    return [{ file: desk.file, ...desk.placeOf(path), path: sayPath(path), what, remedy }]
  })
}

function clashes(claims: readonly Claim[]): Fault[] {
  const owners = new Map<string, DeskFile>()
  return claims.flatMap(({ desk, path, key, what, remedy }) => {
    const first = owners.get(key)
    if (!first) owners.set(key, desk)
    if (!first || first === desk) return []
    return [
      {
        file: desk.file,
        ...desk.placeOf(path),
        path: sayPath(path),
        what: `${what} (${first.file})`,
        remedy,
      },
    ]
  })
}

import type { Actor, Person, Role } from '../core/people.ts'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import type { ChatPlatform, RoleSource } from '../ports/chat-platform.ts'
import type { Stopwatch } from '../ports/surroundings.ts'
import type { Desk } from './desk.ts'
import { rolesInFile } from './reach.ts'

const keptFor = 60_000
const roles = ['agent', 'manager', 'owner'] as const

export type Roles = {
  /** The person with what they may be at this desk. Everybody is a requester. */
  actor(desk: Desk, person: Person): Promise<Actor>
  /** Somebody joined, left or changed: what was known of them is asked again. */
  forget(person: Person): void
}

/** Roles by the desk file, and by what the platform says of channels, groups and roles: that is kept for a minute. */
export function makeRoles(
  platformOf: (workspace: string) => ChatPlatform | null,
  stopwatch: Stopwatch,
): Roles {
  const known = new Map<string, { held: readonly Role[]; until: number }>()
  const keyOf = ({ workspace, id }: Person) => `${workspace} ${id}`

  async function fromPlatform(desk: Desk, person: Person): Promise<readonly Role[]> {
    const wanted = roleSources(desk.file, person.workspace)
    if (wanted.length === 0) return []
    const key = `${keyOf(person)} ${desk.id}`
    const kept = known.get(key)
    if (kept !== undefined && kept.until > stopwatch()) return kept.held
    const held = (await platformOf(person.workspace)?.rolesOf(person, wanted)) ?? []
    known.set(key, { held, until: stopwatch() + keptFor })
    return held
  }

  return {
    async actor(desk, person) {
      const held = new Set<Role>([
        'requester',
        ...rolesInFile(desk, person),
        ...(await fromPlatform(desk, person)),
      ])
      return { workspace: person.workspace, id: person.id, name: person.name, roles: [...held] }
    },
    forget(person) {
      for (const key of known.keys()) if (key.startsWith(`${keyOf(person)} `)) known.delete(key)
    },
  }
}

/** The lines of a desk file on who holds a role in a workspace. */
export function roleSources(file: DeskFile, workspace: string): RoleSource[] {
  return roles.flatMap(role =>
    file.roles[role].members
      .filter(member => member.workspace === workspace)
      .map((member): RoleSource => {
        if ('channel' in member) return { role, by: { channel: member.channel } }
        return 'group' in member
          ? { role, by: { group: member.group } }
          : { role, by: { platformRole: member.role } }
      }),
  )
}

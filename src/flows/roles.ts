import type { Actor, Person, Role } from '../core/people.ts'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import type { ChatPlatform, RoleSource } from '../ports/chat-platform.ts'
import type { Log, Stopwatch } from '../ports/surroundings.ts'
import type { Desk } from './desk.ts'
import { rolesInFile } from './reach.ts'

const keptFor = 60_000
const roles = ['agent', 'manager', 'owner'] as const

export type Roles = {
  /**
   * The person with what they may be at this desk. Everybody is a requester.
   * `unsure`: the platform does not tell now, and never did of this person, so they may be more than that.
   */
  actor(desk: Desk, person: Person): Promise<{ actor: Actor; unsure: boolean }>
  /** Somebody joined, left or changed: what was known of them is asked again. */
  forget(person: Person): void
}

/** Roles by the desk file, and by what the platform says of channels, groups and roles: that is kept for a minute. */
export function makeRoles(
  platformOf: (workspace: string) => ChatPlatform | null,
  stopwatch: Stopwatch,
  log: Pick<Log, 'warn'>,
): Roles {
  const known = new Map<string, { held: readonly Role[]; until: number }>()
  const keyOf = ({ workspace, id }: Person) => `${workspace} ${id}`

  /** Null where the platform does not tell: what it said last is better than that nobody may do anything. */
  async function fromPlatform(desk: Desk, person: Person): Promise<readonly Role[] | null> {
    const wanted = roleSources(desk.file, person.workspace)
    if (wanted.length === 0) return []
    const key = `${keyOf(person)} ${desk.id}`
    const kept = known.get(key)
    if (kept !== undefined && kept.until > stopwatch()) return kept.held
    try {
      const held = (await platformOf(person.workspace)?.rolesOf(person, wanted)) ?? []
      known.set(key, { held, until: stopwatch() + keptFor })
      return held
    } catch (error) {
      log.warn({ workspace: person.workspace, error }, 'the platform does not tell who is on the team')
      return kept?.held ?? null
    }
  }

  return {
    async actor(desk, person) {
      const told = await fromPlatform(desk, person)
      const inFile: Role[] = ['requester', ...rolesInFile(desk, person)]
      const roles = told === null || told.length === 0 ? inFile : [...new Set([...inFile, ...told])]
      const { workspace, id, name } = person
      return { actor: { workspace, id, name, roles }, unsure: told === null }
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

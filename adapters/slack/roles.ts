import type { WebClient } from '@slack/web-api'
import type { ChatPlatform, RoleSource } from '../../src/ports/chat-platform.ts'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { NamedPerson } from '../../src/ports/names.ts'
import type { Directory } from './directory.ts'
import { calling } from './out/failure.ts'

/** Groups may be asked for twenty times a minute in all, so an answer serves everybody for a while. */
const keptFor = 60_000
const retryAfter = 5_000

export type Roles = Pick<ChatPlatform, 'rolesOf'> & {
  /** Whoever holds one of these, under their names as far as those are known. */
  holders(sources: readonly RoleSource[]): Promise<readonly NamedPerson[]>
  /** Asks for the members of these. */
  learn(sources: readonly RoleSource[]): Promise<unknown>
  /** Members of channels or groups have changed. */
  forget(): void
}

/** Roles by who is in a channel or a user group. Slack has no roles of its own to give to people. */
export function makeRoles(api: WebClient, directory: Directory, now: () => number): Roles {
  const known = new Map<string, { members: Promise<ReadonlySet<string>>; until: number }>()

  function members(by: string, ask: () => Promise<ReadonlySet<string>>): Promise<ReadonlySet<string>> {
    const kept = known.get(by)
    if (kept !== undefined && kept.until > now()) return kept.members
    // Where Slack does not answer now, what it said last is better than that nobody may do anything.
    const asked = ask().catch((error: unknown) => {
      if (kept === undefined) known.delete(by)
      else known.set(by, { ...kept, until: now() + retryAfter })
      if (kept === undefined) throw error
      return kept.members
    })
    known.set(by, { members: asked, until: now() + keptFor })
    return asked
  }

  /** Nobody in a channel that Slack does not show the app: what other channels and groups give is held all the same. */
  async function inChannel(name: string): Promise<ReadonlySet<string>> {
    const found = new Set<string>()
    const channel = await directory.channelId(name).catch(nullIfGone)
    if (channel === null) return found
    let cursor: string | undefined
    do {
      const next = cursor === undefined ? {} : { cursor }
      const page = await calling(() => api.conversations.members({ channel, limit: 1_000, ...next }))
      for (const member of page.members ?? []) found.add(member)
      cursor = page.response_metadata?.next_cursor || undefined
    } while (cursor !== undefined)
    return found
  }

  async function inGroup(idOrHandle: string): Promise<ReadonlySet<string>> {
    const { usergroups = [] } = await calling(() => api.usergroups.list({}))
    const handle = idOrHandle.replace(/^@/, '')
    const group = usergroups.find(one => one.id === idOrHandle || one.handle === handle)?.id
    if (group === undefined) return new Set()
    const { users = [] } = await calling(() => api.usergroups.users.list({ usergroup: group }))
    return new Set(users)
  }

  async function holdersOf({ by }: RoleSource): Promise<ReadonlySet<string>> {
    if ('people' in by) return new Set(by.people)
    if ('platformRole' in by) return new Set()
    if ('channel' in by) return members(`#${by.channel}`, () => inChannel(by.channel))
    return members(`@${by.group}`, () => inGroup(by.group))
  }

  return {
    async rolesOf({ id }, wanted) {
      const held = await Promise.all(
        wanted.map(async source => ((await holdersOf(source)).has(id) ? [source.role] : [])),
      )
      return [...new Set(held.flat())]
    },
    async holders(sources) {
      const sets = await Promise.all(sources.map(holdersOf))
      return directory.people(new Set(sets.flatMap(one => [...one])))
    },
    learn: sources => Promise.allSettled(sources.map(holdersOf)),
    forget: () => known.clear(),
  }
}

function nullIfGone(error: unknown): null {
  if (error instanceof DeliveryError && error.kind === 'gone') return null
  throw error
}

import type { Person } from '../core/people.ts'
import type { ChatPlatform } from '../ports/chat-platform.ts'
import type { Desk } from './desk.ts'
import { roleSources } from './roles.ts'

/** Somebody to choose in a form, by their id in the desk file or on the platform. */
export type Agent = { id: string; name: string }

/**
 * To whom somebody may give work: the agents whom the desk file names, and whoever their platform knows to be one.
 * Without the platform, the former.
 */
export async function agentsFor(
  { file }: Desk,
  { workspace }: Person,
  platform: Pick<ChatPlatform, 'holders'> | null,
): Promise<Agent[]> {
  const named = file.people.filter(({ id }) => file.roles.agent.people.includes(id))
  const sources = roleSources(file, workspace).filter(({ role }) => role === 'agent')
  const held = sources.length === 0 ? [] : await platform?.holders(workspace, sources).catch(() => [])
  const inFile = (user: string) =>
    file.people.find(({ links }) => links.some(link => link.workspace === workspace && link.user === user))
  const others = (held ?? []).flatMap(({ id, name }): Agent[] => {
    const known = inFile(id)
    return known !== undefined && named.includes(known) ? [] : [{ id, name: known?.name ?? name }]
  })
  const byName = (one: Agent, other: Agent) => one.name.localeCompare(other.name)
  return [...named.map(({ id, name }) => ({ id, name })), ...others.sort(byName)]
}

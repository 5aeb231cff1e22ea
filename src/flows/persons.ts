import { type Person, personOf } from '../core/people.ts'
import type { ChatPlatform } from '../ports/chat-platform.ts'
import { bareName, type NamedPerson, namedBy } from '../ports/names.ts'
import type { Desk } from './desk.ts'

export type Sought = { person: Person } | { several: readonly NamedPerson[] } | 'nobody'

/**
 * Whom a word means in a workspace: `@kim`, `kim`, `Kim` or the platform's own mention (`<@U42>`, `<@U42|kim>`). Those
 * whom the desk file links to the workspace go before everybody else of that name.
 * @throws DeliveryError where the platform does not tell
 */
export async function findPerson(
  { file }: Desk,
  workspace: string,
  word: string,
  platform: Pick<ChatPlatform, 'peopleNamed'> | null,
): Promise<Sought> {
  const isMention = word.startsWith('<@')
  const linked: NamedPerson[] = []
  const others: NamedPerson[] = []
  for (const { id, name, links } of file.people) {
    const here = links.find(one => one.workspace === workspace)
    const where = here ?? links[0] ?? { workspace, user: id }
    const list = here === undefined ? others : linked
    list.push({ workspace: where.workspace, id: where.user, name, handle: id, others: [] })
  }
  const byId = linked.filter(({ id }) => id.toLowerCase() === bareName(word).toLowerCase())
  if (byId.length > 0) return oneOf(byId)
  if (!isMention) {
    const named = namedBy(linked, word)
    if (named.length > 0) return oneOf(named)
  }
  const told = (await platform?.peopleNamed(workspace, word)) ?? []
  return oneOf(told.length > 0 || isMention ? told : namedBy(others, word))
}

function oneOf(found: readonly NamedPerson[]): Sought {
  const [one] = found
  if (one === undefined) return 'nobody'
  return found.length > 1 ? { several: found } : { person: personOf(one) }
}

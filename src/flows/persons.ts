import { type Person, personOf } from '../core/people.ts'
import type { Desk } from './desk.ts'

/**
 * The person that a word names: `@kim`, `kim`, `Kim` or a platform's own mention (`<@U42>`, `<@U42|kim>`).
 * Whom only the platform knows is taken by a mention alone, under the name that it brings.
 */
export function findPerson({ file }: Desk, workspace: string, word: string): Person | null {
  const [, mentioned, called] = /^<@!?([^|>]+)(?:\|([^>]*))?>$/.exec(word) ?? []
  const sought = (mentioned ?? word.replace(/^@/, '')).toLowerCase()
  if (sought === '') return null
  const found = file.people.find(
    ({ id, name, links }) =>
      links.some(link => link.workspace === workspace && link.user.toLowerCase() === sought) ||
      id.toLowerCase() === sought ||
      (mentioned === undefined && firstOrWhole(name, sought)),
  )
  if (found !== undefined) {
    const link = found.links.find(one => one.workspace === workspace)
    return personOf({ workspace, id: link?.user ?? found.id, name: found.name })
  }
  return mentioned === undefined ? null : { workspace, id: mentioned, name: called || mentioned }
}

function firstOrWhole(name: string, sought: string): boolean {
  const lower = name.toLowerCase()
  return lower === sought || lower.split(' ')[0] === sought
}

import type { Person } from '../core/people.ts'

/**
 * Somebody of a workspace. `handle`: the name by which they alone are called there, without blanks and `@`; `others`:
 * further names that people may know them by.
 */
export type NamedPerson = Person & { handle: string; others: readonly string[] }

/** What a word names a person by: without its `@`, or the id of a mention (`<@U42>`, `<@!42>`, `<@U42|kim>`). */
export function bareName(word: string): string {
  return (/^<@!?([^|>]+)(?:\|[^>]*)?>$/.exec(word)?.[1] ?? word.replace(/^@/, '')).trim()
}

/**
 * Whom a word means, in capitals or not: whoever has it for a handle, else those whose whole name
 * it is, else those whose first name.
 */
export function namedBy<One extends NamedPerson>(people: Iterable<One>, word: string): One[] {
  const sought = bareName(word).toLowerCase()
  if (sought === '') return []
  const all = [...people]
  const namesOf = ({ name, others }: One) => [name, ...others].map(one => one.toLowerCase())
  const matches = [
    ({ handle }: One) => handle.toLowerCase() === sought,
    (one: One) => namesOf(one).includes(sought),
    (one: One) => namesOf(one).some(name => name.split(' ')[0] === sought),
  ]
  return matches.map(match => all.filter(match)).find(found => found.length > 0) ?? []
}

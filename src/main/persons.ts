import type { Person } from '../core/people.ts'
import { ConfigError } from '../ports/errors.ts'
import type { PersonalStore } from '../ports/personal-store.ts'

/**
 * Whom somebody means by an id, `workspace:id`, or a name as it was seen.
 * @throws ConfigError where that is nobody, or several
 */
export async function personMeant(store: PersonalStore, desk: string, said: string): Promise<Person> {
  const wanted = said.replace(/^@/, '').toLowerCase()
  const seen = (await store.people(desk)).filter(({ workspace, id, name }) =>
    [id, `${workspace}:${id}`, name].some(one => one.toLowerCase() === wanted),
  )
  const each = new Map(seen.map(one => [`${one.workspace}:${one.id}`, one]))
  const [only, ...others] = [...each.values()]
  if (only !== undefined && others.length === 0) return only
  const what =
    only === undefined ? `Nobody of that name or id is known to ${desk}` : 'Several people are called so'
  const remedy =
    only === undefined
      ? 'Name them by the id that the chat gave them, or by their whole name there.'
      : `Say which: ${[...each.keys()].join(', ')}.`
  throw new ConfigError([{ what, where: '--person', remedy }])
}

/** The number in `SUP-42`, `#42` or `42`. @throws ConfigError where there is none */
export function numberMeant(said: string): number {
  const [, digits] = /^(?:[\p{L}\d]+-|#)?([1-9]\d{0,8})$/u.exec(said.trim()) ?? []
  if (digits !== undefined) return Number(digits)
  const remedy = 'Write it as SUP-42, #42 or 42.'
  throw new ConfigError([{ what: 'This is no number of a ticket', where: '--ticket', remedy }])
}

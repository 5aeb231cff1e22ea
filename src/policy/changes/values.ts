import { entryId } from '../entry-id.ts'
import { type SectionName, sectionNames, type Terms } from '../terms.ts'

/** One value that a policy binds. Steps are names; an entry of a list is named by its id or its name. */
export type BoundValue = { section: SectionName; steps: readonly string[]; value: unknown }

/** Everything that terms bind, value by value. What owners add for the answers binds nobody. */
export function valuesOf(terms: Terms): BoundValue[] {
  return sectionNames.flatMap(section =>
    Object.entries(terms[section]).flatMap(([key, value]) =>
      key === 'asks' ? [] : valuesIn(section, [key], value),
    ),
  )
}

function valuesIn(section: SectionName, steps: readonly string[], value: unknown): BoundValue[] {
  const inside = childrenOf(value)
  if (inside === null) return [{ section, steps, value }]
  return inside.flatMap(([step, one]) => valuesIn(section, [...steps, step], one))
}

/** The members of an object and the entries of a list of them; null for what is one value. */
function childrenOf(value: unknown): [string, unknown][] | null {
  if (typeof value !== 'object' || value === null) return null
  if ('clock' in value || 'mon' in value || 'kind' in value) return null
  if (!Array.isArray(value)) return Object.entries(value)
  const named = value.map((one): [string | undefined, unknown] => [entryId(one), one])
  return named.every((one): one is [string, unknown] => one[0] !== undefined) && named.length > 0
    ? named
    : null
}

/** Puts a value back where it stood before. Whole entries that are gone come back with it. */
export function putBack(terms: Terms, { section, steps, value }: BoundValue, before: Terms): void {
  let [now, then]: [unknown, unknown] = [terms[section], before[section]]
  for (const [index, step] of steps.entries()) {
    const old = memberOf(then, step)
    const found = memberOf(now, step)
    const last = index === steps.length - 1
    if (last || found === undefined) {
      setMember(now, step, last ? value : old)
      return
    }
    now = found
    then = old
  }
}

function memberOf(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.find(one => entryId(one) === step)
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string, unknown>)[step]
    : undefined
}

function setMember(value: unknown, step: string, member: unknown): void {
  if (Array.isArray(value)) value.push(member)
  else if (typeof value === 'object' && value !== null) (value as Record<string, unknown>)[step] = member
}

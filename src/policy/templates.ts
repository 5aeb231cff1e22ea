import { entryId } from './entry-id.ts'
import { sayValue } from './say.ts'
import { sectionNames, type Terms } from './terms.ts'

const slot = /\{\{\s*([^{}\n]*?)\s*\}\}/g

/** A `{{name}}` in the prose; `column` is that of its first brace, counted from 1. */
export type Slot = { name: string; column: number }

/** The slots of one line. */
export function slotsOf(line: string): Slot[] {
  return [...line.matchAll(slot)].map(found => ({ name: found[1] ?? '', column: found.index + 1 }))
}

/**
 * Puts the bound values into prose: `{{targets.critical.firstResponse}}` becomes "30 minutes". Names need no section;
 * an entry of a list is named by its id, or by its name. What is not known stays as it is written.
 */
export function fillValues(text: string, terms: Terms | null): string {
  if (!terms) return text
  const businessDay = terms.channels.businessDay.ms
  return text.replace(slot, (written, name: string) => {
    const value = findValue(terms, name)
    if (value === undefined) return written
    // What a business day is cannot be said in business days.
    return sayValue(value, name === 'businessDay' ? Number.POSITIVE_INFINITY : businessDay)
  })
}

/** The value that a name stands for; undefined when no block binds it. */
export function findValue(terms: Partial<Terms>, name: string): unknown {
  const steps = name.split('.')
  const section = sectionNames.find(one => Object.hasOwn(terms[one] ?? {}, steps[0] ?? ''))
  if (section === undefined || steps[0] === 'asks') return undefined
  return steps.reduce<unknown>(inside, terms[section])
}

/** Every name that prose can use. */
export function knownNames(terms: Partial<Terms>): string[] {
  return sectionNames.flatMap(section =>
    Object.entries(terms[section] ?? {}).flatMap(([key, value]) =>
      key === 'asks' ? [] : namesIn(key, value),
    ),
  )
}

function inside(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.find(one => entryId(one) === step)
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Record<string, unknown>)[step]
}

function namesIn(name: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || 'clock' in value || 'mon' in value) return [name]
  const entries: [string | undefined, unknown][] = Array.isArray(value)
    ? value.map(one => [entryId(one), one])
    : Object.entries(value)
  return [name, ...entries.flatMap(([key, one]) => (key === undefined ? [] : namesIn(`${name}.${key}`, one)))]
}

import { hash } from 'node:crypto'
import type { TicketEvent } from './events.ts'

/** What stands before the first event of a ticket. */
export const chainStart = '0'.repeat(64)

/** `written`: the event as it was hashed. */
export type Sealed = { event: TicketEvent; written: string; hash: string }

/** An event with sha256(previous hash ‖ canonical event), in hex. */
export function seal(previous: string, event: TicketEvent): Sealed {
  const written = canonical(event)
  return { event, written, hash: hash('sha256', previous + written) }
}

/** Each event sealed onto the one before. */
export function chain(head: string, events: readonly TicketEvent[]): readonly Sealed[] {
  let previous = head
  return events.map(event => {
    const sealed = seal(previous, event)
    previous = sealed.hash
    return sealed
  })
}

/** The hash that events keep of a text: sha256(salt ‖ text), in hex. */
export function textHash(salt: string, text: string): string {
  return hash('sha256', salt + text)
}

/** JSON with sorted keys and no members that are undefined: the same value gives the same string anywhere. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = value as Record<string, unknown>
  let written = '{'
  for (const key of sorted(Object.keys(members))) {
    const member = members[key]
    if (member === undefined) continue
    written += (written === '{' ? '' : ',') + nameOf(key) + canonical(member)
  }
  return `${written}}`
}

/** In place: of a handful of names, sorting by the language's own copies more than it compares. */
function sorted(names: string[]): string[] {
  for (let from = 1; from < names.length; from++) {
    const name = names[from] as string
    let to = from
    for (; to > 0 && (names[to - 1] as string) > name; to--) names[to] = names[to - 1] as string
    names[to] = name
  }
  return names
}

/** Members are named by the program, so that there is an end to them. */
const names = new Map<string, string>()

function nameOf(key: string): string {
  const known = names.get(key)
  if (known !== undefined) return known
  const name = `${JSON.stringify(key)}:`
  names.set(key, name)
  return name
}

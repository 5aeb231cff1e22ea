import { createHash } from 'node:crypto'
import type { TicketEvent } from './events.ts'

/** What stands before the first event of a ticket. */
export const chainStart = '0'.repeat(64)

export type Sealed = { event: TicketEvent; hash: string }

/** An event with sha256(previous hash ‖ canonical event), in hex. */
export function seal(previous: string, event: TicketEvent): Sealed {
  return { event, hash: createHash('sha256').update(previous).update(canonical(event)).digest('hex') }
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
  return createHash('sha256').update(salt).update(text).digest('hex')
}

/** JSON with sorted keys and no members that are undefined: the same value gives the same string anywhere. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

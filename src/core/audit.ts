import { createHash } from 'node:crypto'
import { canonical, chainStart, seal, textHash } from './chain.ts'
import type { TicketEvent } from './events.ts'
import type { TextRef } from './ticket.ts'
import type { Instant } from './time.ts'

/** The end of a ticket's chain at some instant. */
export type Head = { ticket: number; hash: string }

/** One hash over all that happened until `at`: that of the seal before, and the chains that have grown since. */
export type Seal = {
  at: Instant
  hash: string /** The highest number so far: there are no gaps. */
  tickets: number
}

/** sha256(previous seal ‖ canonical heads in the order of their numbers), in hex; no previous: `chainStart`. */
export function sealOf(previous: string | null, heads: readonly Head[]): string {
  const grown = heads
    .toSorted((one, other) => one.ticket - other.ticket)
    .map(({ ticket, hash }) => [ticket, hash])
  return createHash('sha256')
    .update(previous ?? chainStart)
    .update(canonical(grown))
    .digest('hex')
}

/**
 * A ticket as the database has it. Of its events, `at` is when the seals take them to be; what can no longer be read is
 * null. `texts` by id; an erased one is null, one that is missing is absent.
 */
export type Audited = {
  number: number
  head: string
  count: number
  events: readonly { seq: number; event: TicketEvent | null; at: Instant; hash: string }[]
  texts: ReadonlyMap<string, { salt: string; text: string | null }>
}

export type Doubt =
  /** Events were taken away, or added behind the chain. */
  | { what: 'gap'; ticket: number; seq: number }
  /** An event says something else than what was sealed, or nothing that can be read: then its type is null. */
  | { what: 'event'; ticket: number; seq: number; type: string | null }
  | { what: 'head'; ticket: number }
  | { what: 'text'; ticket: number; seq: number; text: string; missing: boolean }
  | { what: 'seal'; at: Instant; hash: string }

/** The first thing about a ticket that does not agree with its chain, or null. */
export function doubtOf({ number: ticket, head, count, events, texts }: Audited): Doubt | null {
  let previous = chainStart
  for (const [index, { seq, event, at, hash }] of events.entries()) {
    if (seq !== index + 1) return { what: 'gap', ticket, seq: index + 1 }
    if (event === null) return { what: 'event', ticket, seq, type: null }
    if (event.at !== at || seal(previous, event).hash !== hash)
      return { what: 'event', ticket, seq, type: event.type }
    const wrong = textsIn(event).find(ref => !isWhole(ref, texts))
    if (wrong !== undefined)
      return { what: 'text', ticket, seq, text: wrong.id, missing: !texts.has(wrong.id) }
    previous = hash
  }
  if (events.length !== count) return { what: 'gap', ticket, seq: events.length + 1 }
  return previous === head ? null : { what: 'head', ticket }
}

function isWhole({ id, hash }: TextRef, texts: Audited['texts']): boolean {
  const found = texts.get(id)
  if (found === undefined) return false
  return found.text === null || textHash(found.salt, found.text) === hash
}

/** The texts that an event names: every member with an id and a hash. */
export function textsIn(value: unknown): TextRef[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(textsIn)
  const { id, hash } = value as Partial<TextRef>
  if (typeof id === 'string' && typeof hash === 'string') return [{ id, hash }]
  return Object.values(value).flatMap(textsIn)
}

import type { Via } from './events.ts'
import type { Actor, Person } from './people.ts'
import type { ClockKind, Origin, Priority, TextRef } from './ticket.ts'

/** What somebody wants of a ticket, in the imperative. */
export type Command =
  | { kind: 'claim'; by: Actor }
  /** `undo`: by taking the emoji away, which after an answer asks first. */
  | { kind: 'release'; by: Actor; undo: boolean }
  | { kind: 'note'; by: Actor; text: TextRef | null; via: Via }
  | { kind: 'reply'; by: Actor; text: TextRef | null; via: Via }
  /** The requester's own words in the thread of the ticket. */
  | { kind: 'write'; by: Actor; text: TextRef | null }
  | { kind: 'resolve'; by: Actor; text: TextRef | null }
  /** To somebody of the team, with a note for them. */
  | { kind: 'assign'; by: Actor; to: Actor; text: TextRef | null }
  | { kind: 'reopen'; by: Actor }
  /** Takes the last resolving back. */
  | { kind: 'unresolve'; by: Actor }
  | { kind: 'rate'; by: Actor; score: number }

/** What the passing of time wants of a ticket: have another look at one subject. */
export type Subject = `clock:${ClockKind}:${number}` | 'ladder'

export type Opening = {
  desk: string
  by: Person
  requester: Person
  origin: Origin
  title: TextRef
  priority: Priority
  plan: string | null
  policyVersion: number
}

import type { Person } from './people.ts'
import type { Instant } from './time.ts'

/** What went wrong, in the words of whoever asks for the team lead. */
export const escalationWhys = ['no-answer', 'urgency', 'no-help', 'other-agent', 'complaint'] as const
export type EscalationWhy = (typeof escalationWhys)[number]

/**
 * A request for the team lead. It ends with a ticket that the requester or the team lead calls solved, or when the
 * team lead says so: never by whoever it may be about.
 */
export type Escalation = {
  by: Person
  why: EscalationWhy
  at: Instant
  /** Until when the team lead answers. */
  answerBy: Instant
  taken: { by: Person; at: Instant } | null
  /** Who had the ticket then. */
  about: Person | null
  settled: { by: Person; at: Instant } | null
}

/** The request that is not done with; null where there is none. */
export function openEscalation({ escalation }: { escalation: Escalation | null }): Escalation | null {
  return escalation?.settled === null ? escalation : null
}

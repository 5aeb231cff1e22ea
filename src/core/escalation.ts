import type { Person } from './people.ts'
import type { Instant } from './time.ts'

/** What went wrong, in the words of whoever asks for the team lead. */
export const escalationWhys = ['no-answer', 'urgency', 'no-help', 'other-agent', 'complaint'] as const
export type EscalationWhy = (typeof escalationWhys)[number]

/** An open request for the team lead. It ends with the ticket. */
export type Escalation = {
  by: Person
  why: EscalationWhy
  at: Instant
  /** Until when the team lead answers. */
  answerBy: Instant
  taken: { by: Person; at: Instant } | null
}

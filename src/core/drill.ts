import type { Person } from './people.ts'
import type { Page } from './ticket.ts'
import type { Instant } from './time.ts'

/** Somebody tries whether it rings where the person on call is. */
export type Drill = {
  at: Instant
  /** Who asked for it. */
  by: Person
  page: Page
  answer: DrillAnswer | null
}

export type DrillAnswer = { by: Person; at: Instant; via: 'chat' | 'pager' }

/** What chat and pagers show of a drill. */
export type Drilling = ({ kind: 'drill' } & Drill) | { kind: 'drill-over'; at: Instant; answer: DrillAnswer }

/** Whole seconds from the call to the answer. */
export function secondsOf({ at }: Pick<Drill, 'at'>, answer: DrillAnswer): number {
  return Math.round((answer.at - at) / 1_000)
}

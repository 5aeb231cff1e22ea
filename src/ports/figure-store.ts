import type { Instant } from '../core/time.ts'

/** Open tickets of a desk. `overdue`: those for which a time of the policy has passed. */
export type OpenFigure = { desk: string; priority: string; open: number; overdue: number }

/** Rows of the outbox that have not arrived. `oldest` is the age of the first of them in seconds of machine time. */
export type OutboxFigure = {
  workspace: string
  state: 'pending' | 'sending' | 'ambiguous' | 'dead'
  rows: number
  oldest: number
}

/** How things stand over all desks, for those who run the program. */
export interface FigureStore {
  open(now: Instant): Promise<readonly OpenFigure[]>
  outbox(): Promise<readonly OutboxFigure[]>
}

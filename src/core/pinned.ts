import type { ClockKind, Priority, Target } from './ticket.ts'

/** When the ladder of a priority begins, as long as nobody has the ticket. */
export type LadderStart =
  | { when: 'never' }
  /** At this share of the first response's time, in percent. */
  | {
      when: 'share'
      percent: number /** At once if the desk is closed and the clock runs all the same. */
      nights: boolean
    }

/** One call of the ladder: `after` ms from the call before it (from the ladder's beginning for the first). */
export type LadderStep = { after: number; level: string; to: 'on-call' | 'managers' }

/** What stays with a ticket from its opening, whatever is published later. */
export type PinnedTerms = {
  targets: Readonly<Record<Priority, Readonly<Record<ClockKind, Target>>>>
  /** Percent of a target, ascending. */
  warnings: readonly number[]
  ladder: {
    start: Readonly<Record<Priority, LadderStart>>
    steps: readonly LadderStep[]
    /** How often the steps are gone through, at most. */
    rounds: number
    /** ms from the last step of a round to the first of the next. */
    pause: number
    /** ms after which an acknowledgement without any sign of work no longer counts. */
    acknowledgementExpires: number
  }
  /** ms in which an answer opens a resolved ticket again. */
  reopenWithin: number
  /** ms in which the one who resolved may take it back. */
  undoResolveWithin: number
}

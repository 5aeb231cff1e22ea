import type { EventOf } from './events.ts'
import type { Person } from './people.ts'
import { type Ladder, type Page, runOf } from './ticket.ts'
import type { Instant } from './time.ts'

/** What a pager is told of a run of calls: that somebody is called, that somebody has it, that it is over. */
export type Ringing =
  | { kind: 'ring'; run: Instant; page: Page }
  /** Null: it was answered, whoever has it. */
  | { kind: 'ring-taken'; run: Instant; by: Person | null }
  | { kind: 'ring-over'; run: Instant; why: 'solved' | 'again' | 'lowered' }

/** Those of the desk's pagers that it concerns. */
export type Pagers = { kind: 'pagers' }

type Effect = { to: Pagers; show: Ringing; key: string | null; urgent: true }

/** Calls of one run are one alarm: while a call waits for its way out, the next one takes its place. */
export function ring(ladder: Ladder, { round, step, level, who, to }: EventOf<'paged'>): Effect[] {
  if (who.length === 0 && to === 'on-call') return []
  return toPagers(ladder, run => ({ kind: 'ring', run, page: { round, step, level, who } }), 'ring')
}

export function taken(ladder: Ladder, by: Person | null): Effect[] {
  return toPagers(ladder, run => ({ kind: 'ring-taken', run, by }))
}

export function over(ladder: Ladder, why: Extract<Ringing, { kind: 'ring-over' }>['why']): Effect[] {
  return toPagers(ladder, run => ({ kind: 'ring-over', run, why }))
}

function toPagers(ladder: Ladder, show: (run: Instant) => Ringing, key?: string): Effect[] {
  const run = runOf(ladder)
  if (run === undefined) return []
  return [
    {
      to: { kind: 'pagers' },
      show: show(run),
      key: key === undefined ? null : `${key}:${run}`,
      urgent: true,
    },
  ]
}

import { createHash } from 'node:crypto'
import type { DigestFacts } from '../../ports/digest-store.ts'
import type { LevelOverride } from '../../ports/rota-store.ts'

/**
 * A hash of what a digest says, without what changes by the passing of time alone: two that are equal need no edit.
 * How late something is grows every minute; whether it is late, who has it and how many there are does not. Figures of
 * whole weeks are told by the day.
 */
export function hashOf(facts: DigestFacts, overrides: readonly LevelOverride[]): string {
  const { unanswered, late, unexplained, dueToday, unclaimed, statuses, waiting, promises, dead } = facts
  const said = [
    unanswered,
    late,
    unexplained,
    dueToday,
    unclaimed,
    statuses,
    waiting,
    promises,
    dead,
    overrides,
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

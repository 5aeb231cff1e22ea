import { priorities, type Targets } from './terms/response-times.ts'
import type { Terms } from './terms.ts'
import type { Duration } from './values/duration.ts'

/**
 * A change of the terms as the notice period wants it: what got better at once, what got worse later.
 * `later` is null where nothing got worse. Worse is a longer target, and one that no longer runs at night.
 */
export function splitByWorsening(before: Terms, after: Terms): { now: Terms; later: Terms | null } {
  let worsened = false
  const kept = <T extends Duration | null>(old: T, changed: T): T => {
    if (!isWorse(old, changed)) return changed
    worsened = true
    return old
  }
  const targets = Object.fromEntries(
    priorities.map((priority): [string, Targets] => {
      const [old, changed] = [before.responseTimes.targets[priority], after.responseTimes.targets[priority]]
      return [
        priority,
        {
          firstResponse: kept(old.firstResponse, changed.firstResponse),
          nextResponse: kept(old.nextResponse, changed.nextResponse),
          update: kept(old.update, changed.update),
          resolution: kept(old.resolution, changed.resolution),
        },
      ]
    }),
  ) as Terms['responseTimes']['targets']
  if (!worsened) return { now: after, later: null }
  return { now: { ...after, responseTimes: { ...after.responseTimes, targets } }, later: after }
}

function isWorse(before: Duration | null, after: Duration | null): boolean {
  if (before === null) return false
  if (after === null) return true
  if (before.clock === after.clock) return after.ms > before.ms
  return before.clock === 'calendar'
}

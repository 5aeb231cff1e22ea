import { differing } from './changes/changes.ts'
import { putBack } from './changes/values.ts'
import type { Terms } from './terms.ts'

/**
 * A change of the terms as the notice period wants it: what got better at once, what got worse later.
 * `later` is null where nothing got worse.
 */
export function splitByWorsening(before: Terms, after: Terms): { now: Terms; later: Terms | null } {
  const worse = differing(before, after).filter(({ verdict }) => verdict === 'worse')
  if (worse.length === 0) return { now: after, later: null }
  const now = structuredClone(after)
  for (const one of worse) putBack(now, structuredClone(one), before)
  return { now, later: after }
}

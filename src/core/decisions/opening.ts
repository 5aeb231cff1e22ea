import { startClock } from '../clocks.ts'
import type { Opening } from '../commands.ts'
import type { Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import { missingOf } from '../needs.ts'
import { targetOf } from '../targets.ts'

/**
 * The first event of a ticket, with the clocks that begin. Its number is the store's to give. Where the policy says
 * so, a ticket that lacks something waits for it from the beginning.
 */
export function decideOpening(opening: Opening, { now, terms, business }: Context): EventOf<'opened'> {
  const { priority, category = null, given = [] } = opening
  const clocks = (['first_response', 'resolution'] as const).flatMap(kind => {
    const target = targetOf(terms, { priority, category, hold: null }, kind)
    return target === null ? [] : [startClock(kind, { cycle: 1, target, usedMs: 0 }, business, now)]
  })
  const waits = terms.missingPauses && missingOf({ category, given }, terms).length > 0
  return { type: 'opened', ...opening, ...(waits ? { waits } : {}), clocks, at: now }
}

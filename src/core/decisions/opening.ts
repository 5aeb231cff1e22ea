import { startClock } from '../clocks.ts'
import type { Opening } from '../commands.ts'
import type { Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import { targetOf } from '../targets.ts'

/** The first event of a ticket, with the clocks that begin. Its number is the store's to give. */
export function decideOpening(opening: Opening, { now, terms, business }: Context): EventOf<'opened'> {
  const { priority, category = null } = opening
  const clocks = (['first_response', 'resolution'] as const).flatMap(kind => {
    const target = targetOf(terms, { priority, category, hold: null }, kind)
    return target === null ? [] : [startClock(kind, { cycle: 1, target, usedMs: 0 }, business, now)]
  })
  return { type: 'opened', ...opening, clocks, at: now }
}

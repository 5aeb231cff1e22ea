import { startClock } from '../clocks.ts'
import type { Opening } from '../commands.ts'
import type { Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import { clockKinds } from '../ticket.ts'

/** The first event of a ticket, with the clocks that begin. Its number is the store's to give. */
export function decideOpening(opening: Opening, { now, terms, business }: Context): EventOf<'opened'> {
  const targets = terms.targets[opening.priority]
  const clocks = clockKinds.map(kind =>
    startClock(kind, { cycle: 1, target: targets[kind], usedMs: 0 }, business, now),
  )
  return { type: 'opened', ...opening, clocks, at: now }
}

import type { Called } from '../policy/terms/ladder.ts'
import { isRunning, usedAt } from './clocks.ts'
import { decideOpening } from './decisions/opening.ts'
import { begin, evolve } from './evolve.ts'
import { climb, nextCall } from './ladder.ts'
import type { Person } from './people.ts'
import type { PinnedTerms } from './pinned.ts'
import { bringsTimeAlong, countedAgain } from './retarget.ts'
import { targetOf } from './targets.ts'
import type { Ticket, TicketClock } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'

/** What a policy would have made of tickets: how many targets were met and missed, and how many calls went out. */
export type Hindsight = { inTime: number; late: number; pages: number }

/** A policy to look back with. */
export type Lens = {
  termsOf(plan: string | null): PinnedTerms
  business: BusinessTime
  /** Its opening times are others than those that the tickets were counted in. */
  otherHours: boolean
  reach(who: readonly Called[], ticket: Ticket, at: Instant): readonly Person[]
}

/** A ladder is gone through this often at most: nobody is called more often for one ticket. */
const mostCalls = 100

/**
 * The same tickets under another policy, from `since` until now: everybody would have worked as fast as they did.
 * Clocks that had ended before are left out, and one that still runs counts only where it would be late.
 */
export function lookBack(tickets: readonly Ticket[], lens: Lens, since: Instant, now: Instant): Hindsight {
  let [inTime, late, pages] = [0, 0, 0]
  for (const ticket of tickets) {
    for (const clock of ticket.clocks) {
      if (clock.phase === 'stopped' && clock.at < since) continue
      const verdict = judge(ticket, clock, lens, now)
      if (verdict === 'late') late += 1
      if (verdict === 'in time') inTime += 1
    }
    if (ticket.openedAt >= since) pages += callsFor(ticket, lens, now)
  }
  return { inTime, late, pages }
}

function judge(ticket: Ticket, clock: TicketClock, lens: Lens, now: Instant): 'late' | 'in time' | 'open' {
  const target = targetOf(lens.termsOf(ticket.plan), ticket, clock.kind)
  if (target === null) return 'open'
  const until = clock.phase === 'stopped' ? clock.at : now
  const again = (lens.otherHours || target.clock !== clock.target.clock) && !bringsTimeAlong(clock)
  const used = again
    ? countedAgain(clock, target, ticket.pauses, lens.business, until)
    : usedAt(clock, lens.business, now)
  if (used > target.ms) return 'late'
  return clock.phase === 'stopped' ? 'in time' : 'open'
}

/** How often people would have been called until somebody took the ticket. */
function callsFor(ticket: Ticket, { termsOf, business, reach }: Lens, now: Instant): number {
  const terms = termsOf(ticket.plan)
  const until = Math.min(takenAt(ticket), now)
  const context = (at: Instant) => ({
    now: at,
    terms,
    business,
    reach: (who: readonly Called[], one: Ticket) => reach(who, one, at),
  })
  const { requester: by, ...rest } = ticket
  let again = begin(decideOpening({ ...rest, by, requester: by }, context(ticket.openedAt)))
  let pages = 0
  for (let call = 0; call < mostCalls; call += 1) {
    const at = nextCall(again, terms.ladder, business)
    if (at === null || at >= until) break
    const events = climb(again, context(at))
    pages += events.filter(one => one.type === 'paged' && one.who.length > 0).length
    again = events.reduce(evolve, again)
  }
  return pages
}

/** When somebody first had the ticket or answered it, as far as its state still says so. */
function takenAt({ work, clocks, ladder }: Ticket): Instant {
  const first = clocks.find(({ kind }) => kind === 'first_response')
  return Math.min(
    work.status === 'new' ? Number.POSITIVE_INFINITY : work.since,
    first !== undefined && !isRunning(first) && first.phase === 'stopped'
      ? first.at
      : Number.POSITIVE_INFINITY,
    ladder.phase === 'acknowledged' ? ladder.at : Number.POSITIVE_INFINITY,
  )
}

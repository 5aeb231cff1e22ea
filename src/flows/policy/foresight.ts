import { isDeepStrictEqual } from 'node:util'
import { type Hindsight, type Lens, lookBack } from '../../core/hindsight.ts'
import { type PinnedTerms, pinnedTerms } from '../../core/pinned.ts'
import { day, type Instant } from '../../core/time.ts'
import type { Terms } from '../../policy/terms.ts'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Desk } from '../desk.ts'
import { calendarTermsOf, makeDeskCalendar } from '../desk-calendar.ts'
import { reachIn } from '../reach.ts'

/** How far back, and how many tickets at most: what a draft costs to show is bounded. */
const span = 30 * day
const mostTickets = 1_000

/** What a draft would have made of the last 30 days, beside what the policy in force makes of them. */
export type Foresight = { tickets: number; bounded: boolean; before: Hindsight; after: Hindsight }

/** Null where there is nothing to look back on. */
export async function foresee(
  tickets: TicketStore,
  desk: Desk,
  draft: Terms,
  now: Instant,
): Promise<Foresight | null> {
  const lately = await tickets.lately(desk.id, now - span, mostTickets)
  if (lately.length === 0) return null
  const { business } = desk.calendar()
  const other = (await makeDeskCalendar(draft, now)).business
  const inForce = desk.inForce(now).terms
  const lens = (terms: Terms, its: typeof business): Lens => ({
    termsOf: termsByPlan(terms),
    business: its,
    otherHours: !isDeepStrictEqual(calendarTermsOf(terms), calendarTermsOf(inForce)),
    reach: (who, ticket, at) => reachIn(desk, who, ticket, at),
  })
  const look = (one: Lens) => lookBack(lately, one, now - span, now)
  return {
    tickets: lately.length,
    bounded: lately.length === mostTickets,
    before: look(lens(inForce, business)),
    after: look(lens(draft, other)),
  }
}

function termsByPlan(terms: Terms): Lens['termsOf'] {
  const known = new Map<string | null, PinnedTerms>()
  return plan => {
    const found = known.get(plan) ?? pinnedTerms(terms, plan)
    known.set(plan, found)
    return found
  }
}

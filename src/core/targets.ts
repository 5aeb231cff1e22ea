import type { PinnedException, PinnedTerms } from './pinned.ts'
import type { ClockKind, Hold, Priority, Target } from './ticket.ts'

/** What decides about a target beside the policy and the customer's plan. */
export type Aimed = { priority: Priority; category: string | null; hold: Hold | null }

/** Whether somebody would be called at night were it critical: a customer whose first answer is promised around the clock. */
export function isCoveredAtNight(ticket: Aimed, terms: PinnedTerms): boolean {
  const target = targetOf(terms, { ...ticket, priority: 'critical' }, 'first_response')
  return terms.ladder.nightCover && target?.clock === 'calendar'
}

/**
 * How much time a clock of this ticket has, or null where the policy promises none (section 4). Exceptions for
 * a category or for a vendor it waits for are gone through in the policy's order; the last that fits wins.
 */
export function targetOf(terms: PinnedTerms, aimed: Aimed, kind: ClockKind): Target | null {
  const changed = exceptionFor(terms, aimed, kind)?.targets[aimed.priority]?.[kind]
  return changed ?? terms.targets[aimed.priority][kind]
}

/** The exception that gives a clock its target, if one does. */
export function exceptionFor(terms: PinnedTerms, aimed: Aimed, kind: ClockKind): PinnedException | undefined {
  const vendor = aimed.hold?.for === 'vendor' ? aimed.hold.vendor : null
  const fitting = terms.exceptions.filter(
    one =>
      (one.category ?? aimed.category) === aimed.category &&
      (one.vendor ?? vendor) === vendor &&
      (one.category ?? one.vendor) !== null,
  )
  return fitting.findLast(one => one.targets[aimed.priority]?.[kind] !== undefined)
}

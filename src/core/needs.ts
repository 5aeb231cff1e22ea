import type { PinnedTerms } from './pinned.ts'
import type { Ticket } from './ticket.ts'

/** What section 6 asks for in a category, the category's own first. */
export function neededFor(category: string | null, needed: PinnedTerms['needed']): readonly string[] {
  const { any = [], ...each } = needed
  return [...(each[category ?? ''] ?? []), ...any]
}

/** What the requester has not given so far. */
export function missingOf(
  { category, given }: Pick<Ticket, 'category' | 'given'>,
  { needed }: Pick<PinnedTerms, 'needed'>,
): readonly string[] {
  return neededFor(category, needed).filter(one => !given.includes(one))
}

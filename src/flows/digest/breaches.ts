import { minute } from '../../core/calendar/local.ts'
import type { Instant } from '../../core/time.ts'
import type { Change, NewOutgoing, StoredTicket, TicketTransaction } from '../../ports/ticket-store.ts'

/** Breaches within this time are one post. */
export const together = 10 * minute

/**
 * Takes the notices of breaches out of what a change shows: the managers are told of them in one post of the desk,
 * which is there at once and grows for ten minutes.
 */
export function withoutBreaches(change: Change): { rest: Change; breaches: readonly NewOutgoing[] } {
  const isBreach = ({ show }: NewOutgoing) => show.kind === 'breach'
  return {
    rest: { ...change, outbox: change.outbox.filter(one => !isBreach(one)) },
    breaches: change.outbox.filter(isBreach),
  }
}

/** Adds them to the post of the moment, or begins one. */
export async function tellBreaches(
  tx: TicketTransaction,
  { ticket: { desk, number } }: StoredTicket,
  breaches: readonly NewOutgoing[],
  now: Instant,
): Promise<void> {
  const [first] = breaches
  if (first === undefined) return
  const post = await tx.openDeskWindow(desk, 'breaches', now, together)
  for (const { show } of breaches) {
    if (show.kind === 'breach')
      await tx.keepBreach(desk, post, { number, clock: show.clock, dueAt: show.dueAt })
  }
  const urgent = breaches.some(one => one.urgent)
  await tx.tell(desk, [{ ...first, show: { kind: 'breaches', post }, key: `breaches:${post}`, urgent }])
}

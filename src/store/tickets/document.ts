import type { Ticket } from '../../core/ticket.ts'
import type { Change, NewTicket } from '../../ports/ticket-store.ts'

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** The parameters of `open_ticket_2`, in its order. */
export function openingValues({ ticket, event, limit, ...opening }: NewTicket): readonly unknown[] {
  const { workspace, id } = ticket.requester
  return [
    event.workspace,
    event.id,
    limit.most,
    iso(limit.since),
    ticket.desk,
    iso(ticket.openedAt),
    workspace,
    id,
    ticket.work.status,
    stateDocument(ticket),
    ...values(opening, 0),
  ]
}

/** The parameters of `write_change_2`, in its order. `before` is the number of events the ticket already has. */
export function changeValues(
  number: number,
  change: Change,
  { head, events: before }: { head: string; events: number },
): readonly unknown[] {
  const { desk, work } = change.ticket
  const last = change.events.at(-1)?.hash ?? head
  return [
    desk,
    number,
    work.status,
    work.status === 'resolved' ? iso(work.at) : null,
    stateDocument(change.ticket),
    last,
    before + change.events.length,
    ...values(change, before),
  ]
}

/** What a ticket and a change have in common: when to look again, events, texts and what is to be shown. */
function values({ wakeAt, events, texts, outbox }: Omit<Change, 'ticket'>, before: number): unknown[] {
  return [
    iso(wakeAt),
    JSON.stringify(events.map(({ event, hash }, index) => ({ seq: before + index + 1, event, hash }))),
    JSON.stringify(texts),
    JSON.stringify(outbox),
  ]
}

/** The ticket without its key. */
function stateDocument({ desk: _, number: __, ...state }: Ticket): string {
  return JSON.stringify(state)
}

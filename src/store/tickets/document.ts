import type { Ticket } from '../../core/ticket.ts'
import type { Change, NewTicket } from '../../ports/ticket-store.ts'

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** The parameters of `open_ticket_2` by their names, in its order. */
export function openingParameters({ ticket, event, limit, ...opening }: NewTicket) {
  const { workspace, id } = ticket.requester
  return {
    workspace: event.workspace,
    event: event.id,
    most: limit.most,
    since: iso(limit.since),
    desk: ticket.desk,
    opened_at: iso(ticket.openedAt),
    requester_workspace: workspace,
    requester_id: id,
    status: ticket.work.status,
    state: stateOf(ticket),
    ...written(opening, 0),
  }
}

/** The parameters of `write_change_2`, in its order. `before` is the number of events the ticket already has. */
export function changeValues(
  number: number,
  change: Change,
  { head, events: before }: { head: string; events: number },
): readonly unknown[] {
  return valuesOf(changeParameters(number, change, { head, events: before }))
}

/** The parameters of `write_change_2` by their names, in its order. */
export function changeParameters(
  number: number,
  change: Change,
  { head, events: before }: { head: string; events: number },
) {
  const { desk, work } = change.ticket
  return {
    desk,
    number,
    status: work.status,
    resolved_at: work.status === 'resolved' ? iso(work.at) : null,
    state: stateOf(change.ticket),
    head: change.events.at(-1)?.hash ?? head,
    count: before + change.events.length,
    ...written(change, before),
  }
}

/** Parameters as both drivers take them: documents as JSON. */
export function valuesOf(parameters: Record<string, unknown>): readonly unknown[] {
  return Object.values(parameters).map(value =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  )
}

/** What a ticket and a change have in common: when to look again, events, texts and what is to be shown. */
function written({ wakeAt, events, texts, outbox }: Omit<Change, 'ticket'>, before: number) {
  return {
    wake_at: iso(wakeAt),
    events: events.map(({ event, hash }, index) => ({ seq: before + index + 1, event, hash })),
    texts,
    outbox,
  }
}

/** The ticket without its key. */
function stateOf({ desk: _, number: __, ...state }: Ticket) {
  return state
}

import { isDeepStrictEqual } from 'node:util'
import type { Sealed } from '../../core/chain.ts'
import type { Ticket } from '../../core/ticket.ts'
import type { Change, NewTicket, StoredTicket } from '../../ports/ticket-store.ts'
import { endedOf, soughtIn } from './columns.ts'

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** The parameters of `open_ticket_5`, in its order, by the names that they have in the document of `open_tickets_4`. */
export function openingParameters({ ticket, event, limit, opened, title, wakeAt, outbox }: NewTicket) {
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
    first_due: soughtIn(ticket).first_due,
    wake_at: iso(wakeAt),
    opened: opened.written,
    hash: opened.hash,
    text_id: title.id,
    salt: title.salt,
    text: title.text,
    files: title.files ?? null,
    outbox,
  }
}

export function changeValues(...change: Parameters<typeof changeParameters>): readonly unknown[] {
  return valuesOf(changeParameters(...change))
}

/** The parameters of `write_change_5` by their names, in its order. */
export function changeParameters(
  { ticket: was, head, events: before }: StoredTicket,
  { ticket, wakeAt, events, texts, outbox }: Change,
) {
  const { desk, work } = ticket
  return {
    desk,
    number: was.number,
    status: work.status,
    resolved_at: work.status === 'resolved' ? iso(work.at) : null,
    state: stateOf(ticket),
    ...soughtIn(ticket),
    head: events.at(-1)?.hash ?? head,
    count: before + events.length,
    wake_at: iso(wakeAt),
    events: numbered(events, before),
    texts,
    outbox,
    ended: endedSince(was, ticket),
  }
}

/** Null where no row of a clock changes, as with most of what happens to a ticket. */
function endedSince(was: Ticket, ticket: Ticket) {
  const [before, after] = [endedOf(was), endedOf(ticket)]
  return isDeepStrictEqual(before, after) ? null : after
}

/** Parameters as both drivers take them: documents as JSON. */
export function valuesOf(parameters: Record<string, unknown>): readonly unknown[] {
  return Object.values(parameters).map(value =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  )
}

function numbered(events: readonly Sealed[], before: number) {
  return events.map(({ event: { at }, written, hash }, index) => ({
    seq: before + index + 1,
    event: written,
    at,
    hash,
  }))
}

/** The ticket without its key, and without what is null, false or empty: a row is read as if it held these. */
function stateOf(ticket: Ticket) {
  const state: Record<string, unknown> = {}
  for (const member in ticket) {
    const value = ticket[member as keyof Ticket]
    if (member !== 'desk' && member !== 'number' && !isNothing(value)) state[member] = value
  }
  return state
}

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0)
}

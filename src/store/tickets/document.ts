import type { Sealed } from '../../core/chain.ts'
import type { Ticket, TicketClock } from '../../core/ticket.ts'
import type { Change, NewOutgoing, NewTicket } from '../../ports/ticket-store.ts'

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** The parameter of `open_ticket_1`. */
export function openingDocument(opening: NewTicket): string {
  const { ticket, event, limit } = opening
  return JSON.stringify({
    desk: ticket.desk,
    workspace: event.workspace,
    event: event.id,
    limit: { person: limit.person, most: limit.most, since: iso(limit.since) },
    ticket: {
      ...changing(ticket, opening.events, 0),
      opened_at: iso(ticket.openedAt),
      requester_workspace: ticket.requester.workspace,
      requester_id: ticket.requester.id,
      requester_name: ticket.requester.name,
      origin: ticket.origin,
      title_id: ticket.title.id,
      title_hash: ticket.title.hash,
      plan: ticket.plan,
      policy_version: ticket.policyVersion,
    },
    ...parts(opening, 0),
  })
}

/** The parameter of `write_change_1`. `before` is the number of events the ticket already has. */
export function changeDocument(number: number, change: Change, head: string, before: number): string {
  const { ticket, events } = change
  return JSON.stringify({
    desk: ticket.desk,
    number,
    ticket: { ...changing(ticket, events, before), head: events.at(-1)?.hash ?? head },
    ...parts(change, before),
  })
}

function outgoingRows(outbox: readonly NewOutgoing[]) {
  return outbox.map(({ workspace, lane, destination, show, key, urgent }) => ({
    workspace,
    lane,
    destination,
    show,
    key,
    urgent,
  }))
}

function changing(ticket: Ticket, events: readonly Sealed[], before: number) {
  return {
    priority: ticket.priority,
    work: ticket.work,
    ladder: ticket.ladder,
    answered_at: iso(ticket.answeredAt),
    rating: ticket.rating,
    head: events.at(-1)?.hash,
    events: before + events.length,
  }
}

function parts(change: Change, before: number) {
  return {
    events: change.events.map(({ event, hash }, index) => ({ seq: before + index + 1, event, hash })),
    texts: change.texts,
    clocks: change.ticket.clocks.map(clockRow),
    deadlines: change.deadlines.map(({ subject, dueAt }) => ({ subject, due_at: iso(dueAt) })),
    outbox: outgoingRows(change.outbox),
  }
}

function clockRow(clock: TicketClock) {
  const running = clock.phase === 'running'
  return {
    kind: clock.kind,
    cycle: clock.cycle,
    target_ms: clock.target.ms,
    target_clock: clock.target.clock,
    started_at: iso(clock.startedAt),
    used_ms: clock.usedMs,
    warned: clock.warned,
    breached_at: iso(clock.breachedAt),
    running_since: running ? iso(clock.since) : null,
    due_at: running ? iso(clock.dueAt) : null,
    calendar: running ? clock.calendar : null,
    stopped_at: running ? null : iso(clock.at),
  }
}

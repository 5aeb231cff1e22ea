import { and, eq, sql } from 'drizzle-orm'
import { isRunning } from '../../core/clocks.ts'
import type { TicketLine } from '../../ports/ticket-store.ts'
import { texts, tickets } from '../schema/tickets.ts'
import { ticketFromRow } from './rows.ts'

/** The text of a ticket's title, for a join. */
export const itsTitle = and(
  eq(texts.desk, tickets.desk),
  eq(texts.id, sql`${tickets.state} #>> '{title,id}'`),
)

export function lineOf({
  ticket,
  title,
}: {
  ticket: typeof tickets.$inferSelect
  title: string | null
}): TicketLine {
  const { number, priority, work, openedAt, snooze, requester, merged, ...whole } = ticketFromRow(ticket)
  return {
    number,
    title,
    priority,
    status: work.status,
    assignee: work.status === 'new' ? null : work.assignee,
    requester,
    openedAt,
    snoozedUntil: snooze?.until ?? null,
    dueAt: ticket.firstDue,
    running: whole.clocks.filter(isRunning).map(({ kind, dueAt }) => ({ kind, dueAt })),
    waitsFor: whole.hold?.for ?? null,
    policyVersion: whole.policyVersion,
    plan: whole.plan,
    merged,
  }
}

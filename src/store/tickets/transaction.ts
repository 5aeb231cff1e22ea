import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { isSame } from '../../core/people.ts'
import type { TicketTransaction } from '../../ports/ticket-store.ts'
import { sealing } from '../audit.ts'
import type { Database } from '../database.ts'
import { keptDigests } from '../digest/kept.ts'
import { managersMatters } from '../digest/matters.ts'
import { rowsOf } from '../driver.ts'
import { tellOf } from '../outbox/tell.ts'
import { rotaWrites } from '../rota.ts'
import { deadlines, fileCopies, texts, tickets } from '../schema/tickets.ts'
import { changeParameters, changeValues } from './document.ts'
import { ticketFromRow } from './rows.ts'

/** The work of one transaction. */
export function ticketTransaction(db: Database): TicketTransaction {
  return {
    async firstSight(workspace, event) {
      const seen = sql`insert into inbox (workspace, event) values (${workspace}, ${event}) on conflict do nothing returning 1 as new`
      return rowsOf(await db.execute(seen)).length > 0
    },

    async load(desk, number) {
      const [row] = await db
        .select()
        .from(tickets)
        .where(and(eq(tickets.desk, desk), eq(tickets.number, number)))
        .for('update')
      if (row === undefined) return null
      return { ticket: ticketFromRow(row), head: row.head, events: row.events }
    },

    async save(stored, change) {
      const { ticket } = stored
      const values = changeValues(stored, change).map(value => sql`${value}`)
      await db.execute(sql`select write_change_5(${sql.join(values, sql`, `)})`)
      const { requester } = change.ticket
      if (!isSame(requester, ticket.requester))
        await db
          .update(tickets)
          .set({ requesterWorkspace: requester.workspace, requesterId: requester.id })
          .where(and(eq(tickets.desk, ticket.desk), eq(tickets.number, ticket.number)))
      const { erased = [] } = change
      if (erased.length === 0) return
      await db
        .update(texts)
        .set({ text: null, files: null })
        .where(and(eq(texts.desk, ticket.desk), inArray(texts.id, [...erased])))
      await db
        .delete(fileCopies)
        .where(and(eq(fileCopies.desk, ticket.desk), inArray(fileCopies.text, [...erased])))
    },

    async loadSoonest(desk, after, most) {
      const rows = await db
        .select({ ticket: tickets, wakeAt: deadlines.dueAt })
        .from(tickets)
        .leftJoin(
          deadlines,
          and(
            eq(deadlines.desk, tickets.desk),
            eq(deadlines.ticket, tickets.number),
            eq(deadlines.subject, 'look'),
          ),
        )
        .where(
          and(
            eq(tickets.desk, desk),
            sql`${tickets.firstDue} is not null`,
            after === null
              ? undefined
              : sql`(${tickets.firstDue}, ${tickets.number}) > (${after.due}, ${after.number})`,
          ),
        )
        .orderBy(tickets.firstDue, tickets.number)
        .limit(most)
        .for('update', { of: tickets })
      return rows.map(({ ticket: row, wakeAt }) => ({
        place: { due: row.firstDue ?? 0, number: row.number },
        stored: { ticket: ticketFromRow(row), head: row.head, events: row.events },
        wakeAt: wakeAt?.getTime() ?? null,
      }))
    },

    async calledFor(desk, most) {
      const rows = await db
        .select()
        .from(tickets)
        .where(
          and(
            eq(tickets.desk, desk),
            isNull(tickets.resolvedAt),
            sql`${tickets.state} ->> 'priority' = 'critical'`,
            sql`${tickets.state} #>> '{ladder,phase}' in ('running', 'acknowledged')`,
          ),
        )
        .orderBy(tickets.number)
        .limit(most)
      return rows.map(ticketFromRow)
    },

    async saveAll(changes) {
      if (changes.length === 0) return
      const written = changes.map(({ stored, change }) => changeParameters(stored, change))
      await db.execute(sql`
        select write_change_5(c.desk, c.number, c.status, c.resolved_at, c.state, c.first_due, c.unanswered,
                              c.unexplained, c.holder, c.waits_for, c.head, c.count, c.wake_at, c.events, c.texts,
                              c.outbox, c.ended)
        from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as c(
          desk text, number integer, status text, resolved_at timestamptz, state jsonb, first_due bigint,
          unanswered boolean, unexplained boolean, holder text, waits_for text, head text, count integer,
          wake_at timestamptz, events jsonb, texts jsonb, outbox jsonb, ended jsonb)`)
    },

    async loadDeskDeadline(desk, subject, now) {
      const [row] = await db
        .select({ dueAt: deadlines.dueAt })
        .from(deadlines)
        .where(and(ofDesk(desk, subject), lte(deadlines.dueAt, new Date(now))))
        .for('update')
      return row === undefined ? null : { dueAt: row.dueAt.getTime() }
    },

    async moveDeskDeadline(desk, subject, dueAt) {
      if (dueAt === null) await db.delete(deadlines).where(ofDesk(desk, subject))
      else
        await db
          .update(deadlines)
          .set({ dueAt: new Date(dueAt), claimedUntil: null })
          .where(ofDesk(desk, subject))
    },

    async setDeskDeadline(desk, subject, dueAt) {
      const due = { dueAt: new Date(dueAt), claimedUntil: null }
      await db
        .insert(deadlines)
        .values({ desk, ticket: 0, subject, ...due })
        .onConflictDoUpdate({ target: [deadlines.desk, deadlines.ticket, deadlines.subject], set: due })
    },

    ...keptDigests(db),
    ...managersMatters(db),
    ...rotaWrites(db),
    ...sealing(db),

    tell: (desk, outgoing, ticket) => tellOf(db, desk, outgoing, ticket),
  }
}

function ofDesk(desk: string, subject: string) {
  return and(eq(deadlines.desk, desk), eq(deadlines.ticket, 0), eq(deadlines.subject, subject))
}

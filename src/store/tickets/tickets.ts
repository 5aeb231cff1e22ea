import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, like, or, sql } from 'drizzle-orm'
import type { Due, TicketStore } from '../../ports/ticket-store.ts'
import { type Driver, rowsOf } from '../driver.ts'
import { messages } from '../schema/outbox.ts'
import { deadlines, texts, ticketEvents, tickets } from '../schema/tickets.ts'
import { makeFinding } from './finding.ts'
import { itsTitle, lineOf } from './line.ts'
import { makeLists } from './lists.ts'
import { makeOpenPeople } from './open-people.ts'
import { makeOpening } from './opening.ts'
import { makeOutlived } from './outlived.ts'
import { sealedFromRow, ticketFromRow } from './rows.ts'
import { makeSurroundings } from './surroundings.ts'
import { ticketTransaction } from './transaction.ts'

/** Tickets and what belongs to them, in either database. */
export function makeTicketStore(driver: Driver): TicketStore {
  const { db } = driver

  return {
    open: makeOpening(driver),
    find: makeFinding(driver),
    ...makeLists(driver),
    ...makeSurroundings(driver),
    outlived: makeOutlived(driver),
    ...makeOpenPeople(driver),

    transaction: work => db.transaction(tx => work(ticketTransaction(tx))),

    async read(desk, number) {
      const [row] = await db
        .select()
        .from(tickets)
        .where(and(eq(tickets.desk, desk), eq(tickets.number, number)))
      if (row === undefined) return null
      return { ticket: ticketFromRow(row), head: row.head, events: row.events }
    },

    async history(desk, number) {
      const rows = await db
        .select()
        .from(ticketEvents)
        .where(and(eq(ticketEvents.desk, desk), eq(ticketEvents.ticket, number)))
        .orderBy(asc(ticketEvents.seq))
      return rows.map(sealedFromRow)
    },

    async texts(desk, ids) {
      if (ids.length === 0) return new Map()
      const rows = await db
        .select({ id: texts.id, text: texts.text })
        .from(texts)
        .where(and(eq(texts.desk, desk), inArray(texts.id, [...ids])))
      return new Map(rows.flatMap(({ id, text }) => (text === null ? [] : [[id, text]])))
    },

    async ticketsOf(desk, person) {
      const rows = await db
        .select({ ticket: tickets, title: texts.text })
        .from(tickets)
        .leftJoin(texts, itsTitle)
        .where(
          and(
            eq(tickets.desk, desk),
            eq(tickets.requesterWorkspace, person.workspace),
            eq(tickets.requesterId, person.id),
          ),
        )
        // The open ones first, so that none of them is pushed out of the list by resolved ones.
        .orderBy(sql`${tickets.resolvedAt} is not null`, desc(tickets.number))
        .limit(20)
      return rows.map(lineOf).sort((one, other) => other.number - one.number)
    },

    async lately(desk, since, most) {
      const rows = await db
        .select()
        .from(tickets)
        .where(
          and(
            eq(tickets.desk, desk),
            or(isNull(tickets.resolvedAt), gte(tickets.resolvedAt, new Date(since))),
          ),
        )
        .orderBy(desc(tickets.number))
        .limit(most)
      return rows.map(ticketFromRow)
    },

    async openByVersion(desk) {
      const version = sql<number>`(${tickets.state} ->> 'policyVersion')::int`
      const rows = await db
        .select({ version, count: sql<number>`count(*)::int` })
        .from(tickets)
        .where(and(eq(tickets.desk, desk), isNull(tickets.resolvedAt)))
        .groupBy(version)
      return rows.sort((one, other) => one.version - other.version)
    },

    async openOnOthers(desk, version) {
      const rows = await db
        .select({ number: tickets.number })
        .from(tickets)
        .where(
          and(
            eq(tickets.desk, desk),
            isNull(tickets.resolvedAt),
            sql`(${tickets.state} ->> 'policyVersion')::int <> ${version}`,
          ),
        )
        .orderBy(asc(tickets.number))
      return rows.map(({ number }) => number)
    },

    async findByMessage(desks, workspace, ref) {
      const [row] = await db
        .select({ desk: messages.desk, number: messages.ticket, key: messages.key })
        .from(messages)
        .where(
          and(inArray(messages.desk, [...desks]), eq(messages.workspace, workspace), eq(messages.ref, ref)),
        )
      return row ?? null
    },

    async openMessages(desks, workspace) {
      const rows = await db
        .select({ ref: messages.ref })
        .from(messages)
        .innerJoin(tickets, and(eq(tickets.desk, messages.desk), eq(tickets.number, messages.ticket)))
        .where(
          and(
            inArray(messages.desk, [...desks]),
            eq(messages.workspace, workspace),
            or(
              inArray(messages.key, ['receipt', 'private-receipt', 'triage']),
              like(messages.key, 'receipt-%'),
            ),
            isNull(tickets.resolvedAt),
          ),
        )
      return rows.map(({ ref }) => ref)
    },

    async keepMessage({ desk, number, key }, { workspace, ref }) {
      await db
        .insert(messages)
        .values({ desk, ticket: number, key, workspace, ref })
        .onConflictDoUpdate({
          target: [messages.desk, messages.ticket, messages.key],
          set: { workspace, ref },
        })
    },

    async messageOf(desk, number, key) {
      const [row] = await db
        .select({ workspace: messages.workspace, ref: messages.ref })
        .from(messages)
        .where(and(eq(messages.desk, desk), eq(messages.ticket, number), eq(messages.key, key)))
      return row ?? null
    },

    async claimDue(now, most) {
      const rows = await db.execute(sql`
        with claimed as (
          update deadlines set claimed_until = clock_timestamp() + interval '30 seconds'
          where ctid = any (array(
            select ctid from deadlines
            where due_at <= ${new Date(now).toISOString()}::timestamptz
              and (claimed_until is null or claimed_until < clock_timestamp())
            order by due_at, desk
            limit ${most}
            for update skip locked))
          returning desk, ticket, subject, due_at)
        select desk, ticket as number, subject, (extract(epoch from due_at) * 1000)::float8 as "dueAt"
        from claimed order by due_at, desk, ticket, subject`)
      return rowsOf<Due>(rows)
    },

    async releaseClaims() {
      await db.update(deadlines).set({ claimedUntil: null }).where(isNotNull(deadlines.claimedUntil))
    },

    async nextDue() {
      const [row] = await db
        .select({ dueAt: deadlines.dueAt })
        .from(deadlines)
        .orderBy(asc(deadlines.dueAt))
        .limit(1)
      return row?.dueAt.getTime() ?? null
    },

    async bringForward(desk, subject, dueAt) {
      const soonest = sql`least(${deadlines.dueAt}, excluded.due_at)`
      await db
        .insert(deadlines)
        .values({ desk, ticket: 0, subject, dueAt: new Date(dueAt) })
        .onConflictDoUpdate({
          target: [deadlines.desk, deadlines.ticket, deadlines.subject],
          set: { dueAt: soonest },
        })
    },

    async ensureDeskDeadline(desk, subject, dueAt) {
      await db
        .insert(deadlines)
        .values({ desk, ticket: 0, subject, dueAt: new Date(dueAt) })
        .onConflictDoNothing()
    },
  }
}

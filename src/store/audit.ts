import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { type Audited, type Head, type Seal, sealOf, textsIn } from '../core/audit.ts'
import type { Instant } from '../core/time.ts'
import type { AuditStore } from '../ports/audit-store.ts'
import type { TicketTransaction } from '../ports/ticket-store.ts'
import type { Database } from './database.ts'
import { type Driver, rowsOf } from './driver.ts'
import { seals, texts, ticketEvents, tickets } from './schema/tickets.ts'
import { eventFrom } from './tickets/rows.ts'

export function makeAuditStore({ db }: Driver): AuditStore {
  return {
    async tickets(desk, after, most) {
      const rows = await db
        .select({ number: tickets.number, head: tickets.head, count: tickets.events })
        .from(tickets)
        .where(and(eq(tickets.desk, desk), gt(tickets.number, after)))
        .orderBy(asc(tickets.number))
        .limit(most)
      if (rows.length === 0) return []
      const events = await eventsOf(rows.map(({ number }) => number))
      const kept = await textsOf(events.flatMap(({ event }) => textsIn(event).map(({ id }) => id)))
      return rows.map((row): Audited => {
        const own = events.filter(({ ticket }) => ticket === row.number)
        return {
          ...row,
          events: own.map(({ seq, event, at, hash }) => ({ seq, event, at, hash })),
          texts: kept,
        }
      })

      async function eventsOf(numbers: readonly number[]) {
        const found = await db
          .select()
          .from(ticketEvents)
          .where(and(eq(ticketEvents.desk, desk), inArray(ticketEvents.ticket, [...numbers])))
          .orderBy(asc(ticketEvents.ticket), asc(ticketEvents.seq))
        return found.map(one => ({ ...one, event: eventFrom(one.event) }))
      }

      async function textsOf(ids: readonly string[]): Promise<Audited['texts']> {
        if (ids.length === 0) return new Map()
        const found = await db
          .select({ id: texts.id, salt: texts.salt, text: texts.text })
          .from(texts)
          .where(and(eq(texts.desk, desk), inArray(texts.id, [...new Set(ids)])))
        return new Map(found.map(({ id, salt, text }) => [id, { salt, text }]))
      }
    },

    async seals(desk) {
      const rows = await db.select().from(seals).where(eq(seals.desk, desk)).orderBy(asc(seals.at))
      return rows.map(fromRow)
    },

    lastSeal: desk => lastSeal(db, desk),
    heads: (desk, from, until) => headsOf(db, desk, from, until),
  }
}

/** Seals what has happened until then; nothing new: the seal before. */
export function sealing(db: Database): Pick<TicketTransaction, 'seal'> {
  return {
    async seal(desk, until) {
      const last = await lastSeal(db, desk)
      if (last !== null && last.at >= until) return last
      const heads = await headsOf(db, desk, last?.at ?? null, until)
      if (heads.length === 0) return last
      const seal: Seal = {
        at: until,
        hash: sealOf(last?.hash ?? null, heads),
        tickets: Math.max(last?.tickets ?? 0, ...heads.map(({ ticket }) => ticket)),
      }
      await db.insert(seals).values({ ...seal, desk, at: new Date(until) })
      return seal
    },
  }
}

export async function lastSeal(db: Database, desk: string): Promise<Seal | null> {
  const [row] = await db.select().from(seals).where(eq(seals.desk, desk)).orderBy(desc(seals.at)).limit(1)
  return row === undefined ? null : fromRow(row)
}

async function headsOf(
  db: Database,
  desk: string,
  from: Instant | null,
  until: Instant,
): Promise<readonly Head[]> {
  const rows = await db.execute(sql`
    select distinct on (ticket) ticket, hash from ticket_events
    where desk = ${desk} and at > ${from ?? Number.MIN_SAFE_INTEGER} and at <= ${until}
    order by ticket, seq desc`)
  return rowsOf<Head>(rows).map(({ ticket, hash }) => ({ ticket, hash }))
}

function fromRow({ at, hash, tickets: count }: typeof seals.$inferSelect): Seal {
  return { at: at.getTime(), hash, tickets: count }
}

import { and, asc, eq, sql } from 'drizzle-orm'
import type { Outage } from '../core/outage.ts'
import type { OutageChange, OutageStore } from '../ports/outage-store.ts'
import type { Database } from './database.ts'
import type { Driver } from './driver.ts'
import { tellOf } from './outbox/tell.ts'
import { outages, outageWatchers } from './schema/outages.ts'
import { deadlines } from './schema/tickets.ts'

/** Planned work and disruptions, in either database. */
export function makeOutageStore({ db }: Driver): OutageStore {
  return {
    declare: (desk, make) => db.transaction(tx => keep(tx, desk, make)),

    declareWindow: (desk, { window, from }, make) =>
      db.transaction(async tx => {
        await lock(tx, desk)
        const itsRow = sql`state -> 'window' ->> 'id' = ${window} and (state ->> 'from')::bigint = ${from}`
        const kept = await tx
          .select({ id: outages.id })
          .from(outages)
          .where(and(eq(outages.desk, desk), itsRow))
        return kept.length > 0 ? null : keep(tx, desk, make)
      }),

    change: (desk, id, work) =>
      db.transaction(async tx => {
        const [row] = await tx.select().from(outages).where(itself(desk, id)).for('update')
        if (row === undefined) return null
        const rows = await tx.select().from(outageWatchers).where(watching(desk, id))
        const watchers = rows.map(one => ({ workspace: one.workspace, id: one.person, name: one.name }))
        const change = work(row.state as Outage, watchers)
        if (change === null) return null
        await tx.update(outages).set({ state: change.outage }).where(itself(desk, id))
        await follow(tx, desk, change)
        return change.outage
      }),

    async read(desk, id) {
      const [row] = await db.select().from(outages).where(itself(desk, id))
      return row === undefined ? null : (row.state as Outage)
    },

    async current(desk) {
      const rows = await db
        .select({ state: outages.state })
        .from(outages)
        .where(and(eq(outages.desk, desk), sql`state ->> 'state' in ('planned', 'running')`))
        .orderBy(asc(sql`(state ->> 'from')::bigint`), asc(outages.id))
      return rows.map(({ state }) => state as Outage)
    },

    async maintenance(desk, since) {
      const rows = await db
        .select({ state: outages.state })
        .from(outages)
        .where(
          and(
            eq(outages.desk, desk),
            sql`state ->> 'kind' = 'maintenance' and state ->> 'state' <> 'cancelled'`,
            sql`(state ->> 'to')::bigint > ${since}`,
          ),
        )
        .orderBy(asc(outages.id))
      return rows.map(({ state }) => state as Outage)
    },

    async watch(desk, outage, { workspace, id: person, name }) {
      const added = await db
        .insert(outageWatchers)
        .values({ desk, outage, workspace, person, name })
        .onConflictDoNothing()
        .returning({ person: outageWatchers.person })
      return added.length > 0
    },
  }
}

function lock(db: Database, desk: string) {
  return db.execute(sql`select pg_advisory_xact_lock(hashtext(${`outage:${desk}`}))`)
}

async function keep(db: Database, desk: string, make: (id: number) => OutageChange): Promise<Outage> {
  await lock(db, desk)
  const [last] = await db
    .select({ id: sql<number>`coalesce(max(${outages.id}), 0)` })
    .from(outages)
    .where(eq(outages.desk, desk))
  const change = make((last?.id ?? 0) + 1)
  await db.insert(outages).values({ desk, id: change.outage.id, state: change.outage })
  await follow(db, desk, change)
  return change.outage
}

async function follow(db: Database, desk: string, { outage, outbox, lookAt }: OutageChange): Promise<void> {
  await tellOf(db, desk, outbox)
  const subject = `outage:${outage.id}`
  if (lookAt === null) {
    const its = and(eq(deadlines.desk, desk), eq(deadlines.ticket, 0), eq(deadlines.subject, subject))
    await db.delete(deadlines).where(its)
    return
  }
  const dueAt = new Date(lookAt)
  await db
    .insert(deadlines)
    .values({ desk, ticket: 0, subject, dueAt })
    .onConflictDoUpdate({
      target: [deadlines.desk, deadlines.ticket, deadlines.subject],
      set: { dueAt, claimedUntil: null },
    })
}

function itself(desk: string, id: number) {
  return and(eq(outages.desk, desk), eq(outages.id, id))
}

function watching(desk: string, id: number) {
  return and(eq(outageWatchers.desk, desk), eq(outageWatchers.outage, id))
}

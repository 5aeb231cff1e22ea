import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { promiseKinds } from '../../core/promises.ts'
import type { TicketTransaction } from '../../ports/ticket-store.ts'
import type { Database } from '../database.ts'
import { rowsOf } from '../driver.ts'
import { breachNotices, promises } from '../schema/managers.ts'
import { person } from './lines.ts'

type Matters = Pick<
  TicketTransaction,
  | 'openDeskWindow'
  | 'keepBreach'
  | 'makePromises'
  | 'settlePromise'
  | 'settlePromises'
  | 'loadPromise'
  | 'takePromise'
>

/** What a transaction writes for managers: breaches told together, and promises. */
export function managersMatters(db: Database): Matters {
  const ofPromise = (desk: string, id: string) => and(eq(promises.desk, desk), eq(promises.id, id))
  return {
    async openDeskWindow(desk, subject, now, ms) {
      const end = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`
      const rows = rowsOf<{ due: number }>(
        await db.execute(sql`
          insert into deadlines (desk, ticket, subject, due_at) values (${desk}, 0, ${subject}, ${end(now + ms)})
          on conflict (desk, ticket, subject) do update
            set due_at = case when deadlines.due_at <= ${end(now)} then excluded.due_at else deadlines.due_at end
          returning (extract(epoch from due_at) * 1000)::float8 as due`),
      )
      return z.number().parse(rows[0]?.due)
    },

    async keepBreach(desk, post, { number, clock, dueAt }) {
      const row = { desk, post: new Date(post), ticket: number, clock, dueAt: new Date(dueAt) }
      await db.insert(breachNotices).values(row).onConflictDoNothing()
    },

    async makePromises(desk, ticket, made) {
      for (const { madeAt, dueAt, ...rest } of made) {
        const row = { ...rest, desk, ticket, madeAt: new Date(madeAt), dueAt: new Date(dueAt) }
        await db.insert(promises).values(row).onConflictDoNothing()
      }
    },

    async settlePromise(desk, id, { by, at }) {
      const open = and(ofPromise(desk, id), isNull(promises.doneAt))
      await db
        .update(promises)
        .set({ doneAt: new Date(at), doneBy: by })
        .where(open)
    },

    async settlePromises(desk, ticket, kinds, { by, at }) {
      const owed = and(
        eq(promises.desk, desk),
        eq(promises.ticket, ticket),
        inArray(promises.kind, [...kinds]),
      )
      await db
        .update(promises)
        .set({ doneAt: new Date(at), doneBy: by })
        .where(and(owed, isNull(promises.doneAt)))
    },

    async loadPromise(desk, id) {
      const [row] = await db.select().from(promises).where(ofPromise(desk, id)).for('update')
      if (row === undefined) return null
      return {
        ticket: row.ticket,
        kind: z.enum(promiseKinds).parse(row.kind),
        owedTo: person.parse(row.owedTo),
        dueAt: row.dueAt.getTime(),
        owner: row.owner === null ? null : person.parse(row.owner),
        done: row.doneAt === null ? null : { by: person.parse(row.doneBy), at: row.doneAt.getTime() },
      }
    },

    async takePromise(desk, id, owner) {
      await db.update(promises).set({ owner }).where(ofPromise(desk, id))
    },
  }
}

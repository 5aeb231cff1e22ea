import { and, asc, count, eq, gt, sql } from 'drizzle-orm'
import type { Person } from '../core/people.ts'
import type { TrainingStore, WebinarDate } from '../ports/training-store.ts'
import type { Driver } from './driver.ts'
import { deadlines } from './schema/tickets.ts'
import { seats } from './schema/training.ts'

/** Who comes to which webinar, in either database. */
export function makeTrainingStore({ db }: Driver): TrainingStore {
  return {
    take: (desk, date, { person, now, places, remindAt }) =>
      db.transaction(async tx => {
        const { webinar, at } = date
        // Whoever asks at the same time waits here: a last place is given once.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`seats:${desk}:${webinar}:${at}`}))`)
        const [own] = await tx
          .select()
          .from(seats)
          .where(its(desk, date, person))
        if (own !== undefined) return 'had-it'
        const [found] = await tx.select({ count: count() }).from(seats).where(of(desk, date))
        if (places !== null && (found?.count ?? 0) >= places) return 'full'
        const { workspace, id, name } = person
        const row = { desk, webinar, at: new Date(at), workspace, person: id, name, takenAt: new Date(now) }
        await tx.insert(seats).values(row)
        if (remindAt !== null) {
          const subject = `webinar:${webinar}:${at}`
          const deadline = { desk, ticket: 0, subject, dueAt: new Date(remindAt) }
          await tx.insert(deadlines).values(deadline).onConflictDoNothing()
        }
        return 'taken'
      }),

    async leave(desk, date, person) {
      const gone = await db
        .delete(seats)
        .where(its(desk, date, person))
        .returning({ person: seats.person })
      return gone.length > 0
    },

    async people(desk, date) {
      const rows = await db
        .select()
        .from(seats)
        .where(of(desk, date))
        .orderBy(asc(seats.takenAt), asc(seats.person))
      return rows.map(({ workspace, person: id, name }) => ({ workspace, id, name }))
    },

    async taken(desk, after) {
      const rows = await db
        .select({ webinar: seats.webinar, at: seats.at, count: count() })
        .from(seats)
        .where(and(eq(seats.desk, desk), gt(seats.at, new Date(after))))
        .groupBy(seats.webinar, seats.at)
      return rows.map(row => ({ ...row, at: row.at.getTime() }))
    },
  }
}

function of(desk: string, { webinar, at }: WebinarDate) {
  return and(eq(seats.desk, desk), eq(seats.webinar, webinar), eq(seats.at, new Date(at)))
}

function its(desk: string, date: WebinarDate, { workspace, id }: Person) {
  return and(of(desk, date), eq(seats.workspace, workspace), eq(seats.person, id))
}

import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '../core/people.ts'
import type { RehearsalStore } from '../ports/rehearsal-store.ts'
import type { Driver } from './driver.ts'
import { tellOf } from './outbox/tell.ts'
import { rehearsals } from './schema/rehearsals.ts'

/** Which desks still rehearse, in either database. */
export function makeRehearsalStore({ db }: Pick<Driver, 'db'>): RehearsalStore {
  return {
    async read(desk) {
      const [row] = await db.select().from(rehearsals).where(eq(rehearsals.desk, desk))
      if (row === undefined) return null
      const { begunAt, overAt, overBy } = row
      const over = overAt === null ? null : { by: overBy as Person | null, at: overAt.getTime() }
      return { begunAt: begunAt.getTime(), over }
    },

    async begin(desk, { begunAt, over }, news) {
      return db.transaction(async tx => {
        const rows = await tx
          .insert(rehearsals)
          .values({
            desk,
            begunAt: new Date(begunAt),
            overAt: over === null ? null : new Date(over.at),
            overBy: over?.by ?? null,
          })
          .onConflictDoNothing()
          .returning({ desk: rehearsals.desk })
        if (rows.length === 0) return false
        await tellOf(tx, desk, news)
        return true
      })
    },

    async end(desk, { by, at }, news) {
      return db.transaction(async tx => {
        const rows = await tx
          .update(rehearsals)
          .set({ overAt: new Date(at), overBy: by })
          .where(and(eq(rehearsals.desk, desk), isNull(rehearsals.overAt)))
          .returning({ desk: rehearsals.desk })
        if (rows.length === 0) return false
        await tellOf(tx, desk, news)
        return true
      })
    },
  }
}

import { and, desc, eq, gt, lte, type SQL, sql } from 'drizzle-orm'
import type { Keeps, KeptAt, KeptKind, KeptStore } from '../ports/kept-store.ts'
import type { Driver } from './driver.ts'
import { kept } from './schema/kept.ts'

/** Asked more often than any other, for nearly all that is said: so it is prepared, and not put together each time. */
const one = `
  select value from kept
  where desk = $1 and kind = $2 and subject = $3 and id = $4 and until > $5`

/** What is kept for a while, in either database. What has run out goes when something new comes. */
export function makeKeptStore({ db, call }: Driver): KeptStore {
  return {
    async put({ desk, kind, subject, id }, value, { now, until }) {
      await db.delete(kept).where(and(eq(kept.desk, desk), lte(kept.until, new Date(now))))
      await db
        .insert(kept)
        .values({ desk, kind, subject, id, value, until: new Date(until) })
        .onConflictDoUpdate({
          target: [kept.desk, kept.kind, kept.subject, kept.id],
          set: { value: sql`excluded.value`, until: sql`excluded.until` },
        })
    },

    async read<K extends KeptKind>({ desk, kind, subject, id }: KeptAt<K>, now: number) {
      const until = new Date(now).toISOString()
      const [row] = await call<{ value: Keeps[K] }>(one, [desk, kind, subject, id, until])
      return row?.value ?? null
    },

    async any({ desk, kind, subject }, now) {
      const rows = await db
        .select({ id: kept.id })
        .from(kept)
        .where(and(of(desk, kind, subject), gt(kept.until, new Date(now))))
        .limit(1)
      return rows.length > 0
    },

    async count({ desk, kind, subject }, now) {
      const [row] = await db
        .select({ count: sql<number>`count(*)::int` })
        .from(kept)
        .where(and(of(desk, kind, subject), gt(kept.until, new Date(now))))
      return row?.count ?? 0
    },

    async newest<K extends KeptKind>({ desk, kind, subject }: Omit<KeptAt<K>, 'id'>, now: number) {
      const [row] = await db
        .select({ id: kept.id, value: kept.value })
        .from(kept)
        .where(and(of(desk, kind, subject), gt(kept.until, new Date(now))))
        .orderBy(desc(kept.until))
        .limit(1)
      return row === undefined ? null : { id: row.id, value: row.value as Keeps[K] }
    },

    async ids({ desk, kind, subject }, now) {
      const rows = await db
        .select({ id: kept.id })
        .from(kept)
        .where(and(of(desk, kind, subject), gt(kept.until, new Date(now))))
      return rows.map(({ id }) => id)
    },

    async drop(at) {
      await db.delete(kept).where(itself(at))
    },
  }
}

function of(desk: string, kind: KeptKind, subject: string): SQL | undefined {
  return and(eq(kept.desk, desk), eq(kept.kind, kind), eq(kept.subject, subject))
}

function itself({ desk, kind, subject, id }: KeptAt<KeptKind>): SQL | undefined {
  return and(of(desk, kind, subject), eq(kept.id, id))
}

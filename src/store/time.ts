import { sql } from 'drizzle-orm'
import type { TimeStore } from '../ports/time-store.ts'
import { type Driver, rowsOf } from './driver.ts'

/** The database's clock and the playground's offset. */
export function makeTimeStore({ db }: Driver): TimeStore {
  return {
    async measure() {
      const rows = await db.execute(sql`
        select (extract(epoch from clock_timestamp()) * 1000)::float8 as database,
               (select ms from time_offset where id = 1)::float8 as "offsetMs"`)
      const [row] = rowsOf<{ database: number; offsetMs: number | null }>(rows)
      if (row === undefined) throw new Error('The database did not tell the time.')
      return { database: Math.round(row.database), offsetMs: row.offsetMs }
    },

    async setOffset(ms) {
      await db.execute(sql`
        insert into time_offset (id, ms) values (1, ${Math.round(ms)}::bigint)
        on conflict (id) do update set ms = excluded.ms`)
    },
  }
}

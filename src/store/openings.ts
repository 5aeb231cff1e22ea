import { type SQL, sql } from 'drizzle-orm'
import type { Instant } from '../core/time.ts'
import type { Database } from './database.ts'
import { rowsOf } from './driver.ts'

/**
 * The number of the last ticket that was opened before an instant; 0 where there is none. Numbers follow the openings,
 * so it is found by halving what lies between, with twenty looks at the key among a million. Two that were opened at
 * once by two processes may stand the wrong way round by the milliseconds in which their clocks differ.
 */
export async function lastOpenedBefore(db: Database, desk: string, at: Instant): Promise<number> {
  const instant = sql`${new Date(at).toISOString()}::timestamptz`
  // Whether the last ticket of the lower half was opened before it. An empty half is passed over.
  const half = (column: SQL) => sql`(
    select ${column} from tickets
    where desk = ${desk} and number > h.low and number <= (h.low + h.high + 1) / 2
    order by number desc limit 1)`
  const rows = await db.execute(sql`
    with recursive halves(low, high) as (
      select 0, coalesce((select number from tickets where desk = ${desk} order by number desc limit 1), 0)
      union all
      select case when its.before then its.middle else h.low end,
             case when its.before then h.high else its.middle - 1 end
      from halves h
      cross join lateral (
        select (h.low + h.high + 1) / 2 as middle, coalesce(${half(sql`opened_at < ${instant}`)}, true) as before
        offset 0) its
      where h.low < h.high)
    select low as number from halves where low = high`)
  return rowsOf<{ number: number }>(rows)[0]?.number ?? 0
}

import { sql } from 'drizzle-orm'
import type { OutlivedPlace, TicketStore } from '../../ports/ticket-store.ts'
import { type Driver, rowsOf } from '../driver.ts'

/**
 * What is erased has no text and no files left, so it is not found again. The words of a ticket that goes on in
 * another stand there too, and go no sooner than those.
 */
export function makeOutlived({ db }: Pick<Driver, 'db'>): TicketStore['outlived'] {
  return async (desk, { before, after, most }) => {
    const limit = sql`${new Date(before).toISOString()}::timestamptz`
    const beyond =
      after === null
        ? sql``
        : sql`and (t.resolved_at, t.number) > (${new Date(after.resolvedAt).toISOString()}::timestamptz, ${after.number})`
    return rowsOf<OutlivedPlace>(
      await db.execute(sql`
        select t.number, (extract(epoch from t.resolved_at) * 1000)::float8 as "resolvedAt"
        from tickets t
        where t.desk = ${desk} and t.resolved_at < ${limit} ${beyond}
          and exists (
            select 1 from texts s
            where s.desk = t.desk and s.ticket = t.number and (s.text is not null or s.files is not null))
          and not exists (
            select 1 from tickets o
            where o.desk = t.desk and o.number = (t.state #>> '{merged,into}')::int
              and (o.resolved_at is null or o.resolved_at >= ${limit}))
        order by t.resolved_at, t.number
        limit ${most}`),
    )
  }
}

import { sql } from 'drizzle-orm'
import type { FigureStore, OpenFigure, OutboxFigure } from '../ports/figure-store.ts'
import { type Driver, rowsOf } from './driver.ts'

/** How things stand, in either database. What is resolved or has arrived is not read. */
export function makeFigureStore({ db }: Driver): FigureStore {
  return {
    async open(now) {
      const rows = await db.execute(sql`
        select desk, state ->> 'priority' as priority, count(*)::int as open,
          (count(*) filter (where first_due < ${now}))::int as overdue
        from tickets where resolved_at is null
        group by 1, 2`)
      return rowsOf<OpenFigure>(rows)
    },

    async outbox() {
      const measured = sql`
        count(*)::int as rows,
        coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0)::float8 as oldest`
      const rows = await db.execute(sql`
        select workspace, state, ${measured} from outbox
        where state in ('pending', 'sending', 'ambiguous')
        group by 1, 2
        union all
        select workspace, 'dead', ${measured} from outbox where state = 'dead' group by 1`)
      return rowsOf<OutboxFigure>(rows)
    },
  }
}

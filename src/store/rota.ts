import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { day } from '../core/time.ts'
import type { RotaStore } from '../ports/rota-store.ts'
import type { TicketTransaction } from '../ports/ticket-store.ts'
import type { Database } from './database.ts'
import { type Driver, rowsOf } from './driver.ts'
import { rotaOverrides } from './schema/managers.ts'

/** What is over this long is of no use to anybody. */
const kept = 31 * day

/** Exceptions from the rota of the desk file, in either database. */
export function makeRotaStore({ db }: Pick<Driver, 'db'>): RotaStore {
  return {
    async overrides(desk, now) {
      const rows = await db
        .select()
        .from(rotaOverrides)
        .where(
          and(
            eq(rotaOverrides.desk, desk),
            isNull(rotaOverrides.cancelledAt),
            gt(rotaOverrides.to, new Date(now - kept)),
          ),
        )
        .orderBy(asc(rotaOverrides.number))
      return rows.map(({ number, level, from, to, person }) => ({
        number,
        level,
        from: from.getTime(),
        to: to.getTime(),
        user: person,
      }))
    },
  }
}

/** What a transaction writes of them. */
export function rotaWrites(db: Database): Pick<TicketTransaction, 'addOverride' | 'cancelOverride'> {
  return {
    async addOverride(desk, { level, from, to, user, by, madeAt }) {
      const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`
      for (;;) {
        // Whoever was faster has the number: take the one after it.
        const rows = rowsOf<{ number: number }>(
          await db.execute(sql`
            insert into rota_overrides (desk, number, level, from_at, to_at, person, by, made_at)
            select ${desk}, coalesce(max(number), 0) + 1, ${level}::int, ${at(from)}, ${at(to)}, ${user}::text,
                   ${JSON.stringify(by)}::jsonb, ${at(madeAt)}
            from rota_overrides where desk = ${desk}
            on conflict do nothing
            returning number`),
        )
        const [row] = rows
        if (row !== undefined) return row.number
      }
    },

    async cancelOverride(desk, number, at) {
      const open = and(
        eq(rotaOverrides.desk, desk),
        eq(rotaOverrides.number, number),
        isNull(rotaOverrides.cancelledAt),
      )
      const rows = await db
        .update(rotaOverrides)
        .set({ cancelledAt: new Date(at) })
        .where(open)
        .returning({ number: rotaOverrides.number })
      return rows.length > 0
    },
  }
}

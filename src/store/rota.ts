import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { day } from '../core/time.ts'
import type { NewOverride, RotaStore } from '../ports/rota-store.ts'
import type { TicketTransaction } from '../ports/ticket-store.ts'
import type { Database } from './database.ts'
import { type Driver, rowsOf } from './driver.ts'
import { rotaOverrides } from './schema/managers.ts'

const maker = z.object({ workspace: z.string(), id: z.string(), name: z.string() })

/** What is over this long is of no use to anybody. */
const kept = 31 * day

/** Exceptions from the rota of the desk file, in either database. */
export function makeRotaStore({ db }: Pick<Driver, 'db'>): RotaStore {
  return {
    async overrides(desk, now) {
      const rows = await db
        .select()
        .from(rotaOverrides)
        .where(and(eq(rotaOverrides.desk, desk), gt(rotaOverrides.to, new Date(now - kept))))
        .orderBy(asc(rotaOverrides.number))
      return rows.map(({ number, level, from, to, person, by, madeAt, cancelledAt }) => ({
        number,
        level,
        from: from.getTime(),
        to: to.getTime(),
        user: person,
        by: maker.parse(by),
        madeAt: madeAt.getTime(),
        undone: cancelledAt !== null,
      }))
    },
  }
}

type Writes = Pick<TicketTransaction, 'addOverride' | 'addOverrideAfter' | 'cancelOverride'>

/** What a transaction writes of them. */
export function rotaWrites(db: Database): Writes {
  const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`

  /** Null where the change is not wanted, or whoever was faster has its number. */
  async function insert(
    desk: string,
    { level, from, to, user, by, madeAt }: NewOverride,
    wanted = sql`true`,
  ): Promise<number | null> {
    const rows = rowsOf<{ number: number }>(
      await db.execute(sql`
        insert into rota_overrides (desk, number, level, from_at, to_at, person, by, made_at)
        select ${desk}, number, ${level}::int, ${at(from)}, ${at(to)}, ${user}::text,
               ${JSON.stringify(by)}::jsonb, ${at(madeAt)}
        from (select coalesce(max(number), 0) + 1 as number from rota_overrides where desk = ${desk}) next
        where ${wanted}
        on conflict do nothing
        returning number`),
    )
    return rows[0]?.number ?? null
  }

  return {
    async addOverride(desk, override) {
      for (;;) {
        const number = await insert(desk, override)
        if (number !== null) return number
      }
    },

    async addOverrideAfter(desk, known, override) {
      const { level, from, to } = override
      const others = sql`select 1 from rota_overrides
        where desk = ${desk} and number > ${known} and level = ${level} and cancelled_at is null
          and from_at < ${at(to)} and to_at > ${at(from)}`
      for (;;) {
        const number = await insert(desk, override, sql`not exists (${others})`)
        if (number !== null) return number
        if (rowsOf(await db.execute(others)).length > 0) return null
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

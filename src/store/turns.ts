import { sql } from 'drizzle-orm'
import type { Turns } from '../ports/turns.ts'
import { type Driver, rowsOf } from './driver.ts'

/** Turns of one process, in either database. A count is a lease whose fence counts, and which begins anew once it is over. */
export function makeTurns({ db }: Driver, holder: string): Turns {
  const till = (seconds: number) => sql`clock_timestamp() + make_interval(secs => ${seconds})`

  return {
    async take(name, seconds) {
      const taken = await db.execute(sql`
        insert into leases as l (name, holder, fence, until) values (${name}, ${holder}, 1, ${till(seconds)})
        on conflict (name) do update
          set holder = excluded.holder, until = excluded.until,
            fence = l.fence + case when l.holder = excluded.holder then 0 else 1 end
          where l.until < clock_timestamp() or l.holder = excluded.holder
        returning 1 as taken`)
      return rowsOf(taken).length > 0
    },

    async give(name) {
      await db.execute(sql`
        update leases set until = clock_timestamp() - interval '1 second'
        where name = ${name} and holder = ${holder}`)
    },

    async isTaken(name) {
      const found = await db.execute(sql`
        select 1 as found from leases where name = ${name} and holder <> ${holder} and until > clock_timestamp()`)
      return rowsOf(found).length > 0
    },

    async count(name, most, seconds) {
      const counted = await db.execute(sql`
        insert into leases as l (name, holder, fence, until) values (${name}, ${holder}, 1, ${till(seconds)})
        on conflict (name) do update
          set holder = excluded.holder,
            fence = case when l.until < clock_timestamp() then 1 else l.fence + 1 end,
            until = case when l.until < clock_timestamp() then excluded.until else l.until end
          where l.until < clock_timestamp() or l.fence < ${most}
        returning 1 as counted`)
      return rowsOf(counted).length > 0
    },
  }
}

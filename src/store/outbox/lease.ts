import { sql } from 'drizzle-orm'
import type { Lease, OutboxStore } from '../../ports/outbox-store.ts'
import { type Driver, rowsOf } from '../driver.ts'

const leaseSeconds = 10
const nameOf = (workspace: string) => `send:${workspace}`

/**
 * True while the lease is the one in the table: what every change of a row depends on. The shared lock
 * makes a takeover wait for the change, or the change for the takeover: never does a row begin behind
 * the back of a new holder, who would wait for it for ever.
 */
export const held = ({ workspace, fence }: Lease) =>
  sql`exists (select 1 from leases where name = ${nameOf(workspace)} and fence = ${fence} for share)`

/** The right to send for a workspace, in either database. */
export function makeLeases({ db }: Driver): Pick<OutboxStore, 'acquire' | 'renew' | 'release'> {
  return {
    async acquire(workspace, holder) {
      return db.transaction(async tx => {
        const taken = await tx.execute(sql`
          insert into leases as l (name, holder, fence, until)
          values (${nameOf(workspace)}, ${holder}, 1, clock_timestamp() + make_interval(secs => ${leaseSeconds}))
          on conflict (name) do update
            set holder = excluded.holder, fence = l.fence + 1, until = excluded.until
            where l.until < clock_timestamp() or l.holder = excluded.holder
          returning fence::float8 as fence`)
        const [row] = rowsOf<{ fence: number }>(taken)
        if (row === undefined) return null
        // Nobody knows whether what the last holder was sending has arrived.
        await tx.execute(sql`
          update outbox set state = 'ambiguous', available_at = clock_timestamp()
          where workspace = ${workspace} and state = 'sending'`)
        return { workspace, fence: row.fence }
      })
    },

    async renew({ workspace, fence }, holder) {
      const kept = await db.execute(sql`
        update leases set until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
        where name = ${nameOf(workspace)} and holder = ${holder} and fence = ${fence}
        returning 1 as kept`)
      return rowsOf(kept).length > 0
    },

    async release({ workspace, fence }, holder) {
      await db.execute(sql`
        update leases set until = clock_timestamp() - interval '1 second'
        where name = ${nameOf(workspace)} and holder = ${holder} and fence = ${fence}`)
    },
  }
}

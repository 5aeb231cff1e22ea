import { sql } from 'drizzle-orm'
import type { Lease, OutboxRow, OutboxStore } from '../ports/outbox-store.ts'
import { type Driver, rowsOf } from './driver.ts'

const leaseSeconds = 10

/** True while the lease is the one in the table: what every change of a row depends on. */
const held = ({ workspace, fence }: Lease) =>
  sql`exists (select 1 from leases where name = ${`send:${workspace}`} and fence = ${fence})`

/** The outbox of all desks, in either database. All times are the machine's. */
export function makeOutboxStore({ db }: Driver): OutboxStore {
  const change = (lease: Lease, row: OutboxRow, set: ReturnType<typeof sql>) =>
    db.execute(sql`
      update outbox set ${set}
      where desk = ${row.desk} and id = ${row.id} and ${held(lease)}
      returning id`)

  return {
    async acquire(workspace, holder) {
      const name = `send:${workspace}`
      return db.transaction(async tx => {
        const taken = await tx.execute(sql`
          insert into leases as l (name, holder, fence, until)
          values (${name}, ${holder}, 1, clock_timestamp() + make_interval(secs => ${leaseSeconds}))
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
        where name = ${`send:${workspace}`} and holder = ${holder} and fence = ${fence}
        returning 1 as kept`)
      return rowsOf(kept).length > 0
    },

    async release({ workspace, fence }, holder) {
      await db.execute(sql`
        update leases set until = clock_timestamp() - interval '1 second'
        where name = ${`send:${workspace}`} and holder = ${holder} and fence = ${fence}`)
    },

    async ready({ workspace }, most) {
      const rows = await db.execute(sql`
        select * from (
          select distinct on (lane)
            desk, id::float8 as id, lane, ticket, destination, show, key, urgent, attempt, state,
            (extract(epoch from started_at) * 1000)::float8 as started, available_at
          from outbox
          where workspace = ${workspace} and state in ('pending', 'sending', 'ambiguous')
          order by lane, id) as heads
        where state in ('pending', 'ambiguous') and available_at <= clock_timestamp()
        order by urgent desc, id
        limit ${most}`)
      return rowsOf<OutboxRow & { started: number | null }>(rows).map(
        ({ desk, id, lane, ticket, destination, show, key, urgent, attempt, state, started }) => ({
          desk,
          id,
          lane,
          ticket,
          destination,
          show,
          key,
          urgent,
          attempt,
          state,
          startedAt: started === null ? null : new Date(started),
        }),
      )
    },

    async begin(lease, row) {
      const set = sql`state = 'sending', attempt = attempt + 1, started_at = clock_timestamp(), fence = ${lease.fence}`
      return rowsOf(await change(lease, row, set)).length > 0
    },

    async sent(lease, row, ref) {
      await db.transaction(async tx => {
        const done = await tx.execute(sql`
          update outbox set state = 'sent', ref = ${ref}, problem = null
          where desk = ${row.desk} and id = ${row.id} and ${held(lease)}
          returning id`)
        if (rowsOf(done).length === 0 || ref === '') return
        await tx.execute(sql`
          insert into messages (desk, workspace, ref, ticket, key)
          values (${row.desk}, ${lease.workspace}, ${ref}, ${row.ticket}, ${row.key ?? `post:${row.id}`})
          on conflict (desk, ticket, key) do update set ref = excluded.ref, workspace = excluded.workspace`)
      })
    },

    async postpone(lease, row, ms, problem, counts) {
      const back = counts ? sql`attempt` : sql`greatest(0, attempt - 1)`
      // A newer row of the same key waits already: it will show the same card, and takes this one's place.
      await db.execute(sql`
        with folded as (
          delete from outbox as old
          where desk = ${row.desk} and id = ${row.id} and ${held(lease)} and exists (
            select 1 from outbox as newer
            where newer.desk = old.desk and newer.ticket = old.ticket and newer.key = old.key
              and newer.state = 'pending' and newer.id <> old.id)
          returning old.id)
        update outbox set
          state = 'pending', attempt = ${back}, started_at = null, problem = ${problem},
          available_at = clock_timestamp() + make_interval(secs => ${ms / 1000})
        where desk = ${row.desk} and id = ${row.id} and ${held(lease)} and not exists (select 1 from folded)`)
    },

    async ambiguous(lease, row, ms, problem) {
      await change(
        lease,
        row,
        sql`state = 'ambiguous', problem = ${problem},
            available_at = clock_timestamp() + make_interval(secs => ${ms / 1000})`,
      )
    },

    async dead(lease, row, problem) {
      await change(lease, row, sql`state = 'dead', problem = ${problem}`)
    },

    async waiting(workspace) {
      const rows = await db.execute(sql`
        select count(*)::int as rows,
               (extract(epoch from min(available_at) - clock_timestamp()) * 1000)::float8 as next
        from outbox
        where workspace = ${workspace} and state in ('pending', 'sending', 'ambiguous')`)
      const [row] = rowsOf<{ rows: number; next: number | null }>(rows)
      return { rows: row?.rows ?? 0, nextInMs: row?.next ?? null }
    },
  }
}

import { type SQL, sql } from 'drizzle-orm'
import type { Lease, OutboxRow, OutboxStore } from '../ports/outbox-store.ts'
import { type Driver, rowsOf } from './driver.ts'
import { held, makeLeases } from './outbox/lease.ts'

/** What waits for a workspace: the rows that the index of lanes holds. */
const waitingFor = (workspace: string) =>
  sql`workspace = ${workspace} and state in ('pending', 'sending', 'ambiguous')`

const inMs = (ms: number) => sql`clock_timestamp() + make_interval(secs => ${ms / 1000})`

/** The outbox of all desks, in either database. All times are the machine's. */
export function makeOutboxStore(driver: Driver): OutboxStore {
  const { db } = driver

  /** Changes a row that is in one of the states, by the right of the lease. */
  const change = (lease: Lease, { desk, id }: OutboxRow, states: SQL, set: SQL, also = sql`true`) => sql`
    update outbox set ${set}
    where desk = ${desk} and id = ${id} and state in (${states}) and ${held(lease)} and ${also}
    returning id`
  const toSend = sql`'pending', 'ambiguous'`
  const unfinished = sql`'pending', 'sending', 'ambiguous'`

  return {
    ...makeLeases(driver),

    async ready({ workspace }, most) {
      const rows = await db.execute(sql`
        select * from (
          select distinct on (lane)
            desk, id::float8 as id, lane, ticket, destination, show, key, urgent, attempt, state,
            (extract(epoch from started_at) * 1000)::float8 as started, available_at
          from outbox
          where ${waitingFor(workspace)}
          order by lane, id) as heads
        where state in (${toSend}) and available_at <= clock_timestamp()
        order by urgent desc, id
        limit ${most}`)
      return rowsOf<OutboxRow & { started: number | null; available_at: unknown }>(rows).map(
        ({ started, available_at: _, ...row }) => ({
          ...row,
          startedAt: started === null ? null : new Date(started),
        }),
      )
    },

    async begin(lease, row) {
      const set = sql`state = 'sending', attempt = attempt + 1, started_at = clock_timestamp(), fence = ${lease.fence}`
      // What folded into it since it was read is not yet in what would be sent: it is read again.
      const same = sql`show = ${JSON.stringify(row.show)}::jsonb`
      return rowsOf(await db.execute(change(lease, row, toSend, set, same))).length > 0
    },

    async sent(lease, row, ref) {
      await db.transaction(async tx => {
        const set = sql`state = 'sent', ref = ${ref}, problem = null`
        const done = await tx.execute(change(lease, row, unfinished, set))
        if (rowsOf(done).length === 0 || ref === '') return
        await tx.execute(sql`
          insert into messages (desk, workspace, ref, ticket, key)
          values (${row.desk}, ${lease.workspace}, ${ref}, ${row.ticket}, ${row.key ?? `post:${row.id}`})
          on conflict (desk, ticket, key) do update set ref = excluded.ref, workspace = excluded.workspace`)
      })
    },

    async postpone(lease, row, ms, problem, counts) {
      await db.transaction(async tx => {
        // Whoever shows more of the ticket holds its lock: no newer row of this key appears meanwhile.
        await tx.execute(
          sql`select 1 from tickets where desk = ${row.desk} and number = ${row.ticket} for update`,
        )
        // A newer row of the same key would show the same message. It folds into this one, which keeps
        // its place: what follows in the lane may hang on the message.
        const set = sql`
          state = 'pending', started_at = null, problem = ${problem}, available_at = ${inMs(ms)},
          attempt = case when ${counts} or state = 'pending' then attempt else attempt - 1 end,
          show = coalesce((select newer.show from newer), show),
          urgent = urgent or coalesce((select newer.urgent from newer), false)`
        await tx.execute(sql`
          with newer as (
            delete from outbox
            where desk = ${row.desk} and ticket = ${row.ticket} and key = ${row.key} and state = 'pending'
              and id <> ${row.id} and ${held(lease)}
            returning show, urgent)
          ${change(lease, row, unfinished, set)}`)
      })
    },

    async ambiguous(lease, row, ms, problem) {
      const set = sql`state = 'ambiguous', problem = ${problem}, available_at = ${inMs(ms)}`
      await db.execute(change(lease, row, unfinished, set))
    },

    async dead(lease, row, problem) {
      await db.execute(change(lease, row, unfinished, sql`state = 'dead', problem = ${problem}`))
    },

    async waiting(workspace) {
      const rows = await db.execute(sql`
        with heads as (
          select distinct on (lane) state, available_at
          from outbox
          where ${waitingFor(workspace)}
          order by lane, id)
        select
          (select count(*)::int from outbox where ${waitingFor(workspace)}) as rows,
          (select (extract(epoch from min(available_at) - clock_timestamp()) * 1000)::float8
           from heads where state in (${toSend})) as next`)
      const [row] = rowsOf<{ rows: number; next: number | null }>(rows)
      return { rows: row?.rows ?? 0, nextInMs: row?.next ?? null }
    },
  }
}

import { sql } from 'drizzle-orm'
import type { OutboxCare, UnsentRow } from '../../ports/outbox-care.ts'
import type { Database } from '../database.ts'
import { type Driver, rowsOf } from '../driver.ts'

type Locked = { desk: string; ticket: number; key: string | null; state: UnsentRow['state'] }

const unsent = sql`state in ('pending', 'sending', 'ambiguous', 'dead')`
const inOrder = sql`array_position(array['dead', 'ambiguous', 'sending', 'pending'], state), id`

/** What has not arrived, and what to do about it, in either database. */
export function makeOutboxCare({ db }: Driver): OutboxCare {
  return {
    async unsent(most) {
      const rows = await db.execute(sql`
        select desk, id::float8 as id, workspace, ticket, show ->> 'kind' as show, destination, state, attempt,
          extract(epoch from clock_timestamp() - queued_at)::float8 as age, problem
        from outbox where ${unsent}
        order by ${inOrder} limit ${most}`)
      return rowsOf<UnsentRow>(rows)
    },

    async counts() {
      const rows = await db.execute(
        sql`select state, count(*)::int as rows from outbox where ${unsent} group by 1`,
      )
      const found = rowsOf<{ state: UnsentRow['state']; rows: number }>(rows)
      const of = (state: UnsentRow['state']) => found.find(one => one.state === state)?.rows ?? 0
      return {
        dead: of('dead'),
        ambiguous: of('ambiguous'),
        sending: of('sending'),
        pending: of('pending'),
      }
    },

    async deadIds() {
      const rows = await db.execute(sql`select id::float8 as id from outbox where state = 'dead' order by id`)
      return rowsOf<{ id: number }>(rows).map(({ id }) => id)
    },

    retry: id =>
      db.transaction(async tx => {
        const row = await locked(tx, id)
        if (row === null) return 'unknown'
        if (row.state === 'sending') return 'sending'
        if (row.state === 'dead' && (await hasNewer(tx, row, id))) {
          await tx.execute(sql`delete from outbox where desk = ${row.desk} and id = ${id}`)
          return 'superseded'
        }
        await tx.execute(sql`
          update outbox set available_at = clock_timestamp(),
            state = case when state = 'dead' then 'pending' else state end,
            attempt = case when state = 'dead' then 0 else attempt end,
            started_at = case when state = 'dead' then null else started_at end
          where desk = ${row.desk} and id = ${id}`)
        return 'waits'
      }),

    drop: (id, reason) =>
      db.transaction(async tx => {
        const row = await locked(tx, id)
        if (row === null) return 'unknown'
        if (row.state === 'sending') return 'sending'
        await tx.execute(sql`
          update outbox set state = 'dropped', problem = ${reason}, started_at = clock_timestamp()
          where desk = ${row.desk} and id = ${id}`)
        return 'dropped'
      }),
  }
}

/** Whoever shows more of a ticket holds its lock: no newer row of its keys appears meanwhile. */
async function locked(tx: Database, id: number): Promise<Locked | null> {
  const [found] = rowsOf<Locked>(
    await tx.execute(sql`select desk, ticket from outbox where id = ${id} and ${unsent}`),
  )
  if (found === undefined) return null
  await tx.execute(
    sql`select 1 from tickets where desk = ${found.desk} and number = ${found.ticket} for update`,
  )
  const rows = await tx.execute(sql`
    select desk, ticket, key, state from outbox
    where desk = ${found.desk} and id = ${id} and ${unsent} for update`)
  return rowsOf<Locked>(rows)[0] ?? null
}

/** Whether a later row of the same key waits, or was given up as well: it shows the same message. */
async function hasNewer(tx: Database, { desk, ticket, key }: Locked, id: number): Promise<boolean> {
  if (key === null) return false
  const newer = await tx.execute(sql`
    select 1 from outbox
    where desk = ${desk} and ticket = ${ticket} and key = ${key} and id <> ${id}
      and (state = 'pending' or (state = 'dead' and id > ${id}))`)
  return rowsOf(newer).length > 0
}

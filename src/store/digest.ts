import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { clockKinds, priorities } from '../core/ticket.ts'
import type { DigestStore } from '../ports/digest-store.ts'
import { type Driver, rowsOf } from './driver.ts'

const instant = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`
const epoch = (column: SQL) => sql`(extract(epoch from ${column}) * 1000)::float8`

const person = z.object({ workspace: z.string(), id: z.string(), name: z.string() })
const line = z
  .object({
    number: z.number(),
    title: z.string().nullable(),
    priority: z.enum(priorities),
    holder: person.nullable(),
    clock: z.enum(clockKinds),
    target_ms: z.coerce.number(),
    target_clock: z.enum(['business', 'calendar']),
    due: z.number(),
    stopped: z.number().nullable(),
  })
  .transform(({ target_ms, target_clock, due, stopped, ...rest }) => ({
    ...rest,
    target: { ms: target_ms, clock: target_clock },
    dueAt: due,
    stoppedAt: stopped ?? 0,
  }))

/** The figures of a desk's digest, in either database. */
export function makeDigestStore({ db }: Driver): DigestStore {
  const lines = async (desk: string, due: SQL, where: SQL, order: SQL) => {
    const rows = await db.execute(sql`
      select t.number, x.text as title, t.priority, nullif(t.work -> 'assignee', 'null'::jsonb) as holder,
             c.kind as clock, c.target_ms, c.target_clock, ${epoch(due)} as due, ${epoch(sql`c.stopped_at`)} as stopped
      from clocks c
      join tickets t on t.desk = c.desk and t.number = c.ticket
      left join texts x on x.desk = t.desk and x.id = t.title_id
      where c.desk = ${desk} and ${where}
      order by ${order}
      limit 500`)
    return z.array(line).parse([...rowsOf(rows)])
  }
  const one = async (query: SQL) => rowsOf<Record<string, number | null>>(await db.execute(query))[0] ?? {}

  return {
    async figures(desk, { since, now, until }) {
      const running = sql`c.running_since is not null`
      const [late, lateClosed, today] = [
        await lines(desk, sql`c.due_at`, sql`${running} and c.due_at < ${instant(now)}`, sql`c.due_at`),
        await lines(
          desk,
          sql`c.breached_at`,
          sql`c.breached_at is not null and c.stopped_at >= ${instant(since)}`,
          sql`c.stopped_at`,
        ),
        await lines(
          desk,
          sql`c.due_at`,
          sql`${running} and c.due_at >= ${instant(now)} and c.due_at < ${instant(until)}`,
          sql`c.due_at`,
        ),
      ]
      const free = await one(sql`
        select count(*)::int as count, min(number) as oldest, ${epoch(sql`min(opened_at)`)} as since
        from tickets where desk = ${desk} and work ->> 'status' = 'new'`)
      const stopped = await one(sql`
        select count(*) filter (where breached_at is null)::int as in_time,
               count(*) filter (where breached_at is not null)::int as late
        from clocks where desk = ${desk} and stopped_at >= ${instant(since)}`)
      const tickets = await one(sql`
        select count(*) filter (where opened_at >= ${instant(since)})::int as opened,
               count(*) filter (where ${solvedSince(since)})::int as solved,
               count(rating) filter (where ${solvedSince(since)})::int as ratings,
               (avg(rating) filter (where ${solvedSince(since)}))::float8 as rating
        from tickets where desk = ${desk}`)
      const dead = await one(sql`
        select count(*)::int as dead from outbox where desk = ${desk} and state = 'dead'`)
      return {
        late,
        lateClosed,
        today,
        unclaimed: {
          count: free.count ?? 0,
          oldest: free.oldest == null ? null : { number: free.oldest, since: free.since ?? now },
        },
        stopped: { inTime: stopped.in_time ?? 0, late: stopped.late ?? 0 },
        rating: { average: tickets.rating ?? null, count: tickets.ratings ?? 0 },
        opened: tickets.opened ?? 0,
        solved: tickets.solved ?? 0,
        dead: dead.dead ?? 0,
      }
    },
  }
}

function solvedSince(since: number): SQL {
  return sql`(work ->> 'status' = 'resolved' and (work ->> 'at')::float8 >= ${since})`
}

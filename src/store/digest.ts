import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { clockKinds, priorities } from '../core/ticket.ts'
import type { DigestStore } from '../ports/digest-store.ts'
import { type Driver, rowsOf } from './driver.ts'

const instant = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`

const person = z.object({ workspace: z.string(), id: z.string(), name: z.string() })
const line = z
  .object({
    number: z.number(),
    title: z.string().nullable(),
    priority: z.enum(priorities),
    holder: person.nullable(),
    clock: z.enum(clockKinds),
    target: z.object({ ms: z.number(), clock: z.enum(['business', 'calendar']) }),
    due: z.number(),
    stopped: z.number().nullable(),
  })
  .transform(({ due, stopped, ...rest }) => ({ ...rest, dueAt: due, stoppedAt: stopped ?? 0 }))

/** The clocks of a ticket `t` as rows `c`. Their instants are milliseconds. */
const clocks = sql`
  jsonb_to_recordset(t.state -> 'clocks') as c(
    kind text, target jsonb, phase text, "dueAt" float8, "breachedAt" float8, at float8)`
/** Null for a clock that stands, or runs. */
const [dueAt, stoppedAt] = [sql`c."dueAt"`, sql`c.at`]
const breachedAt = sql`c."breachedAt"`

/**
 * The tickets of a desk that are open, or were resolved since then: of no others can anything have happened.
 * Both kinds have an index of their own, so the time it takes does not grow with the desk's years.
 */
const openSince = (desk: string, since: number) =>
  sql`t.desk = ${desk} and (t.resolved_at is null or t.resolved_at >= ${instant(since)})`

/** The figures of a desk's digest, in either database. */
export function makeDigestStore({ db }: Driver): DigestStore {
  const lines = async (desk: string, since: number, due: SQL, where: SQL, order: SQL) => {
    const rows = await db.execute(sql`
      select t.number, x.text as title, t.state ->> 'priority' as priority,
             nullif(t.state #> '{work,assignee}', 'null'::jsonb) as holder,
             c.kind as clock, c.target, ${due} as due, ${stoppedAt} as stopped
      from tickets t
      cross join lateral ${clocks}
      left join texts x on x.desk = t.desk and x.id = t.state #>> '{title,id}'
      where ${openSince(desk, since)} and ${where}
      order by ${order}
      limit 500`)
    return z.array(line).parse([...rowsOf(rows)])
  }
  const one = async (query: SQL) => rowsOf<Record<string, number | null>>(await db.execute(query))[0] ?? {}

  return {
    async figures(desk, { since, now, until }) {
      const [late, lateClosed, today] = [
        await lines(desk, now, dueAt, sql`${dueAt} < ${now}`, dueAt),
        await lines(
          desk,
          since,
          breachedAt,
          sql`${breachedAt} is not null and ${stoppedAt} >= ${since}`,
          stoppedAt,
        ),
        await lines(desk, now, dueAt, sql`${dueAt} >= ${now} and ${dueAt} < ${until}`, dueAt),
      ]
      const free = await one(sql`
        select count(*)::int as count, min(number) as oldest,
               (extract(epoch from min(opened_at)) * 1000)::float8 as since
        from tickets where desk = ${desk} and resolved_at is null and status = 'new'`)
      const stopped = await one(sql`
        select count(*) filter (where ${breachedAt} is null)::int as in_time,
               count(*) filter (where ${breachedAt} is not null)::int as late
        from tickets t cross join lateral ${clocks}
        where ${openSince(desk, since)} and ${stoppedAt} >= ${since}`)
      const solved = sql`resolved_at >= ${instant(since)}`
      const rating = sql`(state ->> 'rating')::int`
      const tickets = await one(sql`
        select count(*) filter (where opened_at >= ${instant(since)})::int as opened,
               count(*) filter (where ${solved})::int as solved,
               count(${rating}) filter (where ${solved})::int as ratings,
               (avg(${rating}) filter (where ${solved}))::float8 as rating
        from tickets t where ${openSince(desk, since)}`)
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

import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { DayFigures, DigestFacts, Kept } from '../../ports/digest-store.ts'
import type { Database } from '../database.ts'
import { rowsOf } from '../driver.ts'
import { lastOpenedBefore } from '../openings.ts'
import { instant } from './lines.ts'

const count = z.coerce.number()

/** The figures of a digest. Their cost follows the days that they are about; what is open is counted in an index. */
export function figuresOf(db: Database) {
  const one = async <Row>(row: z.ZodType<Row>, query: SQL): Promise<Row> =>
    row.parse(rowsOf(await db.execute(query))[0])

  async function openedSince(desk: string, at: number): Promise<number> {
    const query = sql`select coalesce((select value from counters where desk = ${desk}), 0) as last`
    return (await one(z.object({ last: count }), query)).last - (await lastOpenedBefore(db, desk, at))
  }

  async function solvedBetween(desk: string, from: number, to: number): Promise<number> {
    const query = sql`
      select count(*) as solved from tickets
      where desk = ${desk} and resolved_at >= ${instant(from)} and resolved_at < ${instant(to)}`
    return (await one(z.object({ solved: count }), query)).solved
  }

  return {
    openedSince,
    solvedBetween,
    ratings,

    /** What was kept in each stretch between two of these instants, ascending. */
    async kept(desk: string, bounds: readonly [number, ...number[]]): Promise<Kept[]> {
      const row = z.object({ part: z.number(), in_time: count, late: count })
      const edges = sql`array[${sql.join(
        bounds.map(at => sql`${at}::bigint`),
        sql`, `,
      )}]`
      const rows = rowsOf<unknown>(
        await db.execute(sql`
          select width_bucket(counted_at, ${edges}) as part,
                 count(*) filter (where not missed) as in_time, count(*) filter (where missed) as late
          from ended_clocks
          where desk = ${desk} and counted_at >= ${bounds[0]} and counted_at < ${bounds.at(-1)}
          group by 1`),
      )
      const parts = rows.map(one => row.parse(one))
      return Promise.all(
        bounds.slice(0, -1).map(async (from, index) => {
          const found = parts.find(({ part }) => part === index + 1)
          const rated = await ratings(desk, from, bounds[index + 1] ?? from)
          return { inTime: found?.in_time ?? 0, late: found?.late ?? 0, ...rated }
        }),
      )
    },

    /** One look at an index of what is open. */
    async open(desk: string): Promise<Pick<DigestFacts, 'statuses' | 'waiting' | 'loads' | 'unclaimed'>> {
      const row = z.object({
        status: z.string(),
        waits_for: z.string().nullable(),
        holder: z.string().nullable(),
        count,
        oldest: z.number(),
      })
      const found = rowsOf<unknown>(
        await db.execute(sql`
          select status, waits_for, holder, count(*) as count, min(number) as oldest
          from tickets where desk = ${desk} and resolved_at is null
          group by status, waits_for, holder`),
      ).map(one => row.parse(one))
      const free = found.filter(({ status }) => status === 'new')
      const oldest = free.length === 0 ? null : Math.min(...free.map(one => one.oldest))
      const loads = totals(found.map(one => [one.holder, one.count]))
      return {
        statuses: totals(found.map(one => [one.status, one.count])),
        waiting: totals(found.map(one => [one.waits_for, one.count])),
        loads: Object.entries(loads).map(([holder, open]) => ({ holder, open })),
        unclaimed: {
          count: free.reduce((sum, one) => sum + one.count, 0),
          oldest: oldest === null ? null : { number: oldest, since: await openedAt(desk, oldest) },
        },
      }
    },

    async dead(desk: string): Promise<number> {
      const query = sql`select count(*) as dead from outbox where desk = ${desk} and state = 'dead'`
      return (await one(z.object({ dead: count }), query)).dead
    },

    async days(desk: string, bounds: readonly number[]): Promise<readonly DayFigures[]> {
      const opened = await Promise.all(bounds.map(at => openedSince(desk, at)))
      const days = bounds.slice(0, -1).map(async (from, index) => ({
        opened: (opened[index] ?? 0) - (opened[index + 1] ?? 0),
        solved: await solvedBetween(desk, from, bounds[index + 1] ?? from),
      }))
      return Promise.all(days)
    },
  }

  async function ratings(desk: string, from: number, to: number): Promise<Pick<Kept, 'rating' | 'ratings'>> {
    return one(
      z.object({ ratings: count, rating: z.number().nullable() }),
      sql`select count(rating) as ratings, avg(rating)::float8 as rating
          from (select (state ->> 'rating')::int as rating from tickets
                where desk = ${desk} and resolved_at >= ${instant(from)} and resolved_at < ${instant(to)}
                offset 0) solved`,
    )
  }

  async function openedAt(desk: string, number: number): Promise<number> {
    const query = sql`
      select (extract(epoch from opened_at) * 1000)::float8 as at
      from tickets where desk = ${desk} and number = ${number}`
    return (await one(z.object({ at: z.number() }), query)).at
  }
}

function totals(pairs: readonly (readonly [string | null, number])[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const [name, more] of pairs) if (name !== null) sums[name] = (sums[name] ?? 0) + more
  return sums
}

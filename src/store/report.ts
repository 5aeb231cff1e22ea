import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { clockKinds, priorities } from '../core/ticket.ts'
import type { Measured, ReportFacts, ReportRange, ReportStore } from '../ports/report-store.ts'
import { instant } from './digest/lines.ts'
import { type Driver, rowsOf } from './driver.ts'
import { lastOpenedBefore } from './openings.ts'

const count = z.coerce.number()
const measured = z.object({ in_time: count, late: count, times: z.array(z.number()).nullable() })
const group = measured.extend({
  by: z.number(),
  clock: z.enum(clockKinds),
  priority: z.enum(priorities).nullable(),
  category: z.string().nullable(),
})
/** What `grouping` says of each set: the bits of the columns that are not in it. */
const sets = { priority: 0b01, category: 0b10 }

/** The figures of a report. Their cost follows the length of time reported, whatever is open. */
export function makeReportStore({ db }: Driver): ReportStore {
  const rows = async <Row extends z.ZodType>(row: Row, query: SQL): Promise<z.infer<Row>[]> =>
    rowsOf<unknown>(await db.execute(query)).map(one => row.parse(one))

  const ended = (desk: string, { from, to }: ReportRange) =>
    sql`c.desk = ${desk} and c.counted_at >= ${from} and c.counted_at < ${to}`
  const figuresFrom = (from: number) => sql`
    count(*) filter (where not c.missed) as in_time, count(*) filter (where c.missed) as late,
    percentile_cont(array[0.5, 0.9]) within group (order by c.used_ms) filter (where c.stopped_at >= ${from}) as times`

  const groups = (desk: string, range: ReportRange) =>
    rows(
      group,
      sql`
        select grouping(c.priority, c.category) as by, c.kind as clock, c.priority, c.category,
               ${figuresFrom(range.from)}
        from ended_clocks c where ${ended(desk, range)}
        group by grouping sets ((c.kind, c.priority), (c.kind, c.category))`,
    )

  /** Who has or had the ticket is read from its document, because hardly any desk asks for it. */
  const agents = (desk: string, range: ReportRange) =>
    rows(
      measured.extend({ agent: z.string(), tickets: count }),
      sql`
        select w.agent, count(*) filter (where t.resolved_at is not null) as tickets, ${figuresFrom(range.from)}
        from ended_clocks c
        join tickets t on t.desk = c.desk and t.number = c.ticket
        cross join lateral (select t.state #>> '{work,assignee,name}' as agent) w
        where ${ended(desk, range)} and c.kind = 'resolution' and w.agent is not null
        group by w.agent`,
    )

  /** The numbers are looked up first: the planner would look through all tickets for those after one it cannot know. */
  async function flows(desk: string, { from, to }: ReportRange) {
    const before = await lastOpenedBefore(db, desk, from)
    return rows(
      z.object({
        ...{ category: z.string().nullable(), opened: count, solved: count },
        ...{ ratings: count, rated: count },
      }),
      sql`select category, sum(opened) as opened, sum(solved) as solved,
                 count(rating) as ratings, coalesce(sum(rating), 0) as rated
          from (
            select state ->> 'category' as category, 1 as opened, 0 as solved, null::int as rating from tickets
            where desk = ${desk} and number > ${before} and opened_at < ${instant(to)}
            union all
            select state ->> 'category', 0, 1, (state ->> 'rating')::int from tickets
            where desk = ${desk} and resolved_at >= ${instant(from)} and resolved_at < ${instant(to)}) one
          group by 1`,
    )
  }

  return {
    async report(desk, range) {
      const all = await groups(desk, range)
      const solutions = all.filter(one => one.clock === 'resolution' && one.by === sets.category)
      const through = await flows(desk, range)
      const sum = (pick: (flow: (typeof through)[number]) => number) =>
        through.reduce((total, flow) => total + pick(flow), 0)
      const ratings = sum(one => one.ratings)
      return {
        opened: sum(one => one.opened),
        solved: sum(one => one.solved),
        rating: ratings === 0 ? null : sum(one => one.rated) / ratings,
        ratings,
        clocks: all
          .flatMap(({ by, priority, clock, ...rest }) =>
            by === sets.priority && priority !== null ? [{ priority, clock, ...measuredOf(rest) }] : [],
          )
          .sort(inOrder),
        categories: through
          .map(({ category, opened, solved }) => {
            const its = solutions.find(one => one.category === category)
            return { category, opened, solved, ...measuredOf(its ?? { in_time: 0, late: 0, times: null }) }
          })
          .sort((one, other) => other.opened - one.opened),
        agents: (range.perAgent ? await agents(desk, range) : [])
          .map(({ agent, tickets, ...rest }) => ({ agent, solved: tickets, ...measuredOf(rest) }))
          .sort((one, other) => one.agent.localeCompare(other.agent)),
      }
    },
  }
}

function measuredOf({ in_time, late, times }: z.infer<typeof measured>): Measured {
  const [median = null, ninetieth = null] = times ?? []
  return { inTime: in_time, late, median, ninetieth }
}

function inOrder(one: ReportFacts['clocks'][number], other: ReportFacts['clocks'][number]): number {
  const rank = ({ priority, clock }: typeof one) =>
    priorities.indexOf(priority) * clockKinds.length + clockKinds.indexOf(clock)
  return rank(one) - rank(other)
}

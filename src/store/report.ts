import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { clockKinds, priorities } from '../core/ticket.ts'
import type { Measured, ReportFacts, ReportStore } from '../ports/report-store.ts'
import { figuresOf } from './digest/figures.ts'
import { instant } from './digest/lines.ts'
import { type Driver, rowsOf } from './driver.ts'

const count = z.coerce.number()
const measured = z.object({ in_time: count, late: count, times: z.array(z.number()).nullable() })

/** Share and times of the clocks `c` that stopped or were missed between two instants. */
const measures = (from: number) => sql`
  count(*) filter (where c."breachedAt" is null) as in_time,
  count(*) filter (where c."breachedAt" >= ${from}) as late,
  percentile_cont(array[0.5, 0.9]) within group (order by c."usedMs") filter (where c.at >= ${from}) as times`

const clocks = sql`jsonb_to_recordset(t.state -> 'clocks') as c(
  kind text, "breachedAt" float8, at float8, "usedMs" float8)`

/** The figures of a report. Their cost follows the length of time reported, and what is open. */
export function makeReportStore({ db }: Driver): ReportStore {
  const figures = figuresOf(db)
  const rows = async <Row extends z.ZodType>(row: Row, query: SQL): Promise<z.infer<Row>[]> =>
    rowsOf<unknown>(await db.execute(query)).map(one => row.parse(one))

  return {
    async report(desk, { from, to, perAgent }) {
      const touched = sql`t.desk = ${desk} and (t.resolved_at is null or t.resolved_at >= ${instant(from)})
        and coalesce(c."breachedAt", c.at) >= ${from} and coalesce(c."breachedAt", c.at) < ${to}`
      const byClock = await rows(
        measured.extend({ priority: z.enum(priorities), clock: z.enum(clockKinds) }),
        sql`select t.state ->> 'priority' as priority, c.kind as clock, ${measures(from)}
            from tickets t cross join lateral ${clocks} where ${touched} group by 1, 2`,
      )
      const byCategory = await rows(
        measured.extend({ category: z.string().nullable() }),
        sql`select t.state ->> 'category' as category, ${measures(from)}
            from tickets t cross join lateral ${clocks} where ${touched} and c.kind = 'resolution' group by 1`,
      )
      const flows = await rows(
        z.object({ category: z.string().nullable(), opened: count, solved: count }),
        sql`select category, sum(opened) as opened, sum(solved) as solved from (
              select state ->> 'category' as category, 1 as opened, 0 as solved from tickets
              where desk = ${desk} and opened_at < ${instant(to)} and number > coalesce((
                select number from tickets where desk = ${desk} and opened_at < ${instant(from)}
                order by number desc limit 1), 0)
              union all
              select state ->> 'category', 0, 1 from tickets
              where desk = ${desk} and resolved_at >= ${instant(from)} and resolved_at < ${instant(to)}) one
            group by 1`,
      )
      const byAgent = perAgent
        ? await rows(
            measured.extend({ agent: z.string(), solved: count }),
            sql`select t.state #>> '{work,assignee,name}' as agent, count(distinct t.number) as solved, ${measures(from)}
                from tickets t cross join lateral ${clocks}
                where ${touched} and c.kind = 'resolution' and t.resolved_at < ${instant(to)}
                  and t.state #>> '{work,assignee,name}' is not null
                group by 1 order by 1`,
          )
        : []
      const [kept] = await figures.kept(desk, [from, to])
      const sum = (pick: (flow: (typeof flows)[number]) => number) =>
        flows.reduce((total, flow) => total + pick(flow), 0)
      return {
        opened: sum(one => one.opened),
        solved: sum(one => one.solved),
        rating: kept?.rating ?? null,
        ratings: kept?.ratings ?? 0,
        clocks: byClock
          .map(({ priority, clock, ...rest }) => ({ priority, clock, ...measuredOf(rest) }))
          .sort(inOrder),
        categories: flows
          .map(flow => {
            const its = byCategory.find(one => one.category === flow.category)
            return { ...flow, ...measuredOf(its ?? { in_time: 0, late: 0, times: null }) }
          })
          .sort((one, other) => other.opened - one.opened),
        agents: byAgent.map(({ agent, solved, ...rest }) => ({ agent, solved, ...measuredOf(rest) })),
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

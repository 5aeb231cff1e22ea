import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { clockKinds, priorities } from '../core/ticket.ts'
import type { Measured, ReportFacts, ReportStore } from '../ports/report-store.ts'
import { figuresOf } from './digest/figures.ts'
import { instant } from './digest/lines.ts'
import { type Driver, rowsOf } from './driver.ts'

const count = z.coerce.number()
const measured = z.object({ in_time: count, late: count, times: z.array(z.number()).nullable() })
const group = measured.extend({
  by: z.number(),
  clock: z.enum(clockKinds),
  priority: z.enum(priorities).nullable(),
  category: z.string().nullable(),
  agent: z.string().nullable(),
  tickets: count,
})
/** What `grouping` says of each set: the bits of the columns that are not in it. */
const sets = { priority: 0b011, category: 0b101, agent: 0b110 }

/** The figures of a report. Their cost follows the length of time reported, and what is open. */
export function makeReportStore({ db }: Driver): ReportStore {
  const figures = figuresOf(db)
  const rows = async <Row extends z.ZodType>(row: Row, query: SQL): Promise<z.infer<Row>[]> =>
    rowsOf<unknown>(await db.execute(query)).map(one => row.parse(one))

  /** Every document is unpacked once, for all members and all groups: it is what costs time. */
  const groups = (desk: string, from: number, to: number) =>
    rows(
      group,
      sql`
        with stopped as materialized (
          select t.number, t.resolved_at is not null as solved, s.priority, s.category,
                 s.work #>> '{assignee,name}' as agent, c.kind, c."breachedAt" as breached, c.at, c."usedMs" as used
          from tickets t
          cross join lateral jsonb_to_record(t.state) as s(priority text, category text, work jsonb, clocks jsonb)
          cross join lateral jsonb_to_recordset(s.clocks) as c(
            kind text, "breachedAt" float8, at float8, "usedMs" float8)
          where t.desk = ${desk} and (t.resolved_at is null or t.resolved_at >= ${instant(from)})
            and coalesce(c."breachedAt", c.at) >= ${from} and coalesce(c."breachedAt", c.at) < ${to})
        select grouping(priority, category, agent) as by, kind as clock, priority, category, agent,
               count(*) filter (where breached is null) as in_time,
               count(*) filter (where breached is not null) as late,
               count(*) filter (where solved) as tickets,
               percentile_cont(array[0.5, 0.9]) within group (order by used) filter (where at >= ${from}) as times
        from stopped
        group by grouping sets ((kind, priority), (kind, category), (kind, agent))`,
    )

  return {
    async report(desk, { from, to, perAgent }) {
      const all = await groups(desk, from, to)
      const solutions = all.filter(one => one.clock === 'resolution')
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
      const { rating, ratings } = await figures.ratings(desk, from, to)
      const sum = (pick: (flow: (typeof flows)[number]) => number) =>
        flows.reduce((total, flow) => total + pick(flow), 0)
      return {
        opened: sum(one => one.opened),
        solved: sum(one => one.solved),
        rating,
        ratings,
        clocks: all
          .flatMap(({ by, priority, clock, ...rest }) =>
            by === sets.priority && priority !== null ? [{ priority, clock, ...measuredOf(rest) }] : [],
          )
          .sort(inOrder),
        categories: flows
          .map(flow => {
            const its = solutions.find(one => one.by === sets.category && one.category === flow.category)
            return { ...flow, ...measuredOf(its ?? { in_time: 0, late: 0, times: null }) }
          })
          .sort((one, other) => other.opened - one.opened),
        agents: solutions
          .flatMap(({ by, agent, tickets, ...rest }) =>
            perAgent && by === sets.agent && agent !== null
              ? [{ agent, solved: tickets, ...measuredOf(rest) }]
              : [],
          )
          .sort((one, other) => one.agent.localeCompare(other.agent)),
      }
    },
  }
}

function measuredOf({
  in_time,
  late,
  times,
}: Pick<z.infer<typeof group>, 'in_time' | 'late' | 'times'>): Measured {
  const [median = null, ninetieth = null] = times ?? []
  return { inTime: in_time, late, median, ninetieth }
}

function inOrder(one: ReportFacts['clocks'][number], other: ReportFacts['clocks'][number]): number {
  const rank = ({ priority, clock }: typeof one) =>
    priorities.indexOf(priority) * clockKinds.length + clockKinds.indexOf(clock)
  return rank(one) - rank(other)
}

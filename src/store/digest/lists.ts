import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { clockKinds } from '../../core/ticket.ts'
import type {
  DigestFacts,
  DigestRange,
  DigestStore,
  LateLine,
  Some,
  UnansweredLine,
} from '../../ports/digest-store.ts'
import type { Database } from '../database.ts'
import { rowsOf } from '../driver.ts'
import { eventFrom } from '../tickets/rows.ts'
import {
  firstDue,
  firstUnexplained,
  instant,
  line,
  person,
  picked,
  ticketColumns,
  ticketLine,
  titleJoin,
  total,
} from './lines.ts'

const shown = 10

/** The lists of a digest. Each reads the tickets that it shows, and counts the others in an index. */
export function listsOf(db: Database) {
  async function some<Row extends z.ZodType, Shown>(
    query: SQL,
    row: Row,
    draw: (row: z.infer<Row>) => Shown,
  ): Promise<Some<Shown>> {
    const rows = rowsOf<unknown>(await db.execute(query))
    return {
      lines: rows.map(one => draw(row.parse(one))),
      total: rows.length === 0 ? 0 : total.parse(rows[0]).total,
    }
  }

  return {
    unanswered(desk: string): Promise<DigestFacts['unanswered']> {
      return some(
        sql`
          select ${ticketColumns}, (
              select json_agg(e.event order by e.seq) from ticket_events e
              where e.desk = t.desk and e.ticket = t.number and e.event like '%"paged"%') as written, (
              select count(*) from tickets where desk = ${desk} and unanswered) as total
          from ${picked(
            desk,
            sql`select number from tickets where desk = ${desk} and unanswered order by number limit ${shown}`,
          )}
          order by t.number`,
        line.extend({ written: z.array(z.string()).nullable() }),
        row => ({ ...ticketLine(row), calls: (row.written ?? []).flatMap(callIn) }),
      )
    },

    late(desk: string, now: number, most = shown): Promise<Some<LateLine>> {
      const urged = z.object({ at: z.number(), by: person }).nullable()
      return some(
        sql`
          select ${ticketColumns}, nullif(t.state -> 'urged', 'null'::jsonb) as urged, (
              select count(*) from tickets where desk = ${desk} and first_due < ${now}) as total
          from ${picked(
            desk,
            sql`select number from tickets where desk = ${desk} and first_due < ${now}
                order by first_due, number limit ${most}`,
          )}
          order by t.first_due, t.number`,
        line.extend({ urged }),
        row => ({ ...firstDue(row), nudged: row.urged }),
      )
    },

    async dueToday(
      desk: string,
      { now, noon, until }: DigestRange,
      most: number,
    ): Promise<DigestFacts['dueToday']> {
      const due = (end: number) => sql`(
        select count(*) from tickets
        where desk = ${desk} and first_due >= ${now} and first_due < ${end})::int`
      const found = await some(
        sql`
          select ${ticketColumns}, ${due(until)} as total, ${due(Math.min(noon, until))} as before_noon
          from ${picked(
            desk,
            sql`select number from tickets where desk = ${desk} and first_due >= ${now} and first_due < ${until}
                order by first_due, number limit ${most}`,
          )}
          order by t.first_due, t.number`,
        line.extend({ before_noon: z.number() }),
        row => ({ line: firstDue(row), beforeNoon: row.before_noon }),
      )
      const lines = found.lines.map(one => one.line)
      return { lines, total: found.total, beforeNoon: found.lines[0]?.beforeNoon ?? 0 }
    },

    unexplained(desk: string, from: number): Promise<DigestFacts['unexplained']> {
      const since = instant(from)
      return some(
        sql`
          select ${ticketColumns}, (
              select count(*) from tickets
              where desk = ${desk} and unexplained and resolved_at >= ${since}) as total
          from ${picked(
            desk,
            sql`select number from tickets where desk = ${desk} and unexplained and resolved_at >= ${since}
                order by resolved_at desc, number limit ${shown}`,
          )}
          order by t.resolved_at desc, t.number`,
        line,
        firstUnexplained,
      )
    },

    told(desk: string, post: number, most: number): Promise<Awaited<ReturnType<DigestStore['told']>>> {
      const at = instant(post)
      return some(
        sql`
          select ticket as number, clock, (extract(epoch from due_at) * 1000)::float8 as due, (
              select count(*) from breach_notices where desk = ${desk} and post = ${at}) as total
          from breach_notices where desk = ${desk} and post = ${at}
          order by due_at, ticket limit ${most}`,
        z.object({ number: z.number(), clock: z.enum(clockKinds), due: z.number() }),
        ({ number, clock, due }) => ({ number, clock, dueAt: due }),
      )
    },

    async promiseBy(desk: string, id: string): Promise<boolean> {
      const open = sql`select 1 from promises where desk = ${desk} and id = ${id} and done_at is null`
      return rowsOf(await db.execute(open)).length > 0
    },

    async promiseOf(desk: string, ticket: number): ReturnType<DigestStore['promiseOf']> {
      const found = await some(
        sql`
          select id, (extract(epoch from due_at) * 1000)::float8 as due, owner, 1 as total
          from promises where desk = ${desk} and ticket = ${ticket} and kind = 'call' and done_at is null order by due_at limit 1`,
        z.object({ id: z.string(), due: z.number(), owner: person.nullable() }),
        ({ id, due, owner }) => ({ id, dueAt: due, owner }),
      )
      return found.lines[0] ?? null
    },

    promises(desk: string): Promise<DigestFacts['promises']> {
      return some(
        sql`
          select ${ticketColumns}, p.id, p.kind, (extract(epoch from p.due_at) * 1000)::float8 as due, p.owner,
                 (t.state ->> 'rating')::int as rating, (
              select count(*) from promises where desk = ${desk} and done_at is null) as total
          from promises p
          join tickets t on t.desk = p.desk and t.number = p.ticket
          ${titleJoin}
          where p.desk = ${desk} and p.done_at is null
          order by p.due_at, p.id limit ${shown}`,
        line.extend({
          id: z.string(),
          kind: z.string(),
          due: z.number(),
          owner: person.nullable(),
          rating: z.number().nullable(),
        }),
        row => ({
          ...ticketLine(row),
          id: row.id,
          kind: row.kind,
          dueAt: row.due,
          owner: row.owner,
          rating: row.rating,
        }),
      )
    },
  }
}

/** A call of somebody. What cannot be read is left out: the audit names it, and the digest has others to tell of. */
function callIn(written: string): UnansweredLine['calls'] {
  const event = eventFrom(written)
  return event?.type === 'paged' && event.who.length > 0 ? [{ at: event.at, who: event.who }] : []
}

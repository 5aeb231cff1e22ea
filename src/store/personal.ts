import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { textsIn } from '../core/audit.ts'
import type { Person } from '../core/people.ts'
import type { PersonalStore, StoredText } from '../ports/personal-store.ts'
import type { Database } from './database.ts'
import { type Driver, rowsOf } from './driver.ts'
import { codeIn } from './postgres-faults.ts'
import { texts, ticketEvents, tickets } from './schema/tickets.ts'
import { sealedFromRow, ticketFromRow, unreadableIn } from './tickets/rows.ts'

/** `invalid_text_representation`: a text that was to be taken apart is no JSON. */
const noJson = '22P02'

/** What is kept of people, in either database. */
export function makePersonalStore({ db }: Driver): PersonalStore {
  /**
   * Whole tables are looked through, however long that takes.
   * @throws ConfigError when an event of the desk is none any more
   */
  async function patiently<Row>(desk: string, query: SQL): Promise<readonly Row[]> {
    try {
      return await db.transaction(async tx => {
        await tx.execute(sql`set local statement_timeout to 0`)
        return rowsOf<Row>(await tx.execute(query))
      })
    } catch (error) {
      throw codeIn(error) === noJson ? unreadableIn(desk) : error
    }
  }

  return {
    people: desk =>
      patiently<Person>(
        desk,
        sql`
          select distinct who ->> 'workspace' as workspace, who ->> 'id' as id, who ->> 'name' as name
          from ticket_events e, lateral (select e.event::jsonb) as its(said),
            jsonb_array_elements(jsonb_build_array(said -> 'by', said -> 'requester')) who
          where e.desk = ${desk} and who ->> 'id' is not null
          order by 1, 2, 3`,
      ),

    async numbers(desk, of) {
      const rows = await patiently<{ number: number }>(
        desk,
        of === null
          ? sql`select number from tickets where desk = ${desk} order by number`
          : sql`select distinct ticket as number from ticket_events e, lateral (select e.event::jsonb) as its(said)
                where e.desk = ${desk} and (${is(sql`said -> 'by'`, of)} or ${is(sql`said -> 'requester'`, of)})
                order by 1`,
      )
      return rows.map(({ number }) => number)
    },

    async whole(desk, numbers) {
      const some = [...numbers]
      if (some.length === 0) return []
      const rows = await db
        .select()
        .from(tickets)
        .where(and(eq(tickets.desk, desk), inArray(tickets.number, some)))
        .orderBy(asc(tickets.number))
      const found = await db
        .select()
        .from(ticketEvents)
        .where(and(eq(ticketEvents.desk, desk), inArray(ticketEvents.ticket, some)))
        .orderBy(asc(ticketEvents.ticket), asc(ticketEvents.seq))
      const events = found.map(row => ({ ticket: row.ticket, event: sealedFromRow(row).event }))
      const said = await textsOf(
        db,
        desk,
        events.flatMap(({ event }) => textsIn(event).map(({ id }) => id)),
      )
      return rows.map(row => ({
        ticket: ticketFromRow(row),
        events: events.filter(one => one.ticket === row.number).map(({ event }) => event),
        texts: said,
      }))
    },

    async places(desk, of) {
      const [row] = await patiently<{ seats: number; watching: number; kept: number }>(
        desk,
        sql`
          select (select count(*) from seats where ${at(desk, of)})::int as seats,
            (select count(*) from outage_watchers where ${at(desk, of)})::int as watching,
            (select count(*) from kept where ${keptOf(desk, of)})::int as kept`,
      )
      return row ?? { seats: 0, watching: 0, kept: 0 }
    },

    forget: (desk, of) =>
      db.transaction(async tx => {
        await tx.execute(sql`set local statement_timeout to 0`)
        let gone = 0
        for (const statement of [
          sql`delete from seats where ${at(desk, of)} returning 1`,
          sql`delete from outage_watchers where ${at(desk, of)} returning 1`,
          sql`delete from kept where ${keptOf(desk, of)} returning 1`,
          ...(of.workspace === 'playground' ? typedBy(of) : []),
        ])
          gone += rowsOf(await tx.execute(statement)).length
        return gone
      }),
  }
}

const is = (who: SQL, { workspace, id }: Person) =>
  sql`(${who} ->> 'workspace' = ${workspace} and ${who} ->> 'id' = ${id})`
const at = (desk: string, { workspace, id }: Person) =>
  sql`desk = ${desk} and workspace = ${workspace} and person = ${id}`

/** A block stays: it is somebody else's decision. */
const keptOf = (desk: string, of: Person) => {
  const { workspace, id } = of
  const both = `${workspace} ${id}`
  return sql`desk = ${desk} and kind not in ('block', 'drill') and (
    subject = ${both} or id = ${both} or (subject = ${workspace} and id = ${id})
    or (split_part(subject, ' ', 1) = ${workspace} and id = ${id})
    or ${is(sql`value -> 'by'`, of)} or ${is(sql`value -> 'author'`, of)})`
}

/** The playground is a chat of our own: what was typed there is here. */
const typedBy = ({ id }: Person) => [
  sql`delete from playground_files where message in (select id from playground_messages where author = ${id}) returning 1`,
  sql`update playground_messages set text = '', deleted = true
      where author = ${id} and text is not null and not deleted returning 1`,
]

async function textsOf(
  db: Database,
  desk: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredText>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: texts.id, text: texts.text, shared: texts.shared, files: texts.files })
    .from(texts)
    .where(and(eq(texts.desk, desk), inArray(texts.id, [...new Set(ids)])))
  return new Map(
    rows.map(({ id, text, shared, files }) => [
      id,
      { text, shared, files: (files ?? []) as StoredText['files'] },
    ]),
  )
}

import { and, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Person } from '../../core/people.ts'
import type { Search } from '../../core/search.ts'
import type { Found, TicketStore } from '../../ports/ticket-store.ts'
import { type Driver, rowsOf } from '../driver.ts'
import { counters, texts, tickets } from '../schema/tickets.ts'
import { itsTitle, lineOf } from './line.ts'

/**
 * So many of the newest tickets are read through one after another, the first few hundred before the others. A word
 * that is common enough to fill a page is found there, so the index is only asked for rare ones: it would gather every
 * match there ever was before sorting.
 */
const recent = [500, 5_000]
/** The greatest number that a ticket could have: what is opened meanwhile is found as well. */
const greatest = 2 ** 31 - 1
/** A person has hardly more tickets, or a tag. */
const mostOfOne = 2_000

type Match = { ticket: number; text: string | null }

/** Full text over the tickets that a person may see, newest first. */
export function makeFinding({ db }: Driver): TicketStore['find'] {
  /** Of tickets that are named: the words may stand in different texts of one. */
  async function among(
    desk: string,
    numbers: SQL,
    search: Search,
    { all, most }: { all: boolean; most: number },
  ) {
    const each = search.words.map(word => sql`bool_or(said.words @@ ${lexeme(word)}::tsquery)`)
    const rows = await db.execute(sql`
      with said as (
        select t.ticket, t.text, t.words from texts t
        where t.desk = ${desk} and t.ticket in (${numbers}) ${all ? sql`` : sql`and t.shared`}
        offset 0)
      select said.ticket, min(said.text) filter (where said.words @@ ${any(search.words)}::tsquery) as text
      from said group by said.ticket having ${sql.join(each, sql` and `)}
      order by said.ticket desc limit ${most}`)
    return rowsOf<Match>(rows)
  }

  type Stretch = { from: number; upTo: number; most: number }

  async function newest(desk: string, search: Search, { from, upTo, most }: Stretch) {
    const each = search.words.map(word => sql`bool_or(said.words @@ ${lexeme(word)}::tsquery)`)
    const rows = await db.execute(sql`
      with said as (
        select t.ticket, t.text, t.words from texts t
        where t.desk = ${desk} and t.ticket > ${from} and t.ticket <= ${upTo}
        offset 0)
      select said.ticket, min(said.text) as text
      from said where said.words @@ ${any(search.words)}::tsquery
      group by said.ticket having ${sql.join(each, sql` and `)}
      order by said.ticket desc limit ${most}`)
    return rowsOf<Match>(rows)
  }

  /** By the index: all the words in one text. */
  async function older(desk: string, search: Search, { upTo, most }: { upTo: number; most: number }) {
    const query = [`'${deskLexeme(desk)}'`, ...search.words.map(lexeme)].join(' & ')
    const rows = await db.execute(sql`
      with said as materialized (
        select t.ticket, t.text from texts t
        where t.words @@ ${query}::tsquery and t.desk = ${desk} and t.ticket <= ${upTo})
      select said.ticket, min(said.text) as text from said
      group by said.ticket order by said.ticket desc limit ${most}`)
    return rowsOf<Match>(rows)
  }

  async function matches(
    desk: string,
    search: Search,
    of: Person | null,
    most: number,
  ): Promise<readonly Match[]> {
    const tagged = search.tags.length === 0 ? null : withTags(desk, search.tags, of)
    if (tagged !== null || of !== null) {
      const numbers = tagged ?? ownedBy(desk, of)
      if (search.words.length > 0) return among(desk, numbers, search, { all: of === null, most })
      const rows = await db.execute(sql`
        select one.number as ticket, null as text from (${numbers}) one order by one.number desc limit ${most}`)
      return rowsOf<Match>(rows)
    }
    const [last] = await db.select({ value: counters.value }).from(counters).where(eq(counters.desk, desk))
    const highest = last?.value ?? 0
    const found: Match[] = []
    let upTo = greatest
    for (const length of recent) {
      const from = Math.max(highest - length, 0)
      found.push(...(await newest(desk, search, { from, upTo, most: most - found.length })))
      if (found.length >= most || from === 0) return found
      upTo = from
    }
    return [...found, ...(await older(desk, search, { upTo, most: most - found.length }))]
  }

  return async (desk, search, of, most) => {
    if (search.words.length + search.tags.length === 0) return { lines: [], more: false }
    const found = await matches(desk, search, of, most + 1)
    const shown = found.slice(0, most)
    if (shown.length === 0) return { lines: [], more: false }
    const rows = await db
      .select({ ticket: tickets, title: texts.text })
      .from(tickets)
      .leftJoin(texts, itsTitle)
      .where(
        and(
          eq(tickets.desk, desk),
          inArray(
            tickets.number,
            shown.map(one => one.ticket),
          ),
        ),
      )
      .orderBy(desc(tickets.number))
    const matchOf = new Map(shown.map(({ ticket, text }) => [ticket, text]))
    const lines = rows.map((row): Found => {
      const line = lineOf(row)
      return { ...line, match: matchOf.get(line.number) ?? null }
    })
    return { lines, more: found.length > most }
  }
}

function ownedBy(desk: string, of: Person | null): SQL {
  return sql`
    select t.number from tickets t
    where t.desk = ${desk} and t.requester_workspace = ${of?.workspace ?? ''} and t.requester_id = ${of?.id ?? ''}
    order by t.number desc limit ${mostOfOne}`
}

/** Tags are the team's: of their own tickets people find what is tagged as well. */
function withTags(desk: string, tags: readonly string[], of: Person | null): SQL {
  const has = and(
    isNotNull(tickets.tags),
    sql`${tickets.tags} @> ${JSON.stringify(tags)}::jsonb`,
    ...(of === null ? [] : [eq(tickets.requesterWorkspace, of.workspace), eq(tickets.requesterId, of.id)]),
  )
  return sql`
    select ${tickets.number} from ${tickets}
    where ${tickets.desk} = ${desk} and ${has} order by ${tickets.number} desc limit ${mostOfOne}`
}

/** A word as the beginning of one that stands in a text. It holds letters and digits alone. */
const lexeme = (word: string) => `'${word}':*`
const any = (words: readonly string[]) => words.map(lexeme).join(' | ')

/** What every text of a desk holds beside its words, so that the index parts desks. Quotes are doubled. */
const deskLexeme = (desk: string) => `@${desk}`.replaceAll('\\', '\\\\').replaceAll("'", "''")

import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { isSame } from '../../core/people.ts'
import type { TicketLine, TicketStore } from '../../ports/ticket-store.ts'
import { type Driver, rowsOf } from '../driver.ts'
import { texts, tickets } from '../schema/tickets.ts'
import { itsTitle, lineOf } from './line.ts'

/** By priority, then what is due first, what nothing is due on last, then by age. */
const byUrgency = [
  sql`array_position(array['critical', 'high', 'medium', 'low'], ${tickets.state} ->> 'priority')`,
  asc(tickets.firstDue),
  asc(tickets.number),
]

const until = sql`${tickets.state} #>> '{snooze,until}'`

/** Open tickets as lists of the team show them. */
export function makeLists({ db }: Driver): Pick<TicketStore, 'queue' | 'free' | 'held'> {
  /** The few that are shown are picked first: only theirs are titles looked up and documents read. */
  async function openOf(desk: string, most: number, which?: SQL | undefined): Promise<readonly TicketLine[]> {
    const order = [sql`${tickets.status} <> 'new'`, ...byUrgency]
    const picked = db
      .select({ number: tickets.number })
      .from(tickets)
      .where(and(eq(tickets.desk, desk), isNull(tickets.resolvedAt), which))
      .orderBy(...order)
      .limit(most)
    const rows = await db
      .select({ ticket: tickets, title: texts.text })
      .from(tickets)
      .leftJoin(texts, itsTitle)
      .where(and(eq(tickets.desk, desk), inArray(tickets.number, picked)))
      .orderBy(...order)
    return rows.map(lineOf)
  }

  return {
    queue: (desk, most) => openOf(desk, most),

    async free(desk, most) {
      const nobodys = eq(tickets.status, 'new')
      const [asleep] = rowsOf<{ count: number; until: number | null }>(
        await db.execute(sql`
          select count(*)::int as count, min((${until})::float8) as until from ${tickets}
          where ${and(eq(tickets.desk, desk), isNull(tickets.resolvedAt), nobodys)} and ${until} is not null`),
      )
      return {
        lines: await openOf(desk, most, and(nobodys, sql`${until} is null`)),
        asleep: asleep == null || asleep.until === null ? null : { count: asleep.count, until: asleep.until },
      }
    },

    async held(desk, by, most) {
      const has = by === null ? isNotNull(tickets.holder) : eq(tickets.holder, by.id)
      const lines = await openOf(desk, most, has)
      return by === null ? lines : lines.filter(({ assignee }) => isSame(assignee, by))
    },
  }
}

import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Driver } from '../driver.ts'
import { tickets } from '../schema/tickets.ts'

/** Who has to do with what is open. */
export function makeOpenPeople({ db }: Driver): Pick<TicketStore, 'openRequesters' | 'openHolders'> {
  const openRequesters: TicketStore['openRequesters'] = (desks, workspace) =>
    db
      .select({
        id: tickets.requesterId,
        left: sql<boolean>`bool_or(${tickets.state} ->> 'requesterLeft' is not null)`,
      })
      .from(tickets)
      .where(
        and(
          inArray(tickets.desk, [...desks]),
          eq(tickets.requesterWorkspace, workspace),
          isNull(tickets.resolvedAt),
        ),
      )
      .groupBy(tickets.requesterId)

  return {
    openRequesters,
    async openHolders(desk, workspace) {
      const rows = await db
        .select({ id: tickets.holder, name: sql<string>`max(${tickets.state} #>> '{work,assignee,name}')` })
        .from(tickets)
        .where(
          and(
            eq(tickets.desk, desk),
            isNull(tickets.resolvedAt),
            isNotNull(tickets.holder),
            sql`${tickets.state} #>> '{work,assignee,workspace}' = ${workspace}`,
          ),
        )
        .groupBy(tickets.holder)
      return rows.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]))
    },
  }
}

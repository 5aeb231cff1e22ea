import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { TicketStore } from '../../ports/ticket-store.ts'
import type { Driver } from '../driver.ts'
import { tickets } from '../schema/tickets.ts'

export function makeOpenRequesters({ db }: Driver): TicketStore['openRequesters'] {
  return (desks, workspace) =>
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
}

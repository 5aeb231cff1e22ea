import { sql } from 'drizzle-orm'
import type { NewOutgoing } from '../../ports/ticket-store.ts'
import type { Database } from '../database.ts'
import { outbox } from '../schema/outbox.ts'

/** Something to be shown without a change of a ticket: what still waits under the same key says the newest. */
export async function tellOf(
  db: Database,
  desk: string,
  outgoing: readonly NewOutgoing[],
  ticket = 0,
): Promise<void> {
  if (outgoing.length === 0) return
  await db
    .insert(outbox)
    .values(outgoing.map(one => ({ ...one, desk, ticket })))
    .onConflictDoUpdate({
      target: [outbox.desk, outbox.ticket, outbox.key],
      targetWhere: sql`state = 'pending' and key is not null`,
      set: { show: sql`excluded.show`, urgent: sql`${outbox.urgent} or excluded.urgent` },
    })
}

import { asc, eq } from 'drizzle-orm'
import type { Inbound } from '../../ports/inbound.ts'
import type { PlaygroundEvents } from '../../ports/playground-archive.ts'
import type { Database } from '../database.ts'
import { playgroundEvents as events } from '../schema/playground.ts'
import { inboundFromJson, inboundToJson } from './json.ts'

export function makeEvents(database: Database): PlaygroundEvents {
  return {
    async pending() {
      const rows = await database
        .select({ inbound: events.inbound })
        .from(events)
        .orderBy(asc(events.position))
      return rows.map(row => inboundFromJson(row.inbound))
    },

    async confirm(eventId) {
      await database.delete(events).where(eq(events.eventId, eventId))
    },
  }
}

/** Keeps the event within the transaction of what it tells of. */
export async function keepEvent(tx: Database, event: Inbound | undefined): Promise<void> {
  if (!event) return
  await tx.insert(events).values({ eventId: event.eventId, inbound: inboundToJson(event) })
}

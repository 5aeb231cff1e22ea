import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** Planned work and disruptions. `state` is the whole outage; `phase` and `begins` are read from it. */
export const outages = pgTable(
  'outages',
  {
    desk: text('desk').notNull(),
    id: integer('id').notNull(),
    state: jsonb('state').notNull(),
    phase: text('phase').generatedAlwaysAs(sql`state ->> 'state'`),
  },
  table => [
    primaryKey({ columns: [table.desk, table.id] }),
    index('outages_current').on(table.desk, table.id).where(sql`state ->> 'state' in ('planned', 'running')`),
  ],
)

/** Who wants to hear when an outage is over. */
export const outageWatchers = pgTable(
  'outage_watchers',
  {
    desk: text('desk').notNull(),
    outage: integer('outage').notNull(),
    workspace: text('workspace').notNull(),
    person: text('person').notNull(),
    name: text('name').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.outage, table.workspace, table.person] })],
)

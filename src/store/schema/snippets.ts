import { jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** Texts that a desk answers with again and again. */
export const snippets = pgTable(
  'snippets',
  {
    desk: text('desk').notNull(),
    name: text('name').notNull(),
    text: text('text').notNull(),
    by: jsonb('by').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.name] })],
)

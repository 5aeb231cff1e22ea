import { index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** Small things that wait for somebody's next tap, until they run out in the desk's time. */
export const kept = pgTable(
  'kept',
  {
    desk: text('desk').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    id: text('id').notNull(),
    value: jsonb('value').notNull(),
    until: timestamp('until', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  table => [
    primaryKey({ columns: [table.desk, table.kind, table.subject, table.id] }),
    index('kept_until').on(table.desk, table.until),
  ],
)

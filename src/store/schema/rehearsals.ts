import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Desks in chats with real people. Until `over_at` customers and pagers hear nothing of them. */
export const rehearsals = pgTable('rehearsals', {
  desk: text('desk').primaryKey(),
  begunAt: instant('begun_at').notNull(),
  overAt: instant('over_at'),
  /** Who ended it; nobody where there was none. */
  overBy: jsonb('over_by'),
})

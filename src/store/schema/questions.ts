import { bigint, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** What people asked the policy, and how it ended. */
export const questions = pgTable(
  'questions',
  {
    desk: text('desk').notNull(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    text: text('text').notNull(),
    tier: text('tier', { enum: ['sure', 'unsure', 'none'] }).notNull(),
    section: text('section'),
    ending: text('ending', { enum: ['helped', 'ticket'] }),
  },
  table => [
    primaryKey({ columns: [table.desk, table.id] }),
    index('questions_asked').on(table.desk, table.askedAt),
  ],
)

import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Policy documents by the hash of their text. */
export const documents = pgTable(
  'documents',
  {
    desk: text('desk').notNull(),
    hash: text('hash').notNull(),
    text: text('text').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.hash] })],
)

/** What was published. In force is the highest version whose time has come. `terms` are what it binds. */
export const policyVersions = pgTable(
  'policy_versions',
  {
    desk: text('desk').notNull(),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
    terms: jsonb('terms').notNull(),
    effectiveFrom: instant('effective_from').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.version] })],
)

/** The checked draft that waits for an owner, at most one a desk. */
export const policyDrafts = pgTable('policy_drafts', {
  desk: text('desk').primaryKey(),
  hash: text('hash').notNull(),
  seenAt: instant('seen_at').notNull(),
})

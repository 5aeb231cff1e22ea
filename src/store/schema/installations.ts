import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Workspaces that installed the app themselves. The token is sealed, bound to workspace and column. */
export const installations = pgTable('installations', {
  workspace: text('workspace').primaryKey(),
  name: text('name').notNull(),
  token: text('token').notNull(),
  installedBy: text('installed_by').notNull(),
  scopes: text('scopes').array().notNull(),
  installedAt: timestamp('installed_at', { withTimezone: true }).notNull().defaultNow(),
})

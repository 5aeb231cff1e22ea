import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Who comes to which date of a webinar. */
export const seats = pgTable(
  'seats',
  {
    desk: text('desk').notNull(),
    webinar: text('webinar').notNull(),
    at: instant('at').notNull(),
    workspace: text('workspace').notNull(),
    person: text('person').notNull(),
    name: text('name').notNull(),
    takenAt: instant('taken_at').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.webinar, table.at, table.workspace, table.person] })],
)

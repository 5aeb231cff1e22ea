import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

export const outboxStates = ['pending', 'sending', 'ambiguous', 'sent', 'dead', 'dropped'] as const

const machineTime = (name: string) => timestamp(name, { withTimezone: true })

/**
 * What is to be shown and has been. pending → sending → sent | ambiguous | dead; a retry goes back to
 * pending, and people may let a row go (dropped). Effects of one key are one message, and fold into one row while it waits.
 */
export const outbox = pgTable(
  'outbox',
  {
    desk: text('desk').notNull(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
    workspace: text('workspace').notNull(),
    lane: text('lane').notNull(),
    ticket: integer('ticket').notNull(),
    destination: jsonb('destination').notNull(),
    show: jsonb('show').notNull(),
    key: text('key'),
    urgent: boolean('urgent').notNull(),
    state: text('state', { enum: outboxStates }).notNull().default('pending'),
    attempt: integer('attempt').notNull().default(0),
    fence: bigint('fence', { mode: 'number' }),
    availableAt: machineTime('available_at').notNull().default(sql`clock_timestamp()`),
    startedAt: machineTime('started_at'),
    ref: text('ref'),
    problem: text('problem'),
    /** Null for rows from before it was written down. */
    queuedAt: machineTime('queued_at').default(sql`clock_timestamp()`),
  },
  table => [
    primaryKey({ columns: [table.desk, table.id] }),
    uniqueIndex('outbox_fold')
      .on(table.desk, table.ticket, table.key)
      .where(sql`state = 'pending' and key is not null`),
    index('outbox_lanes')
      .on(table.workspace, table.lane, table.id)
      .where(sql`state in ('pending', 'sending', 'ambiguous')`),
    index('outbox_dead').on(table.workspace, table.id).where(sql`state = 'dead'`),
  ],
)

/** Which message shows what of which ticket. Ticket 0 stands for the desk itself. */
export const messages = pgTable(
  'messages',
  {
    desk: text('desk').notNull(),
    workspace: text('workspace').notNull(),
    ref: text('ref').notNull(),
    ticket: integer('ticket').notNull(),
    key: text('key').notNull(),
  },
  table => [
    primaryKey({ columns: [table.desk, table.workspace, table.ref] }),
    uniqueIndex('messages_key').on(table.desk, table.ticket, table.key),
  ],
)

/** Who may do what only one may do at a time. `fence` grows with every holder. */
export const leases = pgTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  fence: bigint('fence', { mode: 'number' }).notNull(),
  until: machineTime('until').notNull(),
})

/** How far the desk's time is ahead of the database's. One row. */
export const timeOffset = pgTable('time_offset', {
  id: integer('id').primaryKey(),
  ms: bigint('ms', { mode: 'number' }).notNull(),
})

import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { clockKinds } from '../../core/ticket.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/**
 * The digests of a desk, each one message. `facts` is a hash of what it last said, without anything that
 * changes by the passing of time alone; `ends_at` is the closing at which it is edited for the last time.
 */
export const digests = pgTable(
  'digests',
  {
    desk: text('desk').notNull(),
    at: instant('at').notNull(),
    since: instant('since').notNull(),
    dueAt: instant('due_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    facts: text('facts').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.at] })],
)

/** Breaches that the managers were told of at once. Those of one `post` are one message. */
export const breachNotices = pgTable(
  'breach_notices',
  {
    desk: text('desk').notNull(),
    post: instant('post').notNull(),
    ticket: integer('ticket').notNull(),
    clock: text('clock', { enum: clockKinds }).notNull(),
    dueAt: instant('due_at').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.post, table.ticket, table.clock] })],
)

/** Who owes what to whom by when, where no clock of a ticket measures it. `owner` null: nobody is named yet. */
export const promises = pgTable(
  'promises',
  {
    desk: text('desk').notNull(),
    id: text('id').notNull(),
    ticket: integer('ticket').notNull(),
    kind: text('kind').notNull(),
    owedTo: jsonb('owed_to').notNull(),
    madeAt: instant('made_at').notNull(),
    dueAt: instant('due_at').notNull(),
    owner: jsonb('owner'),
    doneAt: instant('done_at'),
    doneBy: jsonb('done_by'),
  },
  table => [
    primaryKey({ columns: [table.desk, table.id] }),
    index('promises_open').on(table.desk, table.dueAt).where(sql`done_at is null`),
  ],
)

/** Exceptions from the rota of the desk file, made by word. The last one wins; `person` null means nobody. */
export const rotaOverrides = pgTable(
  'rota_overrides',
  {
    desk: text('desk').notNull(),
    number: integer('number').notNull(),
    level: integer('level').notNull(),
    from: instant('from_at').notNull(),
    to: instant('to_at').notNull(),
    person: text('person'),
    by: jsonb('by').notNull(),
    madeAt: instant('made_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  table => [primaryKey({ columns: [table.desk, table.number] })],
)

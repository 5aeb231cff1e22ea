import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { bytea } from './bytea.ts'

const words = customType<{ data: string }>({ dataType: () => 'tsvector' })

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** The last number given out, per desk. The row's lock is what keeps numbers without gaps. */
export const counters = pgTable('counters', {
  desk: text('desk').primaryKey(),
  value: integer('value').notNull(),
})

/**
 * The state of each ticket: `state` is all that the core knows of it, the columns before are what queries
 * look for. A new field of a ticket is a new member of `state` and costs no migration. `head` and `events`
 * are the end of its chain.
 */
export const tickets = pgTable(
  'tickets',
  {
    desk: text('desk').notNull(),
    number: integer('number').notNull(),
    openedAt: instant('opened_at').notNull(),
    requesterWorkspace: text('requester_workspace').notNull(),
    requesterId: text('requester_id').notNull(),
    status: text('status').notNull(),
    /** Null while the ticket is open. */
    resolvedAt: instant('resolved_at'),
    state: jsonb('state').notNull(),
    head: text('head').notNull(),
    events: integer('events').notNull(),
    /** What the lists of managers look for: epoch ms for the soonest due time. */
    firstDue: bigint('first_due', { mode: 'number' }),
    unanswered: boolean('unanswered'),
    unexplained: boolean('unexplained'),
    holder: text('holder'),
    waitsFor: text('waits_for'),
    /** Null where there are none, so that the index holds tagged tickets alone. */
    tags: jsonb('tags').generatedAlwaysAs(sql`nullif(state -> 'tags', '[]')`),
  },
  table => [
    primaryKey({ columns: [table.desk, table.number] }),
    index('tickets_due').on(table.desk, table.firstDue, table.number).where(sql`first_due is not null`),
    index('tickets_unanswered').on(table.desk, table.number).where(sql`unanswered`),
    index('tickets_unexplained').on(table.desk, table.resolvedAt).where(sql`unexplained`),
    index('tickets_at_work')
      .on(table.desk, table.status, table.waitsFor, table.holder, table.number)
      .where(sql`resolved_at is null`),
    index('tickets_resolved').on(table.desk, table.resolvedAt).where(sql`resolved_at is not null`),
    index('tickets_tagged').using('gin', table.tags).where(sql`tags is not null`),
    index('tickets_of_requester').on(table.desk, table.requesterWorkspace, table.requesterId, table.number),
  ],
)

/**
 * What clocks came to: a row for each that was stopped or missed, with what figures are grouped by. It says what the
 * tickets say, in a form that weeks of it can be counted in.
 */
export const endedClocks = pgTable(
  'ended_clocks',
  {
    desk: text('desk').notNull(),
    ticket: integer('ticket').notNull(),
    kind: text('kind').notNull(),
    cycle: integer('cycle').notNull(),
    /** Epoch ms: when it was missed, else when it was stopped in time. */
    countedAt: bigint('counted_at', { mode: 'number' }).notNull(),
    missed: boolean('missed').notNull(),
    /** Epoch ms; null while it goes on after it was missed. */
    stoppedAt: bigint('stopped_at', { mode: 'number' }),
    usedMs: bigint('used_ms', { mode: 'number' }).notNull(),
    priority: text('priority').notNull(),
    category: text('category'),
  },
  table => [
    primaryKey({ columns: [table.desk, table.ticket, table.kind, table.cycle] }),
    index('ended_clocks_counted').on(table.desk, table.countedAt),
  ],
)

/** What happened, append only. `hash` is sha256(previous hash ‖ canonical event); `at` is the event's, epoch ms. */
export const ticketEvents = pgTable(
  'ticket_events',
  {
    desk: text('desk').notNull(),
    ticket: integer('ticket').notNull(),
    seq: integer('seq').notNull(),
    /** JSON, as it was hashed: a database that is to know what it says takes it apart at every write. */
    event: text('event').notNull(),
    at: bigint('at', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  table => [
    primaryKey({ columns: [table.desk, table.ticket, table.seq] }),
    // Events are appended as they happen, so that blocks of the table are stretches of time.
    index('ticket_events_at').using('brin', table.at),
  ],
)

/** One hash over everything that happened to a desk's tickets until `at`. */
export const seals = pgTable(
  'seals',
  {
    desk: text('desk').notNull(),
    at: instant('at').notNull(),
    hash: text('hash').notNull(),
    tickets: integer('tickets').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.at] })],
)

/** What people wrote, apart from the history so that it can be erased. */
export const texts = pgTable(
  'texts',
  {
    desk: text('desk').notNull(),
    id: text('id').notNull(),
    salt: text('salt').notNull(),
    text: text('text'),
    /** The files that came with it, by reference. */
    files: jsonb('files'),
    /** The ticket it belongs to; null for texts from before they were looked through. */
    ticket: integer('ticket'),
    /** The requester reads it too. */
    shared: boolean('shared').notNull().default(false),
    /** Its words and the desk, whatever the language: what parts words is a blank before they are taken apart. */
    words: words('words').generatedAlwaysAs(sql`words_of(desk, text)`),
  },
  table => [
    primaryKey({ columns: [table.desk, table.id] }),
    index('texts_of_ticket').on(table.desk, table.ticket),
    index('texts_words').using('gin', table.words),
  ],
)

/** The bytes of files, for desks that keep them. They go with their text. */
export const fileCopies = pgTable(
  'file_copies',
  {
    desk: text('desk').notNull(),
    text: text('text').notNull(),
    index: integer('index').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.text, table.index] })],
)

/**
 * When to look again: at a ticket, one row at most with the subject `look`, or at a matter of the desk
 * itself, for which ticket 0 stands. `claimed_until` is machine time.
 */
export const deadlines = pgTable(
  'deadlines',
  {
    desk: text('desk').notNull(),
    ticket: integer('ticket').notNull(),
    subject: text('subject').notNull(),
    dueAt: instant('due_at').notNull(),
    claimedUntil: timestamp('claimed_until', { withTimezone: true }),
  },
  table => [
    primaryKey({ columns: [table.desk, table.ticket, table.subject] }),
    index('deadlines_due').on(table.dueAt, table.desk),
  ],
)

/** Events of platforms seen before. */
export const inbox = pgTable(
  'inbox',
  {
    workspace: text('workspace').notNull(),
    event: text('event').notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  },
  table => [
    primaryKey({ columns: [table.workspace, table.event] }),
    index('inbox_seen').using('brin', table.seenAt),
  ],
)

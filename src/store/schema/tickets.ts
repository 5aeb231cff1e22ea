import { sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { clockKinds, priorities } from '../../core/ticket.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** The last number given out, per desk. The row's lock is what keeps numbers without gaps. */
export const counters = pgTable('counters', {
  desk: text('desk').primaryKey(),
  value: integer('value').notNull(),
})

/** The state of each ticket. `head` and `events` are the end of its chain. */
export const tickets = pgTable(
  'tickets',
  {
    desk: text('desk').notNull(),
    number: integer('number').notNull(),
    openedAt: instant('opened_at').notNull(),
    requesterWorkspace: text('requester_workspace').notNull(),
    requesterId: text('requester_id').notNull(),
    requesterName: text('requester_name').notNull(),
    origin: jsonb('origin').notNull(),
    titleId: text('title_id').notNull(),
    titleHash: text('title_hash').notNull(),
    priority: text('priority', { enum: priorities }).notNull(),
    plan: text('plan'),
    policyVersion: integer('policy_version').notNull(),
    work: jsonb('work').notNull(),
    ladder: jsonb('ladder').notNull(),
    answeredAt: instant('answered_at'),
    rating: smallint('rating'),
    head: text('head').notNull(),
    events: integer('events').notNull(),
    status: text('status').generatedAlwaysAs(sql`work ->> 'status'`),
    assigneeId: text('assignee_id').generatedAlwaysAs(sql`work -> 'assignee' ->> 'id'`),
  },
  table => [
    primaryKey({ columns: [table.desk, table.number] }),
    index('tickets_open').on(table.desk, table.number).where(sql`work ->> 'status' <> 'resolved'`),
    index('tickets_of_requester').on(table.desk, table.requesterWorkspace, table.requesterId, table.number),
  ],
)

/** What happened, append only. `hash` is sha256(previous hash ‖ canonical event). */
export const ticketEvents = pgTable(
  'ticket_events',
  {
    desk: text('desk').notNull(),
    ticket: integer('ticket').notNull(),
    seq: integer('seq').notNull(),
    event: jsonb('event').notNull(),
    hash: text('hash').notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.ticket, table.seq] })],
)

/** What people wrote, apart from the history so that it can be erased. */
export const texts = pgTable(
  'texts',
  {
    desk: text('desk').notNull(),
    id: text('id').notNull(),
    salt: text('salt').notNull(),
    text: text('text'),
  },
  table => [primaryKey({ columns: [table.desk, table.id] })],
)

/** The clocks of a ticket: target, time used, running since. The due time is computed from them. */
export const clocks = pgTable(
  'clocks',
  {
    desk: text('desk').notNull(),
    ticket: integer('ticket').notNull(),
    kind: text('kind', { enum: clockKinds }).notNull(),
    cycle: integer('cycle').notNull(),
    targetMs: bigint('target_ms', { mode: 'number' }).notNull(),
    targetClock: text('target_clock', { enum: ['business', 'calendar'] }).notNull(),
    startedAt: instant('started_at').notNull(),
    usedMs: bigint('used_ms', { mode: 'number' }).notNull(),
    warned: integer('warned').notNull(),
    breachedAt: instant('breached_at'),
    runningSince: instant('running_since'),
    dueAt: instant('due_at'),
    calendar: text('calendar'),
    stoppedAt: instant('stopped_at'),
  },
  table => [
    primaryKey({ columns: [table.desk, table.ticket, table.kind, table.cycle] }),
    index('clocks_running').on(table.desk, table.dueAt).where(sql`running_since is not null`),
    index('clocks_breached').on(table.desk, table.breachedAt).where(sql`breached_at is not null`),
  ],
)

/** When to look again, and at what. Ticket 0 stands for the desk itself. `claimed_until` is machine time. */
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

/** The last openings of a person, oldest first. */
export const openings = pgTable(
  'openings',
  {
    desk: text('desk').notNull(),
    workspace: text('workspace').notNull(),
    person: text('person').notNull(),
    recent: timestamp('recent', { withTimezone: true, precision: 3 }).array().notNull(),
  },
  table => [primaryKey({ columns: [table.desk, table.workspace, table.person] })],
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

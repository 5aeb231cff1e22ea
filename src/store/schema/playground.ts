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
import { bytea } from './bytea.ts'

const number = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Tables of the playground belong to the one chat of this database, not to a desk: no desk in their keys. */
export const playgroundMessages = pgTable(
  'playground_messages',
  {
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    channel: text('channel').notNull(),
    thread: number('thread'),
    reader: text('reader'),
    author: text('author').notNull(),
    /** One of the two is set: a person's words, or the bot's card with its instants as numbers. */
    text: text('text'),
    card: jsonb('card'),
    deliveryKey: text('delivery_key'),
    at: instant('at').notNull(),
    edited: boolean('edited').notNull().default(false),
    deleted: boolean('deleted').notNull().default(false),
  },
  table => [
    uniqueIndex('playground_messages_delivery_key')
      .on(table.deliveryKey)
      .where(sql`delivery_key is not null`),
    index('playground_messages_place').on(table.channel, table.thread, table.id),
  ],
)

export const playgroundReactions = pgTable(
  'playground_reactions',
  {
    message: number('message').notNull(),
    emoji: text('emoji').notNull(),
    person: text('person').notNull(),
    position: number('position').notNull().generatedAlwaysAsIdentity(),
  },
  table => [primaryKey({ columns: [table.message, table.emoji, table.person] })],
)

export const playgroundFiles = pgTable(
  'playground_files',
  {
    message: number('message').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    alt: text('alt').notNull(),
    size: integer('size').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  table => [primaryKey({ columns: [table.message, table.position] })],
)

/** Leaving keeps the row, so that a restart does not bring the person back. */
export const playgroundMemberships = pgTable(
  'playground_memberships',
  {
    channel: text('channel').notNull(),
    person: text('person').notNull(),
    joined: boolean('joined').notNull(),
  },
  table => [primaryKey({ columns: [table.channel, table.person] })],
)

/** Who chose a language to read in. */
export const playgroundReaders = pgTable('playground_readers', {
  person: text('person').primaryKey(),
  locale: text('locale').notNull(),
})

export const playgroundForms = pgTable(
  'playground_forms',
  {
    person: text('person').notNull(),
    form: text('form').notNull(),
    content: jsonb('content').notNull(),
    channel: text('channel').notNull(),
    thread: number('thread'),
    pressed: number('pressed'),
  },
  table => [primaryKey({ columns: [table.person, table.form] })],
)

/** Events that the core has not confirmed yet; told again at the next start. */
export const playgroundEvents = pgTable('playground_events', {
  position: number('position').primaryKey().generatedAlwaysAsIdentity(),
  eventId: text('event_id').notNull().unique(),
  inbound: jsonb('inbound').notNull(),
})

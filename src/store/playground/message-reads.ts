import { and, asc, count, eq, isNotNull, isNull, max, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { PlaygroundMessage, PlaygroundMessages, StoredFile } from '../../ports/playground-archive.ts'
import type { Database } from '../database.ts'
import {
  playgroundFiles as files,
  playgroundMessages as messages,
  playgroundReactions as reactions,
} from '../schema/playground.ts'
import { refOf, rowOf } from './ids.ts'
import { cardFromJson } from './json.ts'

type Reads = Pick<PlaygroundMessages, 'withKey' | 'read' | 'list' | 'threads' | 'latest' | 'file'>

/** A message is read with all that belongs to it, in one statement. */
const columns = {
  id: messages.id,
  channel: messages.channel,
  thread: messages.thread,
  reader: messages.reader,
  author: messages.author,
  text: messages.text,
  card: messages.card,
  edited: messages.edited,
  deleted: messages.deleted,
  at: messages.at,
  reactions: sql<{ emoji: string; person: string }[] | null>`(
    select json_agg(json_build_object('emoji', ${reactions.emoji}, 'person', ${reactions.person}) order by ${reactions.position})
    from ${reactions} where ${reactions.message} = ${messages.id}
  )`,
  files: sql<StoredFile[] | null>`(
    select json_agg(
      json_build_object('name', ${files.name}, 'type', ${files.type}, 'size', ${files.size}, 'alt', ${files.alt})
      order by ${files.position}
    )
    from ${files} where ${files.message} = ${messages.id}
  )`,
}

export function makeMessageReads(database: Database): Reads {
  const visibleTo = (reader: string): SQL | undefined =>
    and(eq(messages.deleted, false), or(isNull(messages.reader), eq(messages.reader, reader)))

  async function select(where: SQL | undefined): Promise<PlaygroundMessage[]> {
    const rows = await database.select(columns).from(messages).where(where).orderBy(asc(messages.id))
    return rows.map(({ id, thread, text, card, reactions, files, ...row }) => ({
      ...row,
      id: refOf(id),
      thread: thread === null ? null : refOf(thread),
      content:
        card === null ? { kind: 'text', text: text ?? '' } : { kind: 'card', card: cardFromJson(card) },
      reactions: marksOf(reactions ?? []),
      files: files ?? [],
    }))
  }

  return {
    async withKey(key) {
      const [row] = await database
        .select({ id: messages.id })
        .from(messages)
        .where(eq(messages.deliveryKey, key))
      return row ? refOf(row.id) : null
    },

    async read(id) {
      const row = rowOf(id)
      if (row === null) return null
      const [message] = await select(eq(messages.id, row))
      return message ?? null
    },

    async list(channel, thread, reader) {
      const root = thread === null ? null : rowOf(thread)
      if (thread !== null && root === null) return []
      const place = root === null ? isNull(messages.thread) : eq(messages.thread, root)
      return select(and(eq(messages.channel, channel), place, visibleTo(reader)))
    },

    async threads(channel, reader) {
      const roots = alias(messages, 'roots')
      const rows = await database
        .select({
          root: roots.id,
          deleted: roots.deleted,
          replies: count(),
          lastAt: max(messages.at),
        })
        .from(messages)
        .innerJoin(roots, eq(roots.id, messages.thread))
        .where(and(eq(messages.channel, channel), isNotNull(messages.thread), visibleTo(reader)))
        .groupBy(roots.id, roots.deleted)
        .orderBy(asc(roots.id))
      return rows.map(({ root, lastAt, ...row }) => ({
        ...row,
        root: refOf(root),
        lastAt: lastAt ?? new Date(0),
      }))
    },

    async latest(reader) {
      const rows = await database
        .select({ channel: messages.channel, newest: max(messages.id) })
        .from(messages)
        .where(visibleTo(reader))
        .groupBy(messages.channel)
        .orderBy(asc(messages.channel))
      return rows.flatMap(({ channel, newest }) =>
        newest === null ? [] : [{ channel, message: refOf(newest) }],
      )
    },

    async file(id, index) {
      const row = rowOf(id)
      if (row === null) return null
      const [found] = await database
        .select({ name: files.name, type: files.type, alt: files.alt, bytes: files.bytes })
        .from(files)
        .where(and(eq(files.message, row), eq(files.position, sql`${index}::integer`)))
      return found ?? null
    },
  }
}

type Marks = { emoji: string; people: string[] }[]

/** Each emoji once, with everybody who set it, in the order in which they came. */
function marksOf(reactions: readonly { emoji: string; person: string }[]): Marks {
  const marks: Marks = []
  for (const { emoji, person } of reactions) {
    const same = marks.find(one => one.emoji === emoji)
    if (same) same.people.push(person)
    else marks.push({ emoji, people: [person] })
  }
  return marks
}

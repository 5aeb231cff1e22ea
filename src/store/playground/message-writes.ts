import { and, eq } from 'drizzle-orm'
import { wellFormed } from '../../cards/well-formed.ts'
import type { Content, FileWithBytes, PlaygroundMessages } from '../../ports/playground-archive.ts'
import type { Database } from '../database.ts'
import {
  playgroundFiles as files,
  playgroundMessages as messages,
  playgroundReactions as reactions,
} from '../schema/playground.ts'
import { keepEvent } from './events.ts'
import { refOf, rowOf } from './ids.ts'
import { cardToJson } from './json.ts'

type Writes = Pick<PlaygroundMessages, 'append' | 'rewrite' | 'remove' | 'react'>

export function makeMessageWrites(database: Database): Writes {
  return {
    append({ thread, content, files: attached, key, ...draft }, event) {
      return database.transaction(async tx => {
        const values = {
          ...draft,
          ...contentColumns(content),
          thread: thread === null ? null : rowOf(thread),
          deliveryKey: key,
        }
        const [fresh] = await tx
          .insert(messages)
          .values(values)
          .onConflictDoNothing()
          .returning({ id: messages.id })
        const [stored] = fresh
          ? [fresh]
          : await tx
              .select({ id: messages.id })
              .from(messages)
              .where(eq(messages.deliveryKey, key ?? ''))
        if (!stored) throw new Error('A message of the playground was neither stored nor found.')
        const ref = refOf(stored.id)
        if (fresh) {
          await attach(tx, fresh.id, attached)
          await keepEvent(tx, event?.(ref))
        }
        return ref
      })
    },

    rewrite(id, content, attached, event) {
      return database.transaction(async tx => {
        const row = rowOf(id)
        if (row === null) return false
        const changed = await tx
          .update(messages)
          .set({ ...contentColumns(content), edited: true })
          .where(and(eq(messages.id, row), eq(messages.deleted, false)))
          .returning({ id: messages.id })
        if (changed.length === 0) return false
        if (attached !== null) {
          await tx.delete(files).where(eq(files.message, row))
          await attach(tx, row, attached)
        }
        await keepEvent(tx, event)
        return true
      })
    },

    remove(id, event) {
      return database.transaction(async tx => {
        const row = rowOf(id)
        if (row === null) return false
        const changed = await tx
          .update(messages)
          .set({ text: '', card: null, deleted: true })
          .where(and(eq(messages.id, row), eq(messages.deleted, false)))
          .returning({ id: messages.id })
        if (changed.length === 0) return false
        await tx.delete(files).where(eq(files.message, row))
        await tx.delete(reactions).where(eq(reactions.message, row))
        await keepEvent(tx, event)
        return true
      })
    },

    react(id, emoji, person, on, event) {
      return database.transaction(async tx => {
        const row = rowOf(id)
        if (row === null) return false
        const changed = on
          ? await tx
              .insert(reactions)
              .values({ message: row, emoji, person })
              .onConflictDoNothing()
              .returning({ person: reactions.person })
          : await tx
              .delete(reactions)
              .where(
                and(eq(reactions.message, row), eq(reactions.emoji, emoji), eq(reactions.person, person)),
              )
              .returning({ person: reactions.person })
        if (changed.length > 0) await keepEvent(tx, event)
        return changed.length > 0
      })
    },
  }
}

function contentColumns(content: Content): { text: string | null; card: unknown } {
  switch (content.kind) {
    case 'text':
      return { text: wellFormed(content.text), card: null }
    case 'card':
      return { text: null, card: cardToJson(content.card) }
  }
}

async function attach(tx: Database, message: number, attached: readonly FileWithBytes[]): Promise<void> {
  if (attached.length === 0) return
  await tx.insert(files).values(
    attached.map(({ name, type, alt, bytes }, position) => ({
      message,
      position,
      name: wellFormed(name),
      type,
      alt: wellFormed(alt),
      size: bytes.byteLength,
      bytes,
    })),
  )
}

import { and, asc, eq } from 'drizzle-orm'
import type { Person } from '../core/people.ts'
import type { Snippet, SnippetStore } from '../ports/snippet-store.ts'
import type { Driver } from './driver.ts'
import { snippets } from './schema/snippets.ts'

/** Snippets, in either database. */
export function makeSnippetStore({ db }: Driver): SnippetStore {
  return {
    async all(desk) {
      const rows = await db.select().from(snippets).where(eq(snippets.desk, desk)).orderBy(asc(snippets.name))
      return rows.map(snippetOf)
    },

    async read(desk, name) {
      const [row] = await db.select().from(snippets).where(itself(desk, name))
      return row === undefined ? null : snippetOf(row)
    },

    async put(desk, { name, text, by, at }) {
      const said = { text, by, at: new Date(at) }
      await db
        .insert(snippets)
        .values({ desk, name, ...said })
        .onConflictDoUpdate({ target: [snippets.desk, snippets.name], set: said })
    },

    async drop(desk, name) {
      await db.delete(snippets).where(itself(desk, name))
    },
  }
}

const itself = (desk: string, name: string) => and(eq(snippets.desk, desk), eq(snippets.name, name))

function snippetOf({ name, text, by, at }: typeof snippets.$inferSelect): Snippet {
  return { name, text, by: by as Person, at: at.getTime() }
}

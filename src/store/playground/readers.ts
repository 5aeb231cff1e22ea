import { eq } from 'drizzle-orm'
import type { PlaygroundReaders } from '../../ports/playground-archive.ts'
import type { Database } from '../database.ts'
import { playgroundReaders as readers } from '../schema/playground.ts'

export function makeReaders(database: Database): PlaygroundReaders {
  return {
    async localeOf(person) {
      const [row] = await database
        .select({ locale: readers.locale })
        .from(readers)
        .where(eq(readers.person, person))
      return row?.locale ?? null
    },

    async choose(person, locale) {
      if (locale === null) await database.delete(readers).where(eq(readers.person, person))
      else
        await database
          .insert(readers)
          .values({ person, locale })
          .onConflictDoUpdate({ target: readers.person, set: { locale } })
    },
  }
}

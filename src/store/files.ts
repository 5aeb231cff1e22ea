import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { FileStore } from '../ports/file-store.ts'
import type { Driver } from './driver.ts'
import { fileCopies, texts } from './schema/tickets.ts'

const kept = z.array(
  z.object({ name: z.string(), type: z.string(), size: z.number(), url: z.string(), workspace: z.string() }),
)

export function makeFileStore({ db }: Driver): FileStore {
  const copyAt = (desk: string, text: string, index: number) =>
    and(eq(fileCopies.desk, desk), eq(fileCopies.text, text), eq(fileCopies.index, index))

  return {
    async filesOf(desk, text) {
      const [row] = await db
        .select({ files: texts.files })
        .from(texts)
        .where(and(eq(texts.desk, desk), eq(texts.id, text)))
      return kept.parse(row?.files ?? [])
    },

    async copyOf(desk, text, index) {
      const [row] = await db
        .select({ bytes: fileCopies.bytes })
        .from(fileCopies)
        .where(copyAt(desk, text, index))
      return row?.bytes ?? null
    },

    async keepCopy(desk, text, index, bytes) {
      // Of a text that was erased meanwhile nothing is kept.
      await db.execute(sql`
        insert into file_copies (desk, text, index, bytes)
        select ${desk}, ${text}, ${index}, ${Buffer.from(bytes)}
        where exists (select 1 from texts where desk = ${desk} and id = ${text} and files is not null)
        on conflict do nothing`)
    },
  }
}

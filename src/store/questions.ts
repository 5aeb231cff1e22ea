import { and, count, desc, eq, gte, max, or, sql } from 'drizzle-orm'
import type { QuestionStore } from '../ports/question-store.ts'
import type { Driver } from './driver.ts'
import { questions } from './schema/questions.ts'

/** What people asked the policy, in either database. */
export function makeQuestionStore({ db }: Driver): QuestionStore {
  return {
    async keep({ at, ...question }) {
      const [row] = await db
        .insert(questions)
        .values({ ...question, askedAt: new Date(at) })
        .returning({ id: questions.id })
      return row?.id ?? 0
    },

    async read(desk, id) {
      const [row] = await db
        .select()
        .from(questions)
        .where(and(eq(questions.desk, desk), eq(questions.id, id)))
      if (row === undefined) return null
      const { askedAt, text, tier, section } = row
      return { desk, at: askedAt.getTime(), text, tier, section }
    },

    async end(desk, id, how) {
      await db
        .update(questions)
        .set({ ending: how })
        .where(and(eq(questions.desk, desk), eq(questions.id, id)))
    },

    async gaps(desk, since, most) {
      const words = sql<string>`lower(btrim(${questions.text}))`
      const asked = count()
      const last = max(questions.askedAt)
      const rows = await db
        .select({
          text: words,
          count: asked,
          last,
          tickets: sql<number>`(count(*) filter (where ${questions.ending} = 'ticket'))::integer`,
        })
        .from(questions)
        .where(
          and(
            eq(questions.desk, desk),
            gte(questions.askedAt, new Date(since)),
            or(eq(questions.tier, 'none'), eq(questions.ending, 'ticket')),
          ),
        )
        .groupBy(words)
        .orderBy(desc(asked), desc(last))
        .limit(most)
      return rows.map(row => ({ ...row, last: row.last?.getTime() ?? since }))
    },
  }
}

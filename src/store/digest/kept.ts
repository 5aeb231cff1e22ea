import { desc, eq } from 'drizzle-orm'
import type { TicketTransaction } from '../../ports/ticket-store.ts'
import type { Database } from '../database.ts'
import { digests } from '../schema/managers.ts'

/** The digests that were posted, as a transaction sees and writes them. */
export function keptDigests(db: Database): Pick<TicketTransaction, 'lastDigest' | 'keepDigest'> {
  return {
    async lastDigest(desk) {
      const [row] = await db
        .select()
        .from(digests)
        .where(eq(digests.desk, desk))
        .orderBy(desc(digests.at))
        .limit(1)
      if (row === undefined) return null
      const { at, since, dueAt, endsAt, facts } = row
      return {
        at: at.getTime(),
        since: since.getTime(),
        dueAt: dueAt.getTime(),
        endsAt: endsAt.getTime(),
        facts,
      }
    },

    async keepDigest(desk, { at, since, dueAt, endsAt, facts }) {
      const instants = {
        at: new Date(at),
        since: new Date(since),
        dueAt: new Date(dueAt),
        endsAt: new Date(endsAt),
      }
      await db
        .insert(digests)
        .values({ desk, ...instants, facts })
        .onConflictDoUpdate({ target: [digests.desk, digests.at], set: { facts } })
    },
  }
}

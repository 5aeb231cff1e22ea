import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { PolicyStore } from '../ports/policy-store.ts'
import type { Driver } from './driver.ts'
import { tellOf } from './outbox/tell.ts'
import { documents, policyDrafts, policyVersions } from './schema/policies.ts'

/** Documents, versions and drafts of policies, in either database. */
export function makePolicyStore({ db }: Driver): PolicyStore {
  return {
    async putDocument(desk, hash, text) {
      await db.insert(documents).values({ desk, hash, text }).onConflictDoNothing()
    },

    async document(desk, hash) {
      const [row] = await db
        .select({ text: documents.text })
        .from(documents)
        .where(and(eq(documents.desk, desk), eq(documents.hash, hash)))
      return row?.text ?? null
    },

    async versions(desk, after = 0) {
      const rows = await db
        .select()
        .from(policyVersions)
        .where(and(eq(policyVersions.desk, desk), gt(policyVersions.version, after)))
        .orderBy(asc(policyVersions.version))
      return rows.map(row => ({
        ...row,
        effectiveFrom: row.effectiveFrom.getTime(),
        publishedAt: row.publishedAt.getTime(),
      }))
    },

    async publish(predecessor, versions, news = []) {
      const [first] = versions
      if (first === undefined) return true
      return db.transaction(async tx => {
        await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`publish:${first.desk}`}))`)
        const known = await tx
          .select({ version: policyVersions.version })
          .from(policyVersions)
          .where(eq(policyVersions.desk, first.desk))
        if (Math.max(0, ...known.map(row => row.version)) !== predecessor) return false
        await tx.insert(policyVersions).values(
          versions.map(one => ({
            ...one,
            effectiveFrom: new Date(one.effectiveFrom),
            publishedAt: new Date(one.publishedAt),
          })),
        )
        // A draft of another text came while this one was on its way: it still waits for an owner.
        const published = versions.map(one => one.hash)
        await tx
          .delete(policyDrafts)
          .where(and(eq(policyDrafts.desk, first.desk), inArray(policyDrafts.hash, published)))
        await tellOf(tx, first.desk, news)
        return true
      })
    },

    async draft(desk) {
      const [row] = await db
        .select({ hash: policyDrafts.hash, seenAt: policyDrafts.seenAt })
        .from(policyDrafts)
        .where(eq(policyDrafts.desk, desk))
      return row === undefined ? null : { hash: row.hash, seenAt: row.seenAt.getTime() }
    },

    async putDraft(desk, hash, seenAt) {
      const draft = { hash, seenAt: new Date(seenAt) }
      await db
        .insert(policyDrafts)
        .values({ desk, ...draft })
        .onConflictDoUpdate({ target: policyDrafts.desk, set: draft })
    },

    async dropDraft(desk) {
      await db.delete(policyDrafts).where(eq(policyDrafts.desk, desk))
    },
  }
}

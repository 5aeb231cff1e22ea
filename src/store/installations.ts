import { eq, sql } from 'drizzle-orm'
import type { InstallationStore } from '../ports/installation-store.ts'
import type { Driver } from './driver.ts'
import { installations } from './schema/installations.ts'
import type { Sealing } from './sealing.ts'

const at = (workspace: string) => ({ workspace, column: 'installations.token' })

/** Workspaces that installed the app, in either database, their tokens sealed. */
export function makeInstallationStore({ db }: Driver, sealing: Sealing): InstallationStore {
  return {
    async keep({ workspace, name, token, installedBy, scopes }) {
      const row = { name, token: sealing.seal(token, at(workspace)), installedBy, scopes: [...scopes] }
      await db
        .insert(installations)
        .values({ workspace, ...row })
        .onConflictDoUpdate({
          target: installations.workspace,
          set: { ...row, installedAt: sql`clock_timestamp()` },
        })
    },

    async read(workspace) {
      const [row] = await db.select().from(installations).where(eq(installations.workspace, workspace))
      if (row === undefined) return null
      const { name, token, installedBy, scopes } = row
      return { workspace, name, token: sealing.open(token, at(workspace)), installedBy, scopes }
    },

    async forget(workspace) {
      await db.delete(installations).where(eq(installations.workspace, workspace))
    },

    async rotate() {
      return db.transaction(async tx => {
        const rows = await tx.select().from(installations).for('update')
        const old = rows.filter(({ token }) => !sealing.isCurrent(token))
        for (const { workspace, token } of old) {
          const sealed = sealing.seal(sealing.open(token, at(workspace)), at(workspace))
          await tx.update(installations).set({ token: sealed }).where(eq(installations.workspace, workspace))
        }
        return old.length
      })
    },
  }
}

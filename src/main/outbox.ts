import type { OutboxWork } from '../cli/outbox.ts'
import type { Fault } from '../ports/surroundings.ts'
import { makeOutboxCare } from '../store/outbox/care.ts'
import { withDatabase } from './database.ts'
import { readDesks } from './desk-files.ts'
import type { Settings } from './settings.ts'

/** What `deskhand outbox` does, on the database of the settings. */
export function outboxWork(settings: Settings, fault: Fault): OutboxWork {
  return {
    look: most =>
      withDatabase(settings, fault, async driver => {
        const care = makeOutboxCare(driver)
        const [counts, rows] = [await care.counts(), await care.unsent(most)]
        return { counts, rows: rows.map(row => ({ ...row, problem: withoutQuotes(row.problem) })) }
      }),
    retry: wanted =>
      withDatabase(settings, fault, async driver => {
        const care = makeOutboxCare(driver)
        const ids = wanted === 'dead' ? await care.deadIds() : wanted
        const done = []
        // The newest first: of several that show the same, that one is sent.
        for (const id of ids.toSorted((one, other) => other - one))
          done.push({ id, outcome: await care.retry(id) })
        return done.toReversed()
      }),
    drop: (id, reason) => withDatabase(settings, fault, driver => makeOutboxCare(driver).drop(id, reason)),
    /** Files with faults keep nobody from looking: then desks have their ids alone. */
    prefixes: async () => {
      const desks = await readDesks(settings).catch(() => [])
      return new Map(desks.map(({ file }) => [file.desk, file.prefix]))
    },
  }
}

/** What is quoted may be people's words, and an address may hold a secret. */
function withoutQuotes(problem: string | null): string | null {
  if (problem === null) return null
  const [line = ''] = problem.split('\n')
  return line
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '…')
    .replace(/(["'`“])[^"'`”]*["'`”]/g, '…')
    .slice(0, 200)
}

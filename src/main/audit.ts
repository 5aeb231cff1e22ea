import type { Audit } from '../cli/audit.ts'
import { type Doubt, doubtOf, sealOf } from '../core/audit.ts'
import type { AuditStore } from '../ports/audit-store.ts'
import type { Fault } from '../ports/surroundings.ts'
import { connect, makeStore } from '../store/open.ts'
import { readDesks } from './desk-files.ts'
import { placeOf } from './place.ts'
import type { Settings } from './settings.ts'

/** So many tickets are in memory at once. */
const page = 500

/** Recounts the history of the configured desks. */
export async function auditDesks(settings: Settings, fault: Fault): Promise<readonly Audit[]> {
  const desks = await readDesks(settings)
  const driver = await connect(placeOf(settings), fault)
  try {
    const { audit } = makeStore(driver)
    const found: Audit[] = []
    for (const { file } of desks) found.push({ prefix: file.prefix, ...(await auditDesk(audit, file.desk)) })
    return found
  } finally {
    await driver.close()
  }
}

/** Recounts the history of one desk. */
export async function auditDesk(store: AuditStore, desk: string): Promise<Omit<Audit, 'prefix'>> {
  const doubts: Doubt[] = []
  let [tickets, events] = [0, 0]
  for (let after = 0; ; ) {
    const some = await store.tickets(desk, after, page)
    for (const one of some) {
      const doubt = doubtOf(one)
      if (doubt !== null) doubts.push(doubt)
      events += one.events.length
    }
    tickets += some.length
    after = some.at(-1)?.number ?? after
    if (some.length < page) break
  }
  const seals = await store.seals(desk)
  let before: (typeof seals)[number] | null = null
  for (const seal of seals) {
    const heads = await store.heads(desk, before?.at ?? null, seal.at)
    if (sealOf(before?.hash ?? null, heads) !== seal.hash)
      doubts.push({ what: 'seal', at: seal.at, hash: seal.hash })
    before = seal
  }
  return { desk, tickets, events, seals, doubts }
}

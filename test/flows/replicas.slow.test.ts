import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Desk, makeDesk } from '../../src/flows/desk.ts'
import { makeDesks } from '../../src/flows/desks.ts'
import { digestDuties } from '../../src/flows/digest/post.ts'
import { moveDuty } from '../../src/flows/moves.ts'
import { makeTick } from '../../src/flows/tick.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import type { Driver } from '../../src/store/driver.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import { noMeter } from '../support/meter.ts'
import { createDatabase } from '../support/postgres.ts'

/** Honolulu; Tuesday, 24 November 2026 is a working day, and Wednesday. */
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00-10:00`)
const noFault = async () => undefined
const log = { debug: noLog, info: noLog, warn: noLog, error: noLog }
function noLog() {}

type Replica = { driver: Driver; desk: Desk; tick: () => Promise<number> }
let replicas: Replica[]
/** What time it is for both. */
let now = at('2026-11-24 09:00')

/** A process of its own, as far as the database can tell. */
async function replica(url: string): Promise<Replica> {
  const driver = await connect({ kind: 'server', url, connections: 4 }, noFault)
  const store = makeStore(driver)
  const parsed = parseDesk(readFileSync(defaultFiles.desk, 'utf8'), { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error('The desk file has faults.')
  const desk = makeDesk(parsed.desk, { ...store, recalendared: async () => undefined })
  const { tickets, digests, kept } = store
  const duties = {
    ...digestDuties({ tickets, digests, fault: noFault }),
    clocks: moveDuty({ tickets, kept }),
  }
  const time = { now: () => now, measure: noFault } as unknown as Parameters<typeof makeTick>[0]['time']
  const tick = makeTick({
    tickets,
    desks: makeDesks([desk]),
    duties,
    time,
    fault: noFault,
    log,
    stopwatch: () => 0,
    meter: noMeter,
  })
  return { driver, desk, tick }
}

beforeAll(async () => {
  const url = await createDatabase(inject('postgres'))
  replicas = [await replica(url), await replica(url), await replica(url)]
  const [first] = replicas
  if (first === undefined) throw new Error('There is no replica.')
  const store = makeStore(first.driver)
  const policy = parsePolicy(readFileSync(defaultFiles.policy, 'utf8'), { file: 'p.md' })
  if ('faults' in policy) throw new Error('The policy has faults.')
  const { hash, terms } = policy.policy
  const version = { version: 1, hash, terms, effectiveFrom: now, publishedAt: now, publishedBy: 'start' }
  await store.policies.publish(0, [{ desk: first.desk.id, ...version }])
  await store.tickets.ensureDeskDeadline(first.desk.id, 'digest', at('2026-11-24 09:30'))
  for (const { desk } of replicas) await desk.refresh(now)
})
afterAll(async () => {
  for (const { driver } of replicas) await driver.close()
})

/** All of them look at once, several times. */
async function all(local: string): Promise<void> {
  now = at(local)
  for (let round = 0; round < 5; round++) await Promise.all(replicas.map(({ tick }) => tick()))
}
const digests = async () => {
  const rows = await replicas[0]?.driver.call<{ at: string; posts: number }>(
    `select d.at::text as at, (select count(*)::int from outbox o
       where o.key = 'digest:' || (extract(epoch from d.at) * 1000)::bigint) as posts
     from digests d order by d.at`,
    [],
  )
  return rows?.map(({ at: when, posts }) => [new Date(when).toISOString(), posts])
}

describe('three replicas at once', () => {
  it('post one digest a day between them', async () => {
    await all('2026-11-24 09:29')
    expect(await digests()).toEqual([])
    await all('2026-11-24 09:30')
    await all('2026-11-24 12:00')
    expect(await digests()).toEqual([['2026-11-24T19:30:00.000Z', 1]])
    await all('2026-11-25 09:31')
    expect(await digests()).toEqual([
      ['2026-11-24T19:30:00.000Z', 1],
      ['2026-11-25T19:31:00.000Z', 1],
    ])
  })
})

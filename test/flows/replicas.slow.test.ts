import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { closureDuty } from '../../src/flows/closures.ts'
import { type Desk, makeDesk } from '../../src/flows/desk.ts'
import { makeDesks } from '../../src/flows/desks.ts'
import { digestDuties } from '../../src/flows/digest/post.ts'
import { moveDuty } from '../../src/flows/moves.ts'
import { windowDuty } from '../../src/flows/outages/windows.ts'
import { policyDeadlines } from '../../src/flows/policy/review.ts'
import { makeStanding } from '../../src/flows/standing.ts'
import { makeTick } from '../../src/flows/tick.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import type { Driver } from '../../src/store/driver.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import { quietLog } from '../support/logs.ts'
import { noMeter } from '../support/meter.ts'
import { createDatabase } from '../support/postgres.ts'

/** Honolulu; Tuesday, 24 November 2026 is a working day, and Wednesday. */
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00-10:00`)
const noFault = async () => undefined

type Replica = { driver: Driver; desk: Desk; tick: () => Promise<number> }
let replicas: Replica[]
let url: string
/** What time it is for both. */
let now = at('2026-11-24 09:00')

/** A process of its own, as far as the database can tell. */
async function replica(): Promise<Replica> {
  const driver = await connect({ kind: 'server', url, connections: 4 }, noFault)
  const store = makeStore(driver)
  const parsed = parseDesk(readFileSync(defaultFiles.desk, 'utf8'), { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error('The desk file has faults.')
  const desk = makeDesk(parsed.desk, { ...store, recalendared: async () => undefined })
  const { tickets, digests, kept } = store
  const duties = {
    ...digestDuties({ tickets, digests, fault: noFault }),
    clocks: moveDuty({ tickets, kept }),
    ...closureDuty(tickets),
    ...windowDuty({
      tickets,
      outages: store.outages,
      standing: makeStanding({ outages: store.outages, kept, stopwatch: () => 0 }),
    }),
  }
  const time = { now: () => now, measure: noFault } as unknown as Parameters<typeof makeTick>[0]['time']
  const tick = makeTick({
    tickets,
    desks: makeDesks([desk]),
    duties,
    time,
    fault: noFault,
    log: quietLog,
    stopwatch: () => 0,
    meter: noMeter,
  })
  return { driver, desk, tick }
}

beforeAll(async () => {
  url = await createDatabase(inject('postgres'))
  replicas = [await replica(), await replica(), await replica()]
  const [first] = replicas
  if (first === undefined) throw new Error('There is no replica.')
  const store = makeStore(first.driver)
  const policy = parsePolicy(readFileSync(defaultFiles.policy, 'utf8'), { file: 'p.md' })
  if ('faults' in policy) throw new Error('The policy has faults.')
  const { hash, terms } = policy.policy
  const version = { version: 1, hash, terms, effectiveFrom: now, publishedAt: now, publishedBy: 'start' }
  await store.policies.publish(0, [{ desk: first.desk.id, ...version }])
  await store.tickets.ensureDeskDeadline(first.desk.id, 'digest', at('2026-11-24 09:30'))
  for (const one of replicas) await begin(one)
})
afterAll(async () => {
  for (const { driver } of replicas) await driver.close()
})

/** What a process does before it looks at anything: see src/main/begin-desks.ts. */
async function begin({ driver, desk }: Replica): Promise<void> {
  await desk.refresh(now)
  for (const { subject, dueAt } of policyDeadlines(desk, now))
    await makeStore(driver).tickets.bringForward(desk.id, subject, dueAt)
}

/** One of them stops and another process takes its place. */
async function restart(place: number): Promise<void> {
  await replicas[place]?.driver.close()
  const next = await replica()
  replicas[place] = next
  await begin(next)
}

async function lookAgain(subject: string): Promise<void> {
  const [first] = replicas
  if (first) await makeStore(first.driver).tickets.bringForward(first.desk.id, subject, now)
}

/** All of them look at once, several times. */
async function all(local: string): Promise<void> {
  now = at(local)
  for (let round = 0; round < 5; round++) {
    await Promise.all(replicas.map(({ tick }) => tick()))
    await closuresGoOut()
  }
}

/** What waits of closures has gone out: the same once more would be a second message. */
async function closuresGoOut(): Promise<void> {
  await replicas[0]?.driver.call(
    `update outbox set state = 'sent' where state = 'pending' and key like 'closed:%'`,
    [],
  )
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

const closures = async () =>
  await replicas[0]?.driver.call<{ key: string; posts: number }>(
    `select key, count(*)::int as posts from outbox where key like 'closed:%' group by key order by key`,
    [],
  )

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

  it('announce days closed for holidays once, whatever restarts', async () => {
    // Thanksgiving and the day after it were due two days before them, as the desk opened.
    expect(await closures()).toEqual([{ key: 'closed:2026-11-26', posts: 1 }])
    await restart(0)
    await all('2026-11-25 17:00')
    expect(await closures()).toHaveLength(1)
    now = at('2026-12-23 09:29')
    await restart(1)
    expect(await closures()).toHaveLength(1)
    // One begins anew at the very instant, the others look meanwhile.
    now = at('2026-12-23 09:30')
    await Promise.all([restart(2), replicas[0]?.tick(), replicas[1]?.tick()])
    await all('2026-12-23 09:30')
    // A policy published between the news and the day has them look once more.
    await lookAgain('closures')
    await all('2026-12-23 18:00')
    expect(await closures()).toEqual([
      { key: 'closed:2026-11-26', posts: 1 },
      { key: 'closed:2026-12-25', posts: 1 },
    ])
  })

  it('announce late, and once, what fell into a time in which none of them ran', async () => {
    now = at('2026-12-31 12:00') // New Year's Day was due on the 30th.
    for (const place of replicas.keys()) await restart(place)
    await all('2026-12-31 12:01')
    expect((await closures())?.filter(({ key }) => key > 'closed:2026-12-25')).toEqual([
      { key: 'closed:2027-01-01', posts: 1 },
    ])
  })
  it('plan the work of a window in the policy once', async () => {
    await all('2027-01-02 09:31') // Sunday 10 January is the second of its month.
    const planned = await replicas[0]?.driver.call<{ title: string }>(
      `select state ->> 'title' as title from outages`,
      [],
    )
    expect(planned).toEqual([{ title: 'Routine maintenance' }])
  })
})

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { acquired, begun, outgoing, show, showMore } from '../contract/outbox.ts'
import { empty, type Subject } from '../contract/subject.ts'
import { at } from '../core/desk.ts'
import { createDatabase } from '../support/postgres.ts'
import { nextMessage, startScript } from '../support/script.ts'
import { postgresSubject } from './connect.ts'
import type { Task } from './replica.ts'

let url: string
let subject: Subject
let replicas: ChildProcess[]

beforeAll(async () => {
  url = await createDatabase(inject('postgres'))
  subject = await postgresSubject(url)
  replicas = [0, 1].map(() => startScript(new URL('replica.ts', import.meta.url), [url]))
  await Promise.all(replicas.map(one => nextMessage(one)))
})
beforeEach(() => empty(subject))
afterAll(async () => {
  const gone = replicas.map(one => once(one, 'exit'))
  for (const one of replicas) one.send('end')
  await Promise.all(gone)
  await subject.close()
})

/** Has both processes do their half of the tasks at the same time, over sixteen connections each. */
async function race<T>(tasks: readonly Task[]): Promise<T[]> {
  const halves = replicas.map((_, index) => tasks.filter((_, place) => place % replicas.length === index))
  const done = await Promise.all(
    replicas.map((replica, index) => {
      const answer = nextMessage<T[]>(replica)
      replica.send(halves[index] ?? [])
      return answer
    }),
  )
  return done.flat()
}

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
const numbersOf = async (desk: string) =>
  (await subject.sql('select number from tickets where desk = $1 order by 1', [desk])).map(row => row.number)

describe('two processes with sixteen connections each', () => {
  it('open 200 tickets of one desk, numbered without a gap', async () => {
    const done = await race(many(200, index => ({ kind: 'open', desk: 'desk', event: `e${index}` })))
    expect(done.every(one => (one as { outcome: string }).outcome === 'opened')).toBe(true)
    expect(await numbersOf('desk')).toEqual(many(200, index => index + 1))
  })

  it('open 200 tickets over sixteen desks, each numbered without a gap', async () => {
    await race(many(200, index => ({ kind: 'open', desk: `desk ${index % 16}`, event: `e${index}` })))
    for (const index of many(16, one => one)) {
      const count = index < 200 % 16 ? 13 : 12
      expect(await numbersOf(`desk ${index}`)).toEqual(many(count, one => one + 1))
    }
  })

  it('open one ticket for an event that arrives 200 times', async () => {
    const done = await race<{ outcome: string }>(
      many(200, () => ({ kind: 'open', desk: 'desk', event: 'e' })),
    )
    expect(done.filter(one => one.outcome === 'opened')).toHaveLength(1)
    expect(done.filter(one => one.outcome === 'seen')).toHaveLength(199)
    expect(await numbersOf('desk')).toEqual([1])
  })

  it('let one of 200 claimers win', async () => {
    await race([{ kind: 'open', desk: 'desk', event: 'e' }])
    const done = await race<boolean>(many(200, agent => ({ kind: 'claim', desk: 'desk', number: 1, agent })))
    expect(done.filter(one => one === true)).toHaveLength(1)
    expect(done.filter(one => one === false)).toHaveLength(199)
  })

  it('remind once of each ticket, though both look at all of them at once', async () => {
    await race(many(20, index => ({ kind: 'open', desk: 'desk', event: `e${index}` })))
    // Three quarters of the two hours of a high ticket are gone.
    const time = at('2026-11-23 11:31')
    const look = (index: number): Task => ({ kind: 'look', desk: 'desk', number: 1 + (index % 20), at: time })
    const done = await race(many(200, look))
    expect(done.filter(one => typeof one === 'string')).toEqual([])
    const rows = await subject.sql(
      `select ticket, count(*)::int as times from ticket_events
       where event::jsonb @> '{"type":"clock-warned","clock":"first_response"}' group by ticket order by ticket`,
      [],
    )
    expect(rows).toEqual(many(20, index => ({ ticket: index + 1, times: 1 })))
    const told = await subject.sql(
      `select count(*)::int as count from outbox where show ->> 'kind' = 'reminder' and show ->> 'percent' = '75'`,
      [],
    )
    expect(told).toEqual([{ count: 20 }])
  })

  it('let one of 40 managers fill a gap of the rota', async () => {
    const done = await race<number | null>(many(40, index => ({ kind: 'fill', user: `agent ${index}` })))
    expect(done.filter(one => one !== null)).toEqual([1])
    expect(await subject.sql('select number from rota_overrides', [])).toHaveLength(1)
  })

  it('publish one version of 40', async () => {
    const done = await race<boolean>(many(40, () => ({ kind: 'publish' })))
    expect(done.filter(one => one === true)).toHaveLength(1)
    expect(done.filter(one => one === false)).toHaveLength(39)
  })

  it('never wait for each other in a circle while they open, work and tick', {
    timeout: 30_000,
  }, async () => {
    await race(many(8, index => ({ kind: 'open', desk: `desk ${index % 2}`, event: `first ${index}` })))
    const tasks = many(300, (index): Task => {
      const desk = `desk ${index % 2}`
      if (index % 3 === 0) return { kind: 'open', desk, event: `e${index}` }
      if (index % 3 === 1) return { kind: 'note', desk, number: 1 + (index % 4), event: `n${index}` }
      return { kind: 'tick' }
    })
    const done = await race(tasks)
    expect(done.filter(one => typeof one === 'string')).toEqual([])
    expect(await numbersOf('desk 0')).toEqual(many(54, index => index + 1))
  })
})

describe('a takeover', () => {
  /** Somebody's transaction that is not over yet. */
  async function during(statement: string, meanwhile: () => Promise<unknown>): Promise<unknown> {
    const other = postgres(url, { max: 1, onnotice: () => {} })
    const { promise: over, resolve: finish } = withResolvers()
    const { promise: begunThen, resolve: isBegun } = withResolvers()
    const transaction = other.begin(async tx => {
      await tx.unsafe(statement)
      isBegun()
      await over
    })
    try {
      await begunThen
      const result = meanwhile()
      await expect.poll(waiting).toBeGreaterThan(0)
      finish()
      await transaction
      return await result
    } finally {
      finish()
      await transaction
      await other.end()
    }
  }

  /** How many statements of this database wait for a lock. */
  async function waiting(): Promise<number> {
    const rows = await subject.sql(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
    return rows.length
  }

  it('under way keeps its predecessor from beginning a row behind its back', async () => {
    await show(subject, outgoing('one'))
    const lost = await acquired(subject)
    const [row] = await subject.store.outbox.ready(lost, 1)
    if (row === undefined) throw new Error('nothing is ready')
    const takeover = `update leases set holder = 'two', fence = fence + 1`
    expect(await during(takeover, () => subject.store.outbox.begin(lost, row))).toBe(false)
    expect(await subject.sql('select state from outbox')).toEqual([{ state: 'pending' }])
  })

  it('or not, a retry waits for whoever is showing more of the ticket, and folds', async () => {
    const number = await show(subject, outgoing('card'))
    const lease = await acquired(subject)
    const [row] = await begun(subject, lease)
    if (row === undefined) throw new Error('nothing is ready')
    const more = `select 1 from tickets where number = ${number} for update;
      insert into outbox (desk, workspace, lane, ticket, destination, show, key, urgent)
      values ('desk', 'playground', 'lane', ${number}, '{}', '{"kind": "triage"}', 'card', true)`
    await during(more, () => subject.store.outbox.postpone(lease, row, 0, '500', true))
    expect(await subject.sql('select id::int, state, urgent, show from outbox')).toEqual([
      { id: row.id, state: 'pending', urgent: true, show: { kind: 'triage' } },
    ])
    await showMore(subject, number, outgoing('card'))
    expect(await subject.sql('select count(*)::int as rows from outbox')).toEqual([{ rows: 1 }])
  })
})

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>(done => {
    resolve = done
  })
  return { promise, resolve }
}

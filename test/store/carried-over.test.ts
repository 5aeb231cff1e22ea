import { readFile } from 'node:fs/promises'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doubtOf } from '../../src/core/audit.ts'
import { wakeAt } from '../../src/core/deadlines.ts'
import { replay } from '../../src/core/evolve.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { withMigrations } from '../../src/store/migrate.ts'
import type { Row, Subject } from '../contract/subject.ts'
import { ana, at, ben, contextAt, kim } from '../core/desk.ts'
import { openBareDatabase } from '../support/embedded.ts'
import { act, openTicket } from './change.ts'
import { noFault, subjectOf } from './connect.ts'

/** Two tickets as the version with the migrations 0000 and 0001 wrote them: a night, a day and a reopening. */
const rowsBefore = new URL('../data/tables-0001.json', import.meta.url)

/** What tickets lately have besides, no row before knows. */
const membersBefore = ['requester', 'origin', 'title', 'work', 'clocks', 'ladder'] as const

let subject: Subject
beforeAll(async () => {
  const pglite = await openBareDatabase()
  await withMigrations(2, folder => migrate(drizzle(pglite), { migrationsFolder: folder }))
  const tables = JSON.parse(await readFile(rowsBefore, 'utf8')) as Record<string, Row[]>
  for (const [table, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {}).filter(name => !['status', 'assignee_id'].includes(name))
    await pglite.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [rows],
    )
  }
  subject = subjectOf(await driveEmbedded(pglite, noFault))
})
afterAll(() => subject.close())

describe('tickets of the version before', () => {
  it.each([1, 2])('are what their events say: %i', async number => {
    const stored = await subject.store.tickets.read('desk', number)
    const history = await subject.store.tickets.history('desk', number)
    const ticket = replay(history.map(({ event }) => event))
    for (const member of membersBefore) expect(ticket[member]).toMatchObject(stored?.ticket[member] ?? {})
    expect(stored?.head).toBe(history.at(-1)?.hash)
    expect(stored?.events).toBe(history.length)
  })

  it('have a history that is whole, and is sealed by when it was', async () => {
    const audited = await subject.store.audit.tickets('desk', 0, 9)
    expect(audited.map(one => [one.number, doubtOf(one)])).toEqual([
      [1, null],
      [2, null],
    ])
    const times = audited.flatMap(({ events }) => events.map(one => one.at))
    const heads = (until: number) => subject.store.audit.heads('desk', null, until)
    expect(await heads(Math.max(...times))).toEqual(
      audited.map(({ number, head }) => ({ ticket: number, hash: head })),
    )
    expect(await heads(Math.min(...times) - 1)).toEqual([])
  })

  it('are looked at again when they are to be, each once', async () => {
    const deadlines = await subject.sql(
      `select ticket, subject, (extract(epoch from due_at) * 1000)::float8 as due from deadlines order by ticket`,
    )
    const open = (await subject.store.tickets.read('desk', 2))?.ticket
    const { terms, business } = contextAt(at('2026-12-01 10:00'))
    expect(deadlines).toEqual([
      { ticket: 0, subject: 'digest', due: at('2026-11-29 10:00') },
      { ticket: 2, subject: 'look', due: open && wakeAt(open, terms, business) },
    ])
  })

  it('are found by their requesters, with their titles', async () => {
    const { tickets } = subject.store
    expect(await tickets.ticketsOf('desk', ana)).toMatchObject([
      { number: 1, status: 'resolved', title: 'Bookings stopped \u202e🎫', assignee: { id: 'kim' } },
    ])
    expect(await tickets.ticketsOf('desk', ben)).toMatchObject([{ number: 2, status: 'new', assignee: null }])
  })

  it('stand in the digest', async () => {
    const [since, now] = [at('2026-11-29 00:00'), at('2026-12-01 10:00')]
    const facts = await subject.store.digests.facts('desk', { since, now, noon: now, until: now + 1 })
    expect(facts).toMatchObject({
      opened: 2,
      solved: 1,
      kept: { rating: 2, ratings: 1 },
      unclaimed: { count: 1, oldest: { number: 2, since: at('2026-11-29 02:00') } },
    })
    expect(facts.unexplained.lines.map(({ number, clock }) => [number, clock])).toEqual([
      [1, 'first_response'],
    ])
    expect(facts.late.lines.map(({ number }) => number)).toEqual([2])
  })

  it('have what their clocks came to', async () => {
    const rows = await subject.sql(
      `select ticket, kind, cycle, counted_at::float8 as counted, missed, used_ms::float8 as used, priority
       from ended_clocks order by ticket, kind, cycle`,
    )
    const expected = []
    for (const number of [1, 2]) {
      const { clocks = [], priority } = (await subject.store.tickets.read('desk', number))?.ticket ?? {}
      for (const clock of clocks.toSorted((one, other) =>
        one.kind < other.kind ? -1 : one.cycle - other.cycle,
      )) {
        const counted = clock.breachedAt ?? (clock.phase === 'stopped' ? clock.at : null)
        const { kind, cycle, breachedAt, usedMs: used } = clock
        if (counted === null) continue
        expected.push({ ticket: number, kind, cycle, counted, missed: breachedAt !== null, used, priority })
      }
    }
    expect(rows).toEqual(expected)
    expect(rows.length).toBeGreaterThan(2)
  })

  it('go on, and so do their numbers', async () => {
    const { tickets } = subject.store
    const context = contextAt(at('2026-12-01 10:00'))
    expect(await act(tickets, 'desk', 2, { kind: 'claim', by: kim }, context)).toHaveProperty('events')
    expect((await tickets.read('desk', 2))?.ticket.work.status).toBe('open')
    expect(await openTicket(tickets, context, { event: 'three' })).toBe(3)
    expect(await tickets.transaction(tx => tx.firstSight('playground', 'one'))).toBe(false)
  })
})

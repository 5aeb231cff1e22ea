import { drizzle } from 'drizzle-orm/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import type { Driver } from '../../src/store/driver.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { makeStore } from '../../src/store/open.ts'
import { ana, at, contextAt, kim } from '../core/desk.ts'
import { openTestDatabase } from '../support/embedded.ts'
import { act, openTicket } from './change.ts'
import { noFault } from './connect.ts'

/** Every statement on its way to the database. */
const said: string[] = []
let driver: Driver

beforeAll(async () => {
  const pglite = await openTestDatabase()
  const plain = await driveEmbedded(pglite, noFault)
  const logger = { logQuery: (statement: string) => said.push(statement) }
  driver = {
    ...plain,
    db: drizzle(pglite, { logger }) as unknown as Database,
    call: (statement, values) => {
      said.push(statement)
      return plain.call(statement, values)
    },
  }
})
afterAll(() => driver.close())

const byDesk = /"desk" (=|in) |\bdesk = \$/
const ofNoDesk = /insert into inbox|^(begin|commit|rollback)|^select (open_ticket_\d|write_change_\d)\(/

describe('what a person triggers', () => {
  it('is looked up by desk in every statement', async () => {
    const { tickets, policies } = makeStore(driver)
    const context = contextAt(at('2026-11-23 10:00'))
    await openTicket(tickets, context, { event: 'e' })
    await act(tickets, 'desk', 1, { kind: 'claim', by: kim }, context)
    await tickets.transaction(tx => tx.firstSight('playground', 'f'))
    await tickets.read('desk', 1)
    await tickets.history('desk', 1)
    await tickets.texts('desk', ['t'])
    await tickets.ticketsOf('desk', ana)
    await tickets.titlesOf('desk', ana)
    const stored = await tickets.read('desk', 1)
    if (stored === null) throw new Error('There is no ticket 1.')
    await tickets.around(stored.ticket, { most: 50, since: 0 })
    await tickets.findByMessage(['desk'], 'playground', 'm')
    await tickets.messageOf('desk', 1, 'receipt')
    await policies.document('desk', 'h')
    await policies.versions('desk')
    await policies.draft('desk')
    await policies.dropDraft('desk')
    const others = said.filter(statement => !byDesk.test(statement) && !ofNoDesk.test(statement.trim()))
    expect(others).toEqual([])
    expect(said.length).toBeGreaterThan(12)
  })

  it('is written by functions that name the desk wherever they change or delete a row', async () => {
    const rows = await driver.call<{ name: string; body: string }>(
      `select proname as name, prosrc as body from pg_proc where pronamespace = 'public'::regnamespace`,
      [],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { name, body } of rows) {
      const changes = body.match(/\b(update (?!set)\w+|delete from)[^;]*/g) ?? []
      for (const change of changes) expect(`${name}: ${change}`).toMatch(/desk = (p_|refused\.)desk\b/)
      const conflicts = (body.match(/on conflict \([^)]*\)/g) ?? []).filter(one => !one.includes('(desk'))
      expect(conflicts).toEqual([])
    }
  })
})

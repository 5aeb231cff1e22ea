import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outage } from '../../src/core/outage.ts'
import { type Desk, makeDesk } from '../../src/flows/desk.ts'
import { askForMove, moveDuty } from '../../src/flows/moves.ts'
import { makeOpening } from '../../src/flows/open.ts'
import { makePolicies } from '../../src/flows/policy/policies.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import type { Store } from '../../src/ports/store.ts'
import { type Driver, rowsOf } from '../../src/store/driver.ts'
import { makeStore } from '../../src/store/open.ts'
import { lendDatabase } from '../support/lent.ts'
import { quietLog } from '../support/logs.ts'

const noFault = async () => undefined
/** Honolulu; Tuesday, 24 November 2026. Thursday and Friday are holidays. */
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00-10:00`)
const tuesday = at('2026-11-24 10:00')
const olga = { workspace: 'playground', id: 'olga', name: 'Olga Petrova' }
const ana = { workspace: 'playground', id: 'ana', name: 'Ana Ruiz' }
const original = readFileSync(defaultFiles.policy, 'utf8')
/** The desk closes at eleven. */
const shorter = original.replaceAll('09:30-18:30', '09:30-11:00')

let driver: Driver
let store: Store
beforeAll(async () => {
  driver = await lendDatabase()
  store = makeStore(driver)
})
afterAll(() => driver.close())

let desks = 0
let desk: Desk
/** As another process would have it. */
const sameDesk = () => makeDesk(desk.file, { ...store, recalendared: askForMove(store) })
const policies = () =>
  makePolicies({
    policies: store.policies,
    tickets: store.tickets,
    kept: store.kept,
    fault: noFault,
    log: quietLog,
  })
const source = { path: 'support-policy.md', read: async () => original }

beforeEach(async () => {
  const parsed = parseDesk(readFileSync(defaultFiles.desk, 'utf8'), { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error('The default desk file has faults.')
  desks += 1
  const file = { ...parsed.desk, desk: `desk-${desks}` }
  desk = makeDesk(file, { ...store, recalendared: askForMove(store) })
  await policies().begin(desk, source, tuesday)
  await desk.refresh(tuesday)
  await steps(tuesday)
})

const open = async (what: string, now: number, priority: 'critical' | 'high' = 'high') => {
  const chance = { id: () => crypto.randomUUID(), salt: () => '00' }
  const event = { workspace: 'playground', id: `${desk.id} ${what}` }
  const origin = { workspace: 'playground', channel: 'general', thread: null }
  const opening = makeOpening({ tickets: store.tickets, chance, fault: noFault })
  const { ticket } = await opening(desk, { by: ana, text: what, priority, origin, event, now })
  return ticket.number ?? 0
}
const clocksOf = async (number: number) => (await store.tickets.read(desk.id, number))?.ticket.clocks ?? []
const dueOf = async (number: number, kind = 'first_response') => {
  const clock = (await clocksOf(number)).find(one => one.kind === kind)
  return clock?.phase === 'running' ? clock.dueAt : null
}
/** Steps of the move until there is none left, so many tickets each. @returns how many steps there were */
async function steps(now: number, most = 2, its = desk): Promise<number> {
  const work = moveDuty(store, most)
  let count = 0
  while ((await pending()) > 0) {
    await work(its, 'clocks', now)
    count++
  }
  return count
}
async function pending(): Promise<number> {
  const rows = await driver.db.execute(
    sql`select count(*)::int as count from deadlines where desk = ${desk.id} and subject = 'clocks'`,
  )
  return rowsOf<{ count: number }>(rows)[0]?.count ?? 0
}
/** In force at once, though they are worse. */
async function publish(policy: string, now: number): Promise<void> {
  const parsed = parsePolicy(policy, { file: source.path })
  if ('faults' in parsed || parsed.policy.terms === null) throw new Error('The policy has faults.')
  const { hash, terms } = parsed.policy
  const version = desk.inForce(now).version + 1
  const row = {
    desk: desk.id,
    version,
    hash,
    terms,
    effectiveFrom: now,
    publishedAt: now,
    publishedBy: 'olga',
  }
  await store.policies.publish(version - 1, [row])
  await desk.refresh(now)
}
const moves = async (number: number) =>
  (await store.tickets.history(desk.id, number))
    .map(one => one.event)
    .flatMap(one => (one.type === 'clock-moved' ? [one] : []))

describe('new opening times', () => {
  it('move what is due, the soonest first, and go on where they stopped', async () => {
    const numbers: number[] = []
    for (const [index, what] of ['one', 'two', 'three', 'four', 'five'].entries())
      numbers.push(await open(what, tuesday + index * 60_000))
    const dues = () => Promise.all(numbers.map(async number => (await dueOf(number)) ?? 0))
    const days = async () => (await dues()).map(due => new Date(due - 10 * 3_600_000).getUTCDate())
    // Two hours.
    expect((await dues())[0]).toBe(at('2026-11-24 12:00'))
    await publish(shorter, at('2026-11-24 10:30'))
    expect(await days()).toEqual([24, 24, 24, 24, 24])
    await moveDuty(store, 2)(desk, 'clocks', at('2026-11-24 10:30'))
    expect(await days()).toEqual([25, 25, 24, 24, 24])
    // Another process takes over.
    const other = sameDesk()
    await other.refresh(at('2026-11-24 10:30'))
    expect(await steps(at('2026-11-24 10:30'), 2, other)).toBeGreaterThan(1)
    expect(await days()).toEqual([25, 25, 25, 25, 25])
    // Half an hour was used, half an hour is left until eleven, and an hour comes on Wednesday.
    expect((await dues())[0]).toBe(at('2026-11-25 10:30'))
    expect((await moves(numbers[0] ?? 0)).map(one => one.clock)).toEqual(['first_response', 'resolution'])
  })

  it('wake each ticket when its new times come', async () => {
    const number = await open('one', tuesday)
    await publish(shorter, at('2026-11-24 10:30'))
    await steps(at('2026-11-24 10:30'))
    const rows = await driver.db.execute(
      sql`select due_at as due from deadlines where desk = ${desk.id} and ticket = ${number}`,
    )
    // Half of the two hours are used when the desk closes.
    const [due] = rowsOf<{ due: string | Date }>(rows).map(one => new Date(one.due).getTime())
    expect(due).toBe(at('2026-11-24 11:00'))
  })

  it('are nothing new to who starts again, and the old ones put back are', async () => {
    const number = await open('one', tuesday)
    await sameDesk().refresh(tuesday)
    expect(await pending()).toBe(0)
    await publish(shorter, at('2026-11-24 10:30'))
    await steps(at('2026-11-24 10:30'))
    await sameDesk().refresh(at('2026-11-24 10:30'))
    expect(await pending()).toBe(0)
    await publish(original, at('2026-11-24 10:45'))
    await steps(at('2026-11-24 10:45'))
    expect(await dueOf(number)).toBe(at('2026-11-24 12:00'))
  })

  it('leave the time that was used as it was counted', async () => {
    const number = await open('one', tuesday)
    await publish(shorter, at('2026-11-24 18:00'))
    await steps(at('2026-11-24 18:00'))
    const resolution = (await clocksOf(number)).find(one => one.kind === 'resolution')
    // Eight hours, though the new hours have none after eleven.
    expect(resolution?.usedMs).toBe(8 * 3_600_000)
  })

  it('that change nothing ahead move nothing', async () => {
    const number = await open('one', tuesday)
    await publish(
      original.replace('name: Office move, on: 2026-02-13', 'name: Move, on: 2026-02-12'),
      tuesday,
    )
    expect(await steps(tuesday)).toBeGreaterThan(0)
    expect(await moves(number)).toEqual([])
  })
})

describe('maintenance of a service', () => {
  it('lets the time of its tickets stand still, and of no others', async () => {
    const always = original
      .replaceAll('09:30-18:30', '00:00-24:00')
      .replace('  sun: closed', '  sun: 00:00-24:00')
    const sunday = at('2026-12-13 18:00')
    await publish(always, sunday)
    const dues = async (what: string) => {
      const number = await open(what, sunday)
      return [(await store.tickets.read(desk.id, number))?.ticket.service, await dueOf(number, 'resolution')]
    }
    const [about, paused] = await dues('The client portal shows nothing')
    const [nothing, running] = await dues('My password does not work')
    expect([about, nothing]).toEqual(['portal', null])
    // Routine maintenance of the portal, on the second Sunday from 20:00 to 24:00.
    expect(Number(paused) - Number(running)).toBe(4 * 3_600_000)
  })

  it('announced by word does as well, from when it is known', async () => {
    const number = await open('The client portal is slow', tuesday)
    const work: Outage = {
      id: 1,
      kind: 'maintenance',
      title: 'New database',
      services: ['portal'],
      by: olga,
      announcedAt: tuesday,
      from: at('2026-11-24 11:00'),
      to: at('2026-11-24 12:00'),
      state: 'planned',
      reminded: true,
      askAt: at('2026-11-24 12:00'),
      askedAt: null,
      overAt: null,
    }
    const kept = (outage: Outage) => ({ outage, outbox: [], lookAt: null })
    await store.outages.declare(desk.id, () => kept(work))
    await desk.refresh(tuesday)
    await steps(tuesday)
    expect(await dueOf(number)).toBe(at('2026-11-24 13:00'))
    const over = at('2026-11-24 11:30')
    await store.outages.change(desk.id, 1, outage => kept({ ...outage, state: 'over', overAt: over }))
    await desk.refresh(over)
    await steps(over)
    expect(await dueOf(number)).toBe(at('2026-11-24 12:30'))
  })
})

import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, makeDesk } from '../../src/flows/desk.ts'
import { makePolicies, type Policies, type PolicySource } from '../../src/flows/policy/policies.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { ConfigError } from '../../src/ports/errors.ts'
import type { Store } from '../../src/ports/store.ts'
import { type Driver, rowsOf } from '../../src/store/driver.ts'
import { makeStore } from '../../src/store/open.ts'
import { lendDatabase } from '../support/lent.ts'
import { logTo, quietLog } from '../support/logs.ts'

const noFault = async () => undefined
const now = Date.parse('2026-11-24T20:00:00Z')
const day = 24 * 60 * 60_000
const olga = { workspace: 'playground', id: 'olga', name: 'Olga Petrova' }
const atOnce = { hash: null, on: null }
const original = readFileSync(defaultFiles.policy, 'utf8')
const better = original.replace('firstResponse: 30m,', 'firstResponse: 15m,')
const worse = better.replace('firstResponse: 2h,', 'firstResponse: 4h,')

let driver: Driver
let store: Store
let desk: Desk
let policies: Policies
let errors: string[]
/** What stands in the file; null for no file. */
let text: string | null
const source: PolicySource = {
  path: 'support-policy.md',
  read: async () => {
    if (text !== null) return text
    throw new ConfigError([
      { what: 'there is no such file', where: 'support-policy.md', remedy: 'Write one.' },
    ])
  },
}

beforeAll(async () => {
  driver = await lendDatabase()
  store = makeStore(driver)
})
afterAll(() => driver.close())

let desks = 0
beforeEach(async () => {
  errors = []
  text = original
  policies = makePolicies({
    policies: store.policies,
    tickets: store.tickets,
    kept: store.kept,
    fault: noFault,
    log: logTo(({ level, message }) => level === 'error' && void errors.push(message)),
  })
  const parsed = parseDesk(readFileSync(defaultFiles.desk, 'utf8'), { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error('The default desk file has faults.')
  desks += 1
  desk = makeDesk(
    { ...parsed.desk, desk: `desk-${desks}` },
    { ...store, recalendared: async () => undefined },
  )
  await policies.begin(desk, source, now)
  await desk.refresh(now)
})

const look = () => policies.look(desk, source, now)
const firstResponse = (at: number, priority: 'critical' | 'high') =>
  desk.inForce(at).terms.responseTimes.targets[priority].firstResponse.ms / 60_000

async function told(): Promise<string[]> {
  const rows = await driver.db.execute(
    sql`select destination -> 'person' ->> 'id' as id from outbox where desk = ${desk.id}`,
  )
  return rowsOf<{ id: string }>(rows).map(row => row.id)
}

describe('a policy file that changes', () => {
  it('is in force at once at the very first start, and nobody is told', async () => {
    expect(desk.inForce(now).version).toBe(1)
    expect(await told()).toEqual([])
  })

  it('becomes a draft of which the owner is told once, however often it is looked at', async () => {
    text = better
    await look()
    await look()
    expect(await told()).toEqual(['olga'])
    expect(desk.inForce(now).version).toBe(1)
  })

  it('is told once as well when the one who told it was stopped before the draft was kept', async () => {
    text = better
    const stopped = { ...store.policies, putDraft: () => Promise.reject(new Error('stopped')) }
    const dying = makePolicies({
      policies: stopped,
      tickets: store.tickets,
      kept: store.kept,
      fault: noFault,
      log: quietLog,
    })
    await expect(dying.look(desk, source, now)).rejects.toThrow('stopped')
    await look()
    expect(await told()).toEqual(['olga'])
    expect(await store.policies.draft(desk.id)).not.toBeNull()
  })

  it('is forgotten when the old text is put back', async () => {
    text = better
    await look()
    text = original
    await look()
    expect(await policies.publish(desk, atOnce, olga, now)).toEqual({ outcome: 'none', inForce: 1 })
  })

  it('stays a draft while another process still has the old file, as in a rolling deployment', async () => {
    const other = makePolicies({
      policies: store.policies,
      tickets: store.tickets,
      kept: store.kept,
      fault: noFault,
      log: quietLog,
    })
    const old: PolicySource = { path: 'support-policy.md', read: async () => original }
    await other.begin(desk, old, now)
    text = better
    await look()
    await other.look(desk, old, now)
    await look()
    expect(await store.policies.draft(desk.id)).not.toBeNull()
    expect(await told()).toEqual(['olga'])
  })

  it.each([
    ['with faults', original.replace('firstResponse: 30m,', 'firstResponse: soon,')],
    ['that is gone', null],
  ])('%s changes nothing, is said once, and is read again once it is whole', async (_name, broken) => {
    text = broken
    await look()
    await look()
    expect(errors).toHaveLength(1)
    expect(desk.inForce(now).version).toBe(1)
    text = better
    await look()
    expect(await policies.publish(desk, atOnce, olga, now)).toMatchObject({ outcome: 'done', version: 2 })
  })
})

describe('publishing', () => {
  it('puts what got better in force at once, and keeps what got worse for the notice period', async () => {
    text = worse
    await look()
    const published = await policies.publish(desk, atOnce, olga, now)
    expect(published).toEqual({
      outcome: 'done',
      version: 2,
      from: null,
      later: { version: 3, from: now + 30 * day },
      announced: true,
    })
    expect([firstResponse(now, 'critical'), firstResponse(now, 'high')]).toEqual([15, 120])
    expect(firstResponse(now + 30 * day - 1, 'high')).toBe(120)
    expect(firstResponse(now + 30 * day, 'high')).toBe(240)
  })

  it('gives the notice that was promised, even where the draft promises less', async () => {
    text = worse.replace('noticePeriod: 30d', 'noticePeriod: 1d')
    await look()
    expect(await policies.publish(desk, atOnce, olga, now)).toMatchObject({ later: { from: now + 30 * day } })
  })

  it('a second time finds no draft', async () => {
    text = better
    await look()
    await policies.publish(desk, atOnce, olga, now)
    expect(await policies.publish(desk, atOnce, olga, now)).toEqual({ outcome: 'none', inForce: 2 })
  })

  it('by two at once has one winner', async () => {
    text = better
    await look()
    const both = await Promise.all([
      policies.publish(desk, atOnce, olga, now),
      policies.publish(desk, atOnce, olga, now),
    ])
    expect(both.map(one => one.outcome).filter(outcome => outcome === 'done')).toHaveLength(1)
    expect(await store.policies.versions(desk.id)).toHaveLength(2)
  })

  it('of a draft that was replaced meanwhile publishes nothing', async () => {
    text = better
    await look()
    const older = (await store.policies.draft(desk.id))?.hash ?? ''
    text = worse
    await look()
    const wanted = { hash: older.slice(0, 12), on: null }
    expect(await policies.publish(desk, wanted, olga, now)).toEqual({ outcome: 'replaced' })
    expect(await policies.discard(desk, wanted.hash, olga, now)).toBe('replaced')
  })

  it('from a day on keeps what was in force until then', async () => {
    text = worse
    await look()
    const on = now + 5 * day
    const published = await policies.publish(desk, { hash: null, on }, olga, now)
    expect(published).toMatchObject({ from: on, later: { from: now + 30 * day } })
    expect([firstResponse(now, 'critical'), firstResponse(on, 'critical')]).toEqual([30, 15])
  })

  it('from a day after the notice period is one version', async () => {
    text = worse
    await look()
    const on = now + 40 * day
    const published = await policies.publish(desk, { hash: null, on }, olga, now)
    expect(published).toMatchObject({ outcome: 'done', version: 2, from: on, later: null })
    expect(firstResponse(on, 'high')).toBe(240)
  })

  it('of other words neither announces again nor moves what was announced', async () => {
    text = worse
    await look()
    await policies.publish(desk, atOnce, olga, now)
    text = worse.replace('normally {{notice.urgent}} before', '{{notice.urgent}} before')
    await look()
    const published = await policies.publish(desk, atOnce, olga, now + 3 * day)
    expect(published).toMatchObject({ later: { version: 5, from: now + 30 * day }, announced: false })
  })

  it('the old file again is another version, on the same way', async () => {
    text = better
    await look()
    await policies.publish(desk, atOnce, olga, now)
    text = original
    await look()
    expect(await policies.publish(desk, atOnce, olga, now + day)).toMatchObject({
      version: 3,
      later: { version: 4, from: now + 31 * day },
    })
  })
})

describe('a draft that is discarded', () => {
  it('does not come back as long as the file stays as it is, whoever starts', async () => {
    text = better
    await look()
    expect(await policies.discard(desk, null, olga, now)).toBe('done')
    await policies.begin(desk, source, now)
    expect(await store.policies.draft(desk.id)).toBeNull()
    expect(await policies.publish(desk, atOnce, olga, now)).toEqual({ outcome: 'none', inForce: 1 })
  })

  it('is a draft again once the file has said something else in between', async () => {
    text = better
    await look()
    await policies.discard(desk, null, olga, now)
    text = worse
    await look()
    text = better
    await look()
    expect(await policies.publish(desk, atOnce, olga, now)).toMatchObject({ outcome: 'done', version: 2 })
  })
})

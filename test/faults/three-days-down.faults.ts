import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '../../src/core/people.ts'
import type { Priority } from '../../src/core/ticket.ts'
import { makeActing } from '../../src/flows/act.ts'
import { type Desk, makeDesk } from '../../src/flows/desk.ts'
import { makeOpening } from '../../src/flows/open.ts'
import type { Act } from '../../src/flows/understanding/wish.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import { makeStore } from '../../src/store/open.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import { lendDatabase } from '../support/lent.ts'

/** Honolulu. Everything is opened before Friday, 4 December 2026, 17:00, and late by Monday at that time. */
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00-10:00`)
const down = at('2026-12-04 17:00')
const back = at('2026-12-07 17:00')
const noFault = async () => undefined
const chance = { id: randomUUID, salt: () => '00' }

/** How many of each, when they are opened, and whether somebody has them: nobody is called for those. */
const plan: readonly [Priority, count: number, opened: string, claimed: boolean][] = [
  ['critical', 100, '2026-12-04 16:45', true],
  ['high', 300, '2026-12-04 16:30', true],
  ['medium', 400, '2026-12-04 16:00', false],
  ['low', 200, '2026-12-03 16:00', false],
]
/** One in ten is solved in time, just before. */
const isSolved = (number: number) => number % 10 === 0
const open = { all: 900, told: 360 }

const actor = (id: string, role: Role): Actor => ({
  workspace: 'playground',
  id,
  name: id,
  roles: ['requester', role],
})

let desk: RunningDesk
beforeAll(async () => {
  const driver = await lendDatabase()
  const store = makeStore(driver)
  const its = await deskOn(store)
  const opening = makeOpening({ tickets: store.tickets, chance, fault: noFault })
  const acting = makeActing({ tickets: store.tickets, chance, fault: noFault })
  const act = (number: number, wish: Act, now: number) => {
    const event = { workspace: 'playground', id: `${wish.kind} ${number}` }
    return acting(its, number, { act: wish, by: actor('kim', 'agent'), event, now })
  }
  const by = { workspace: 'playground', id: 'ana', name: 'Ana Ruiz' }
  const origin = { workspace: 'playground', channel: 'general', thread: null }
  for (const [priority, count, opened, claimed] of plan) {
    const ids = Array.from({ length: count }, (_, index) => `${priority} ${index}`)
    const all = ids.map(async id => {
      const event = { workspace: 'playground', id }
      const asking = { by, text: 'It does not work', priority, origin, event, now: at(opened) }
      const number = (await opening(its, asking)).ticket.number ?? 0
      if (claimed) await act(number, { kind: 'claim' }, down - 60_000)
      if (isSolved(number)) await act(number, { kind: 'resolve', text: 'done' }, down - 30_000)
    })
    await Promise.all(all)
  }
  // What was to be shown has been shown.
  await driver.call('delete from outbox', [])
  desk = await startDesk({ at: new Date(back).toISOString(), driver })
  await desk.push('1s')
}, 300_000)
afterAll(() => desk?.stop())

async function deskOn(store: ReturnType<typeof makeStore>): Promise<Desk> {
  const file = parseDesk(readFileSync(defaultFiles.desk, 'utf8'), { file: 'desk.yaml' })
  const text = readFileSync(defaultFiles.policy, 'utf8')
  const policy = parsePolicy(text, { file: 'p.md' })
  if ('faults' in file || 'faults' in policy) throw new Error('The default files have faults.')
  const since = at('2026-12-01 09:30')
  const limits = { ...file.desk.limits, newTickets: { ...file.desk.limits.newTickets, count: 10_000 } }
  const its = makeDesk({ ...file.desk, limits }, { ...store, recalendared: async () => undefined })
  const { hash, terms } = policy.policy
  const version = { version: 1, hash, terms, effectiveFrom: since, publishedAt: since, publishedBy: 'start' }
  await store.policies.putDocument(its.id, hash, text)
  await store.policies.publish(0, [{ desk: its.id, ...version }])
  await its.refresh(since)
  // The last digest came on Friday, and the next one was arranged then.
  await store.tickets.ensureDeskDeadline(its.id, 'digest', at('2026-12-05 09:30'))
  return its
}

const managers = async () => (await desk.person('mia').sees('managers')).map(one => one.text)
const posts = async () => (await managers()).filter(text => text.startsWith('🔴'))
const digests = async () => (await managers()).filter(text => text.includes('Marlowe & Pike support'))
const breaches = (number: string) =>
  desk.driver.call<{ count: number }>(
    `select count(*)::int as count from ticket_events where event::jsonb ->> 'type' = 'clock-breached' and ticket % 10 ${number} 0`,
    [],
  )

describe('after three days without a process, with a thousand tickets', () => {
  it('the late critical and high ones are one post, each promise once', async () => {
    const [post, ...more] = await posts()
    expect(more).toEqual([])
    // The first answer and the solution of each.
    expect(post?.split('\n')[0]).toBe(sentence('breaches.post', { count: 2 * open.told }))
    const [told] = await desk.driver.call<{ all: number; once: number; solved: number }>(
      `select count(*)::int as all, count(distinct (ticket, clock))::int as once,
              count(*) filter (where ticket % 10 = 0)::int as solved from breach_notices`,
      [],
    )
    expect(told).toEqual({ all: 2 * open.told, once: 2 * open.told, solved: 0 })
  })

  it('the rest stands in one digest, which says that it is late and why', async () => {
    const [digest, ...more] = await digests()
    expect(more).toEqual([])
    expect(digest).toContain('Mon 7 Dec, 17:00')
    expect(digest).toContain(sentence('digest.some-late', { count: open.all }))
    const shown = (await desk.person('mia').sees('managers')).find(one => one.text === digest)
    const delivery = shown?.fields.find(one => one.name === sentence('digest.delivery'))?.value
    expect(delivery).toContain(sentence('digest.came-late', { time: '2 d 7 h' }))
    const late = shown?.fields.find(one => one.name === sentence('digest.late'))?.value ?? ''
    expect(late.split('\n').at(-1)).toBe(sentence('digest.more', { count: open.all - 10 }))
  })

  it('every breach has its own instant, whenever it was noticed', async () => {
    const rows = await desk.driver.call<{ due: number; late: boolean }>(
      `select distinct (event::jsonb ->> 'dueAt')::bigint::float8 as due, at >= $1 as late
       from ticket_events where event::jsonb @> '{"type":"clock-breached","clock":"first_response"}'
       order by 1`,
      [back],
    )
    expect(rows).toEqual(
      ['2026-12-04 17:15', '2026-12-04 18:30', '2026-12-05 16:00'].map(due => ({ due: at(due), late: true })),
    )
  })

  it('nothing is said of what was solved meanwhile, and nobody is reminded of what is long past', async () => {
    expect(await breaches('=')).toEqual([{ count: 0 }])
    const said = await desk.driver.call<{ count: number }>(
      'select count(*)::int as count from outbox where ticket > 0 and ticket % 10 = 0',
      [],
    )
    expect(said).toEqual([{ count: 0 }])
    const triage = (await desk.person('kim').sees('triage')).map(one => one.text)
    expect(triage.filter(text => text.startsWith('⏰'))).toEqual([])
  })

  it('later looks find nothing more to tell', async () => {
    const before = await breaches('>')
    await desk.push('20m')
    expect(await breaches('>')).toEqual(before)
    expect([await posts(), await digests()].map(found => found.length)).toEqual([1, 1])
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))

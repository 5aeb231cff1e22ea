// How long a new calendar needs to move the due times of open clocks, beside commands on the same tickets, on a
// PostgreSQL of the tests. Usage: tsx test/bench/moves.ts [clocks] [commands a second]

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { makeActing } from '../../src/flows/act.ts'
import { type Desk, makeDesk } from '../../src/flows/desk.ts'
import { moveDuty } from '../../src/flows/moves.ts'
import { makeOpening } from '../../src/flows/open.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'
import { parsePolicy } from '../../src/policy/parse-policy.ts'
import type { Driver } from '../../src/store/driver.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import { at, kim } from '../core/desk.ts'
import { noFault } from '../store/connect.ts'
import { startPostgres } from '../support/postgres.ts'
import { print } from './pairs.ts'

const [clocks = 50_000, perSecond = 20] = process.argv.slice(2).map(Number)
/** A new ticket has two: until the first answer, and until it is solved. */
const size = Math.ceil(clocks / 2)
const opening = at('2026-11-24 09:30')
const change = at('2026-11-24 10:30')
const original = readFileSync(defaultFiles.policy, 'utf8')
const chance = { id: randomUUID, salt: () => '00' }

async function publish(driver: Driver, desk: Desk, version: number, policy: string, from: number) {
  const parsed = parsePolicy(policy, { file: 'support-policy.md' })
  if ('faults' in parsed || parsed.policy.terms === null) throw new Error('The policy has faults.')
  const { hash, terms } = parsed.policy
  const row = {
    desk: desk.id,
    version,
    hash,
    terms,
    effectiveFrom: from,
    publishedAt: from,
    publishedBy: 'olga',
  }
  await makeStore(driver).policies.publish(version - 1, [row])
  await desk.refresh(from)
}

async function fill(driver: Driver, desk: Desk): Promise<void> {
  const open = makeOpening({ tickets: makeStore(driver).tickets, chance, fault: noFault })
  const origin = { workspace: 'playground', channel: 'general', thread: null }
  let next = 0
  const opener = async () => {
    while (next < size) {
      const number = next++
      const by = { workspace: 'playground', id: `person ${number}`, name: 'Person' }
      const event = { workspace: 'playground', id: `event ${number}` }
      const priority = number % 3 === 0 ? 'high' : 'medium'
      const now = opening + (number % 3_600) * 1_000
      await open(desk, { by, text: 'The printer is on fire', priority, origin, event, now })
    }
  }
  await Promise.all(Array.from({ length: 64 }, opener))
}

/** Notes on tickets all over the line, at even intervals. @returns the ms that each took, once `until` resolves */
async function commands(driver: Driver, desk: Desk, until: Promise<unknown>): Promise<number[]> {
  const act = makeActing({ tickets: makeStore(driver).tickets, chance, fault: noFault })
  const took: number[] = []
  const running: Promise<void>[] = []
  let going = true
  void until.finally(() => {
    going = false
  })
  for (let count = 0; going; count++) {
    const begin = performance.now()
    const number = 1 + Math.floor(((count * 0.618034) % 1) * size)
    const event = { workspace: 'playground', id: `note ${count}` }
    const note = { kind: 'note', text: 'I look at it', via: 'word' } as const
    const one = act(desk, number, { act: note, by: kim, event, now: change + 1_000 })
    running.push(one.then(() => void took.push(performance.now() - begin)))
    await new Promise(resolve => setTimeout(resolve, 1_000 / perSecond))
  }
  await Promise.all(running)
  return took.sort((one, other) => one - other)
}

const server = await startPostgres({ major: 18, durable: true })
const driver = await connect(
  { kind: 'server', url: await server.createDatabase('moves'), connections: 6 },
  noFault,
)
try {
  const store = makeStore(driver)
  const parsed = parseDesk(readFileSync(defaultFiles.desk, 'utf8'), { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error('The desk file has faults.')
  const desk = makeDesk(parsed.desk, {
    ...store,
    recalendared: (id, _, now) => store.tickets.ensureDeskDeadline(id, 'clocks', now),
  })
  await publish(driver, desk, 1, original, opening)
  await moveDuty(store)(desk, 'clocks', opening)
  print(`opening ${size} tickets with ${clocks} clocks …`)
  await fill(driver, desk)
  await driver.call('vacuum analyze', [])
  await publish(driver, desk, 2, original.replaceAll('09:30-18:30', '10:30-18:30'), change)

  const move = moveDuty(store)
  const begin = performance.now()
  const steps: number[] = []
  const moving = (async () => {
    for (;;) {
      const [row] = await driver.call<{ count: number }>(
        `select count(*)::int as count from deadlines where subject = 'clocks' and desk = $1`,
        [desk.id],
      )
      if (row?.count === 0) return performance.now() - begin
      const before = performance.now()
      await move(desk, 'clocks', change + 1_000)
      steps.push(performance.now() - before)
    }
  })()
  const took = await commands(driver, desk, moving)
  const whole = await moving
  const [moved] = await driver.call<{ count: number }>(
    `select count(*)::int as count from ticket_events where event::jsonb ->> 'type' = 'clock-moved'`,
    [],
  )
  const share = (part: number) => (took[Math.floor(part * (took.length - 1))] ?? 0).toFixed(0)
  print(`moved ${moved?.count} clocks of ${size} tickets in ${(whole / 1_000).toFixed(1)} s`)
  print(`${steps.length} steps, the longest ${Math.max(...steps).toFixed(0)} ms`)
  print(
    `${took.length} commands beside it (${perSecond} a second): p50 ${share(0.5)} ms, p95 ${share(0.95)} ms`,
  )

  // The same machine without a move, for comparison.
  const alone = await commands(driver, desk, new Promise(resolve => setTimeout(resolve, 5_000)))
  const middle = alone[Math.floor(0.95 * (alone.length - 1))] ?? 0
  print(`without a move: p95 ${middle.toFixed(0)} ms`)
} finally {
  await driver.close()
  await server.remove()
}

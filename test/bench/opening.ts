// How many tickets a second can be opened, through the core and the store, and from what a platform tells to the
// answer, against a bare insert of one row by the same driver on the same server.
// Usage: tsx test/bench/opening.ts [seconds]

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from '../../src/store/driver.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import { ana, at, contextAt } from '../core/desk.ts'
import { openingOf } from '../store/change.ts'
import { noFault } from '../store/connect.ts'
import { startPostgres } from '../support/postgres.ts'
import { type Line, pairs, print, rate } from './pairs.ts'
import { command, wayIn } from './way-in.ts'

const seconds = Number(process.argv[2] ?? 1.5)
const context = contextAt(at('2026-11-23 10:00'))
let events = 0
const asked: number[] = []

/** Who asks: somebody else after each four tickets of a caller, so that limits and titles have something to look at. */
function person(caller: number): string {
  const before = asked[caller] ?? 0
  asked[caller] = before + 1
  return `person ${caller}-${before >> 2}`
}

const wish = (caller: number) => {
  const event = `e${++events}`
  const by = { ...ana, id: person(caller) }
  return { event, desk: `desk ${caller}`, by, title: 'Portal login fails', most: 5, since: context.now }
}

type Call = Driver['call']

/** Opens a ticket for a caller. */
type Open = (caller: number) => Promise<void>

/** Through the core and the store. */
async function byCore(driver: Driver): Promise<Open> {
  const { tickets } = makeStore(driver)
  return async caller => {
    const { outcome } = await tickets.open(openingOf(context, wish(caller)))
    if (outcome !== 'opened') throw new Error(`a ticket was not opened but ${outcome}`)
  }
}

/** From what a platform tells to the answer, each caller at a desk of its own. */
async function told(driver: Driver, callers: number): Promise<Open> {
  const receive = await wayIn(driver, callers)
  return async caller => {
    const who = { id: person(caller), name: 'Person' }
    const channel = caller === 0 ? 'general' : `general ${caller}`
    const reply = await receive(command('new Portal login fails', who, channel))
    if (reply.kind !== 'whisper' || reply.refused) throw new Error(`a ticket was not opened: ${reply.kind}`)
  }
}

type How = { callers: number; open: (driver: Driver) => Promise<Open>; plain?: Call }

/** `plain`: how a bare row is inserted; absent: as Deskhand asks its database. */
async function measure(name: string, driver: Driver, { callers, open, plain }: How): Promise<Line> {
  try {
    await driver.call(
      'create table if not exists bare (id bigint generated always as identity primary key, text text)',
      [],
    )
    print(`measuring ${name} …`)
    const one = await open(driver)
    const call = plain ?? driver.call
    const bare = () =>
      rate(callers, seconds, () => call('insert into bare (text) values ($1)', ['Portal login fails']))
    return await pairs(name, bare, () => rate(callers, seconds, one))
  } finally {
    await driver.close()
  }
}

/** The bare row as PGlite's own `query` inserts it: what it would be without statements that are prepared. */
async function againstPglite(place: string): Promise<Line> {
  const pglite = await openEmbedded(place)
  const driver = await driveEmbedded(pglite, noFault)
  const plain: Call = async <Row>(statement: string, values: readonly unknown[]) =>
    (await pglite.query<Row>(statement, [...values])).rows
  return measure('embedded, bare by PGlite alone', driver, { callers: 1, open: byCore, plain })
}

const server = await startPostgres({ major: 18, durable: true })
const folder = await mkdtemp(join(tmpdir(), 'deskhand-bench-'))
try {
  let databases = 0
  const toServer = async () => {
    const url = await server.createDatabase(`bench_${++databases}`)
    return connect({ kind: 'server', url, connections: 16 }, noFault)
  }
  const toFolder = (name: string) => connect({ kind: 'folder', folder: join(folder, name) }, noFault)
  const byWord = (callers: number) => ({ callers, open: (driver: Driver) => told(driver, callers) })
  const lines = [
    await measure('PostgreSQL, 1 caller', await toServer(), { callers: 1, open: byCore }),
    await measure('  from word to answer', await toServer(), byWord(1)),
    await measure('PostgreSQL, 16 callers, 16 desks', await toServer(), { callers: 16, open: byCore }),
    await measure('  from word to answer', await toServer(), byWord(16)),
    await measure('embedded, 1 caller', await toFolder('1'), { callers: 1, open: byCore }),
    await measure('  from word to answer', await toFolder('2'), byWord(1)),
    await againstPglite(join(folder, '3')),
  ]
  print('opening                           bare/s  tickets/s   ratio (lowest-highest of 5)')
  for (const { name, bare, whole, ratio, lowest, highest } of lines) {
    const figures = [bare.toFixed(0).padStart(7), whole.toFixed(0).padStart(10), ratio.toFixed(2).padStart(7)]
    print(`${name.padEnd(33)}${figures.join(' ')} (${lowest.toFixed(2)}-${highest.toFixed(2)})`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
  await server.remove()
}

// How many tickets a second can be opened, through the core and the store, against a bare insert of one
// row by the same driver on the same server. Usage: tsx test/bench/opening.ts [seconds]

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

const seconds = Number(process.argv[2] ?? 1.5)
const context = contextAt(at('2026-11-23 10:00'))
let events = 0

/** Every fourth ticket is of the same person, so that limits have something to look at. */
const wish = (caller: number) => {
  const event = `e${++events}`
  const by = { ...ana, id: `person ${(events % 100_000) >> 2}` }
  return { event, desk: `desk ${caller}`, by, title: 'Portal login fails', most: 5, since: context.now }
}

type Call = Driver['call']

/** `plain`: how a bare row is inserted; absent: as Deskhand asks its database. */
async function measure(name: string, driver: Driver, callers: number, plain?: Call): Promise<Line> {
  try {
    await driver.call(
      'create table if not exists bare (id bigint generated always as identity primary key, text text)',
      [],
    )
    const { tickets } = makeStore(driver)
    const call = plain ?? driver.call
    const bare = () =>
      rate(callers, seconds, () => call('insert into bare (text) values ($1)', ['Portal login fails']))
    const whole = () =>
      rate(callers, seconds, async caller => {
        const { outcome } = await tickets.open(openingOf(context, wish(caller)))
        if (outcome !== 'opened') throw new Error(`a ticket was not opened but ${outcome}`)
      })
    print(`measuring ${name} …`)
    return await pairs(name, bare, whole)
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
  return measure('embedded, bare by PGlite alone', driver, 1, plain)
}

const server = await startPostgres({ major: 18, durable: true })
const folder = await mkdtemp(join(tmpdir(), 'deskhand-bench-'))
try {
  const url = await server.createDatabase('bench')
  const server16 = () => connect({ kind: 'server', url, connections: 16 }, noFault)
  const lines = [
    await measure('PostgreSQL, 1 caller', await server16(), 1),
    await measure('PostgreSQL, 16 callers, 16 desks', await server16(), 16),
    await measure(
      'embedded, 1 caller',
      await connect({ kind: 'folder', folder: join(folder, '1') }, noFault),
      1,
    ),
    await againstPglite(join(folder, '2')),
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

// What a tick costs with 100 deadlines due among ever more that are not: claiming them, and one decision
// and write each. Usage: tsx test/bench/tick.ts [open deadlines …]

import { day, hour } from '../../src/core/time.ts'
import type { Driver } from '../../src/store/driver.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import { at, contextAt } from '../core/desk.ts'
import { look, openTicket } from '../store/change.ts'
import { noFault } from '../store/connect.ts'
import { startPostgres } from '../support/postgres.ts'
import { median, print } from './pairs.ts'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000]
const rounds = 7
const due = 100
const opening = at('2026-11-23 10:00')
const later = contextAt(opening + hour)

const server = await startPostgres({ major: 18, durable: true })
const databases = await Promise.all(sizes.map(size => server.createDatabase(`tick_${size}`)))
const drivers: Driver[] = []
for (const url of databases) drivers.push(await connect({ kind: 'server', url, connections: 4 }, noFault))

/** Deadlines of a thousand desks, far ahead, written straight into the table. */
async function fill(driver: Driver, size: number): Promise<void> {
  await driver.call(
    `insert into deadlines (desk, ticket, subject, due_at)
     select 'open ' || i % 1000, 1 + i / 1000, 'look', $1::timestamptz + (i % 100000) * interval '1 second'
     from generate_series(1, $2::int) as i`,
    [new Date(opening + 30 * day).toISOString(), size],
  )
  await driver.call('vacuum analyze', [])
}

/** One tick: the ms for the claim, and for the claim with a decision and a write for each. */
async function tick(driver: Driver, round: number): Promise<{ claim: number; whole: number }> {
  const { tickets } = makeStore(driver)
  for (let index = 0; index < due; index++) {
    const desk = `desk ${(round * due + index) % 1_000}`
    await openTicket(tickets, contextAt(opening), {
      event: `e${round} ${index}`,
      desk,
      by: person(round, index),
    })
  }
  const begin = performance.now()
  const claimed = await tickets.claimDue(later.now, due)
  const claim = performance.now() - begin
  if (claimed.length !== due) throw new Error(`${claimed.length} deadlines were due instead of ${due}`)
  for (const { desk, number } of claimed) {
    await look(tickets, desk, number, later)
  }
  return { claim, whole: performance.now() - begin }
}

const person = (round: number, index: number) => ({
  workspace: 'playground',
  id: `person ${round} ${index}`,
  name: 'Ana',
})

try {
  for (const [index, size] of sizes.entries()) {
    const driver = drivers[index]
    if (driver) await fill(driver, size)
  }
  const seen = sizes.map(() => ({ claim: [] as number[], whole: [] as number[] }))
  for (let round = -1; round < rounds; round++) {
    for (const [index, driver] of drivers.entries()) {
      const took = await tick(driver, round + 1)
      if (round < 0) continue
      seen[index]?.claim.push(took.claim)
      seen[index]?.whole.push(took.whole)
    }
  }
  print(`a tick with ${due} due     claim ms   with decisions ms   (median of ${rounds}, interleaved)`)
  for (const [index, size] of sizes.entries()) {
    const { claim, whole } = seen[index] ?? { claim: [], whole: [] }
    print(
      `${String(size).padStart(10)} open ${median(claim).toFixed(1).padStart(12)} ${median(whole).toFixed(0).padStart(17)}`,
    )
  }
  const ratio = (kind: 'claim' | 'whole') => median(seen.at(-1)?.[kind] ?? []) / median(seen[0]?.[kind] ?? [])
  print(`last / first ${ratio('claim').toFixed(2).padStart(14)} ${ratio('whole').toFixed(2).padStart(17)}`)
} finally {
  for (const driver of drivers) await driver.close()
  await server.remove()
}

import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Driver } from '../../src/store/driver.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { openTestDatabase } from '../support/embedded.ts'

let driver: Driver
beforeAll(async () => {
  driver = await driveEmbedded(await openTestDatabase(), async () => {})
})
afterAll(() => driver.close())

it('lets others have a turn after each query, however long the queue is', async () => {
  const queries = 60
  let turns = 0
  let done = false
  const others = (async () => {
    while (!done) {
      await setImmediate()
      turns += 1
    }
  })()
  const chains = Array.from({ length: 10 }, async () => {
    for (let n = 0; n < queries / 10; n += 1) await driver.db.execute(sql`select 1`)
  })
  await Promise.all(chains)
  done = true
  await others
  expect(turns).toBeGreaterThanOrEqual(queries)
})

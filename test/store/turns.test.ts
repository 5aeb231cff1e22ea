import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from '../../src/store/driver.ts'
import { makeTurns } from '../../src/store/turns.ts'
import { lendDatabase } from '../support/lent.ts'

let driver: Driver
beforeAll(async () => {
  driver = await lendDatabase()
})
afterAll(() => driver.close())

describe('a turn', () => {
  it('belongs to one process until it is given back or has run out', async () => {
    const [one, other] = [makeTurns(driver, 'one'), makeTurns(driver, 'other')]
    expect(await one.take('listen', 60)).toBe(true)
    expect(await one.take('listen', 60)).toBe(true)
    expect(await other.take('listen', 60)).toBe(false)
    expect([await one.isTaken('listen'), await other.isTaken('listen')]).toEqual([false, true])
    await other.give('listen')
    expect(await other.take('listen', 60)).toBe(false)
    await one.give('listen')
    expect(await other.take('listen', -1)).toBe(true)
    expect(await one.take('listen', 60)).toBe(true)
  })
})

describe('a count', () => {
  it('goes up to its most within its time, whoever counts, and begins anew', async () => {
    const [one, other] = [makeTurns(driver, 'one'), makeTurns(driver, 'other')]
    const counted = [
      await one.count('logins', 3, 60),
      await other.count('logins', 3, 60),
      await one.count('logins', 3, 60),
      await other.count('logins', 3, 60),
    ]
    expect(counted).toEqual([true, true, true, false])
    expect(await one.count('short', 1, -1)).toBe(true)
    expect(await one.count('short', 1, -1)).toBe(true)
  })
})

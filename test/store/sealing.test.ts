import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Installation } from '../../src/ports/installation-store.ts'
import { type Driver, rowsOf } from '../../src/store/driver.ts'
import { makeInstallationStore } from '../../src/store/installations.ts'
import { makeSealing, newKey, readKeys } from '../../src/store/sealing.ts'
import { lendDatabase } from '../support/lent.ts'

const [one, other] = [randomBytes(32), randomBytes(32)]
const spot = { workspace: 'T1', column: 'installations.token' }
const secret = 'xoxb-a-secret'
const shut = { name: 'ConfigError', complaints: [expect.objectContaining({ where: 'DESKHAND_KEY' })] }

describe('a sealed secret', () => {
  const sealed = makeSealing([one]).seal(secret, spot)

  it('is opened in its place, and says nothing of itself', () => {
    expect(makeSealing([one]).open(sealed, spot)).toBe(secret)
    expect(sealed).not.toContain(secret)
    expect(makeSealing([one]).seal(secret, spot)).not.toBe(sealed)
  })

  it.each([
    ['for another workspace', { ...spot, workspace: 'T2' }],
    ['in another column', { ...spot, column: 'installations.name' }],
  ])('is not opened %s', (_, elsewhere) => {
    expect(() => makeSealing([one]).open(sealed, elsewhere)).toThrow(expect.objectContaining(shut))
  })

  it('is not opened once a bit of it has changed, or by another key', () => {
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
    for (const wrong of [changed, '', 'v1', 'v1....', `v2${sealed.slice(2)}`])
      expect(() => makeSealing([one]).open(wrong, spot)).toThrow(expect.objectContaining(shut))
    expect(() => makeSealing([other]).open(sealed, spot)).toThrow(expect.objectContaining(shut))
  })

  it('is opened by any of several keys, and sealed by the first', () => {
    const both = makeSealing([other, one])
    expect(both.open(sealed, spot)).toBe(secret)
    expect([both.isCurrent(sealed), both.isCurrent(both.seal(secret, spot))]).toEqual([false, true])
  })
})

describe('keys', () => {
  it('are 32 bytes each in base64', () => {
    expect(readKeys(`${newKey()}, ${newKey()}`)).toHaveLength(2)
    for (const wrong of ['', 'abc', newKey().slice(4), `${newKey()},`]) expect(readKeys(wrong)).toBeNull()
  })
})

describe('an installation', () => {
  const northwind: Installation = {
    workspace: 'T1',
    name: 'Northwind',
    token: secret,
    installedBy: 'U1',
    scopes: ['commands', 'chat:write'],
  }
  let driver: Driver
  beforeAll(async () => {
    driver = await lendDatabase()
  })
  beforeEach(() => driver.db.execute('truncate installations'))
  afterAll(() => driver.close())
  const store = (...keys: Uint8Array[]) => makeInstallationStore(driver, makeSealing(keys))

  it('is kept with its token sealed, replaced by a newer one, and forgotten', async () => {
    await store(one).keep(northwind)
    expect(await store(one).read('T1')).toEqual(northwind)
    expect(await store(one).read('T2')).toBeNull()
    const rows = rowsOf(await driver.db.execute('select * from installations'))
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
    await store(one).keep({ ...northwind, token: 'xoxb-newer' })
    expect(await store(one).read('T1')).toMatchObject({ token: 'xoxb-newer' })
    await store(one).forget('T1')
    expect(await store(one).read('T1')).toBeNull()
  })

  it('outlives its key by rotation', async () => {
    await store(one).keep(northwind)
    await store(other).keep({ ...northwind, workspace: 'T2' })
    expect(await store(other, one).rotate()).toBe(1)
    expect(await store(other, one).rotate()).toBe(0)
    expect(await store(other).read('T1')).toMatchObject({ token: secret })
    await expect(store(one).read('T1')).rejects.toMatchObject(shut)
  })

  it('stays as it was where a rotation fails', async () => {
    await store(one).keep(northwind)
    await store(other).keep({ ...northwind, workspace: 'T2' })
    await expect(store(other).rotate()).rejects.toMatchObject(shut)
    expect(await store(one).read('T1')).toEqual(northwind)
  })
})

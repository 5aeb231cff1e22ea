import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Desk } from '../../src/flows/desk.ts'
import { makeReaders } from '../../src/flows/readers.ts'
import type { Driver } from '../../src/store/driver.ts'
import { makeStore } from '../../src/store/open.ts'
import { at } from '../core/desk.ts'
import { lendDatabase } from '../support/lent.ts'

const desk = { id: 'one' } as Desk
const person = (id: string) => ({ workspace: 'w', id, name: id })
const minute = 60_000

let driver: Driver
let asked = 0
let past = 0
beforeAll(async () => {
  driver = await lendDatabase()
})
afterAll(() => driver.close())

/** One process of several: what it asks about a person is counted. */
function aProcess() {
  const { kept } = makeStore(driver)
  return makeReaders({
    kept: {
      ...kept,
      read(...about) {
        asked += 1
        return kept.read(...about)
      },
    },
    time: { now: () => at('2026-11-24 10:00') + past } as Parameters<typeof makeReaders>[0]['time'],
    stopwatch: () => past,
    platformOf: () => null,
  })
}

it('nobody is looked for where no language is kept; a first one is known here at once, elsewhere within a minute', async () => {
  const [here, elsewhere] = [aProcess(), aProcess()]
  for (const one of [here, elsewhere]) {
    expect(await one.localeOf(desk, person('ana'))).toBeUndefined()
    expect(await one.heard(desk, person('ben'))).toBeUndefined()
  }
  expect(asked).toBe(0)

  expect(await here.heard(desk, { ...person('cho'), locale: 'pt-BR' })).toBe('pt-BR')
  expect(await here.heard(desk, { ...person('ana'), locale: 'de' })).toBe('de')
  expect(await here.localeOf(desk, person('dan'))).toBeUndefined()
  expect(asked, 'dan alone').toBe(1)

  past += minute
  expect(await elsewhere.localeOf(desk, person('cho'))).toBe('pt-BR')
  expect(await elsewhere.localeOf(desk, person('ana'))).toBe('de')
  expect(await elsewhere.localeOf({ ...desk, id: 'two' }, person('ana')), 'of another desk').toBeUndefined()
})

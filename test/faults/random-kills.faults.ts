import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { faultsOf } from '../support/oracle.ts'
import { type Mortal, startMortal } from './mortal.ts'

/** How often it is killed (FAULT_KILLS), and the seed of when (FAULT_SEED): printed with every failure. */
const kills = Number(process.env.FAULT_KILLS ?? 200)
const seed = Number(process.env.FAULT_SEED ?? Math.trunc(Math.random() * 1e9))
const delays = fc.sample(fc.integer({ min: 0, max: 500 }), { numRuns: kills, seed })

let outer: string
let desk: Mortal | undefined
beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'deskhand-kills-'))
})
afterAll(async () => {
  await desk?.kill()
  await rm(outer, { recursive: true, force: true, maxRetries: 5 })
})

const start = (at?: string) =>
  startMortal({
    folder: join(outer, 'data'),
    policyFile: fileURLToPath(defaultFiles.policy),
    ...(at === undefined ? {} : { at }),
  })

/** What was answered before the end is kept by it. */
const accepted = new Set<string>()

/** People at work until the process is gone. */
async function work({ client, ended }: Mortal): Promise<void> {
  let over = false
  void ended.then(() => {
    over = true
  })
  const [ana, kim] = [client.person('ana'), client.person('kim')]
  for (let round = 0; !over; round += 1) {
    const [, ticket] = /^(SUP-\d+) is open/.exec(await ana.types(`/support new round ${round}`)) ?? []
    if (ticket !== undefined) accepted.add(ticket)
    const card = (await kim.sees('triage')).findLast(one => one.text.includes('UNCLAIMED'))
    if (card !== undefined) await kim.reacts('👀', card, { in: 'triage' })
    const number = /SUP-(\d+)/.exec(card?.text ?? '')?.[1] ?? '1'
    await kim.types(`/support reply ${number} round ${round}`, { in: 'triage' })
    await client.push('47m')
  }
}

it(
  `killed ${kills} times at any moment (seed ${seed}), it has lost nothing and said nothing twice`,
  async () => {
    for (const [index, delay] of delays.entries()) {
      desk = await start(index === 0 ? '2026-11-24T20:00:00Z' : undefined)
      expect(desk.url, `start ${index}`).not.toBeNull()
      const working = work(desk).catch(() => undefined) // Whoever is asking when it dies gets no answer.
      await new Promise(resolve => setTimeout(resolve, delay))
      await desk.kill()
      await working
    }
    desk = await start()
    await desk.client.push('1s')
    const list = await desk.client.person('mia').sees('triage')
    for (const ticket of accepted) expect(list.some(one => one.text.includes(`${ticket} ·`))).toBe(true)
    expect(await desk.end()).toBe(0)
    const driver = await driveEmbedded(await openEmbedded(join(outer, 'data')), async () => undefined)
    try {
      expect(await faultsOf(driver)).toEqual([])
    } finally {
      await driver.close()
    }
  },
  kills * 20_000 + 60_000,
)

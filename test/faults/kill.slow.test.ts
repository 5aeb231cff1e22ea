import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultFiles } from '../../src/policy/default/files.ts'
import type { FaultPoint } from '../../src/ports/surroundings.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { driveEmbedded } from '../../src/store/embedded-driver.ts'
import { sentence, shown } from '../support/catalogue-text.ts'
import { faultsOf } from '../support/oracle.ts'
import type { Client } from '../support/playground-client.ts'
import { type Mortal, startMortal } from './mortal.ts'

/**
 * One story told by a process that dies at every point where it can, and is started again on the same
 * folder each time. Each test begins with the process that the one before it left behind dead.
 */
let folder: string
let policyFile: string
let desk: Mortal | undefined
/** By when the last ticket was to be answered. */
let promised: string | undefined
beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'deskhand-faults-'))
  folder = join(outer, 'data')
  policyFile = join(outer, 'support-policy.md')
  await writeFile(policyFile, await readFile(fileURLToPath(defaultFiles.policy)))
})
afterAll(async () => {
  await desk?.kill()
  await rm(join(folder, '..'), { recursive: true, force: true, maxRetries: 5 })
})

/** Tuesday, 24 November 2026, 10:00 in Honolulu. */
const morning = '2026-11-24T20:00:00Z'

/** Starts the process again, to die at the point. */
async function again(faultAt?: FaultPoint, { nth = 1, at }: { nth?: number; at?: string } = {}) {
  await desk?.kill()
  desk = await startMortal({
    folder,
    policyFile,
    nth,
    ...(faultAt === undefined ? {} : { faultAt }),
    ...(at === undefined ? {} : { at }),
  })
  return desk.client
}

/** Does what kills the process, and waits until it is dead. */
async function dies(act: Promise<unknown>): Promise<void> {
  await expect(act).rejects.toThrow() // The connection ends without an answer.
  expect(await desk?.ended).toBe('SIGKILL')
}

const card = (client: Client, ticket: string) => client.person('kim').finds(`${ticket} ·`, 'triage')
const receipt = (client: Client) => client.person('ana').finds('SUP-1 ·', 'dm:ana')

describe('killed, and started again on the same folder', () => {
  it.each(['migration', 'start'] as const)('at %s: nobody had reached it yet', async point => {
    await again(point, { at: morning })
    expect(desk?.url).toBeNull()
    expect(await desk?.ended).toBe('SIGKILL')
  })

  it('while opening: the ticket was not accepted, and took no number with it', async () => {
    const client = await again('open')
    await dies(client.person('ana').types('/support new lost with the process'))
  })

  it('before the receipt is sent: it is sent by the next process', async () => {
    const client = await again('send.before')
    expect(await client.person('ana').types('/support status')).toBe(sentence('status.none'))
    await dies(client.person('ana').types('/support new portal login fails'))
  })

  it('after a reply is sent and before that is known: the requester reads it once', async () => {
    const client = await again('send.after', { nth: 3 }) // After receipt and card, which wait from before.
    await client.push('1s')
    expect((await receipt(client)).text).toContain('portal login fails')
    await dies(client.person('kim').types('/support reply 1 Looking at it now', { in: 'triage' }))
  })

  it('after everything is known: nothing is left to do', async () => {
    const client = await again('send.sent', { nth: 5 })
    await client.push('1s')
    const told = await client.person('ana').sees('dm:ana', (await receipt(client)).id)
    expect(told.map(one => one.text)).toEqual(['Kim Nakamura: Looking at it now'])
    const lee = client.person('lee')
    const hurried = (async () => {
      for (const index of [1, 2, 3, 4, 5, 6]) await lee.types(`/support note 1 n${index}`, { in: 'triage' })
    })()
    await dies(hurried)
  })

  it('while claiming by 👀: the emoji stands on the card, and the next process hears of it', async () => {
    const client = await again('act')
    await dies(client.person('kim').reacts('👀', await card(client, 'SUP-1'), { in: 'triage' }))
  })

  it('while the clock is pushed: the clock keeps what it showed, and nothing is skipped', async () => {
    const client = await again('push')
    await client.push('1s').catch(() => undefined)
    expect(await desk?.ended).toBe('SIGKILL')
    const next = await again('push', { nth: 2 }) // It stops at 50 percent, and at the end.
    await next.person('kim').types('/support hours') // Answered when what waited has gone out.
    expect((await card(next, 'SUP-1')).text).toContain('👀 Kim Nakamura since')
    await next.person('ben').types('/support new priority:high Tideline sync stopped')
    await dies(next.push('89m'))
  })

  it('at a tick: the reminder goes out once', async () => {
    const client = await again('tick', { nth: 2 })
    await dies(client.push('2026-11-24T21:58:00Z'))
  })

  it('while the digest is written: there is one', async () => {
    const client = await again('digest')
    await dies(client.push('2026-11-25T19:31:00Z'))
  })

  it('while a policy is published: the draft is still one', async () => {
    const text = await readFile(policyFile, 'utf8')
    await writeFile(policyFile, text.replace('firstResponse: 30m,', 'firstResponse: 15m,'))
    const client = await again('publish')
    await client.push('1s')
    const olga = client.person('olga')
    await olga.finds(sentence('draft.head', { version: 2 }), 'dm:olga')
    await dies(olga.types('/support publish'))
  })

  it('and goes on: published, resolved, rated', async () => {
    const client = await again()
    await client.push('1s')
    const olga = client.person('olga')
    await olga.finds(sentence('draft.head', { version: 2 }), 'dm:olga')
    expect(await olga.types('/support publish')).toBe(sentence('publish.done', { version: 2 }))
    await client.person('kim').reacts('✅', await card(client, 'SUP-1'), { in: 'triage' })
    expect(await client.person('ana').types('/support rate 1 5')).toContain(sentence('rated'))
    const mia = client.person('mia')
    const digests = (await mia.sees('managers')).filter(one => one.text.includes('Marlowe & Pike'))
    expect(digests.map(one => shown(one.at, 'day'))).toEqual(['Wed 25 Nov'])
    const first = sentence('clock.first_response')
    const reminders = (await mia.sees('triage')).filter(
      one => one.text.startsWith('⏰ SUP-2') && one.text.includes(first),
    )
    expect(reminders.map(one => /(\d\d) %/.exec(one.text)?.[1])).toEqual(['75', '90'])
    const line = await client.person('ana').types('/support new priority:high while nobody is there')
    promised = /answers by (.+?)\. /.exec(line)?.[1]
    await desk?.kill()
  })

  it('three days later: one digest, the breach at its true instant, no reminder for what is long past', async () => {
    const client = await again(undefined, { at: '2026-12-02T00:00:00Z' }) // Tuesday 1 December, 14:00
    await client.push('1s')
    const mia = client.person('mia')
    const digests = (await mia.sees('managers')).filter(one => one.text.includes('Marlowe & Pike'))
    expect(digests.map(one => shown(one.at, 'day'))).toEqual(['Wed 25 Nov', 'Tue 1 Dec'])
    expect((await mia.sees('triage')).filter(one => one.text.startsWith('⏰ SUP-3'))).toEqual([])
    const late = (await mia.sees('managers'))
      .flatMap(one => one.text.split('\n'))
      .filter(line => line.startsWith('SUP-3'))
    expect(promised).toContain('Wed 25 Nov')
    const clock = sentence('clock.first_response')
    expect(late.filter(line => line.includes(clock))).toEqual([
      expect.stringContaining(`was due ${promised}.`),
    ])
    expect(await desk?.end()).toBe(0)
  })

  it('is whole at the end', async () => {
    const driver = await driveEmbedded(await openEmbedded(folder), async () => undefined)
    try {
      expect(await faultsOf(driver)).toEqual([])
    } finally {
      await driver.close()
    }
  })
})

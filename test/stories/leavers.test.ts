import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open. */
const morning = '2026-11-24T20:00:00Z'
const inTriage = { in: 'triage' }

let desk: RunningDesk
let ana: Resident
let kim: Resident
let lee: Resident
let mia: Resident
let oli: Resident
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  kim = desk.person('kim')
  lee = desk.person('lee')
  mia = desk.person('mia')
  oli = desk.person('oli')
  await ana.types('/support new priority:low vpn is slow')
  await ana.types('/support new priority:low a typo')
  for (const number of [1, 2]) await oli.types(`/support claim ${number}`, inTriage)
})
afterAll(() => desk.stop())

const move = (who: Resident, joined: boolean, channel = 'triage') =>
  desk.call('/membership', { as: who.id, in: channel, joined })
const word = async (who: Resident, action: string): Promise<Message | undefined> =>
  (await who.sees(`dm:${who.id}`)).find(one => one.buttons.some(button => button.action === action))
const cardOf = async (number: number) =>
  (await kim.sees('triage')).find(one => !one.private && one.text.includes(`SUP-${number} ·`))?.text

describe('walk (k): somebody who leaves a channel', () => {
  it('has a quarter of an hour and a private word with both ways', async () => {
    await move(oli, false)
    const told = await word(oli, 'stay')
    expect(told?.text).toBe('You left #triage. Your 2 tickets return to the queue at 10:15.')
    expect(told?.buttons.map(({ label }) => label)).toEqual([
      sentence('button.stay'),
      sentence('button.leave-now'),
    ])
    expect(await cardOf(1)).toContain('👀 Oli Brandt since')
  })

  it('who is back in time keeps what they have, by the button or by coming in again', async () => {
    const told = await word(oli, 'stay')
    if (told === undefined) throw new Error('Nothing was said.')
    await oli.presses('stay', told)
    await desk.push('16m')
    expect(await cardOf(1)).toContain('👀 Oli Brandt since')
    await oli.finds(sentence('left.kept'), 'dm:oli')
    await move(oli, true)
    await move(oli, false)
    await desk.push('5m')
    await move(oli, true)
    await desk.push('20m')
    expect(await cardOf(2)).toContain('👀 Oli Brandt since')
  })

  it('gives back what they had when the time is over: the card says so, the requester reads nothing of it', async () => {
    const before = (await ana.sees('dm:ana')).length
    await move(oli, false)
    await desk.push('15m')
    expect(await cardOf(1)).toContain('Oli Brandt is no longer here')
    expect(await cardOf(2)).toContain('UNCLAIMED')
    const receipt = await ana.finds('SUP-1 ·', 'dm:ana')
    expect(receipt.text).not.toContain('Oli')
    expect(await ana.sees('dm:ana')).toHaveLength(before)
    expect((await mia.sees('managers')).map(one => one.text).join('\n')).not.toContain(
      'Oli Brandt is no longer',
    )
  })

  it('and whoever claims it has taken over from them', async () => {
    await lee.types('/support claim 1', inTriage)
    const receipt = await ana.finds('SUP-1 ·', 'dm:ana')
    expect(receipt.text).toContain('Lee Hartmann has taken over from Oli Brandt and has read everything.')
    expect(await cardOf(1)).toContain('👀 Lee Hartmann since')
  })

  it('gives back at once what is asked for at once', async () => {
    await move(oli, true)
    await oli.types('/support claim 2', inTriage)
    await move(oli, false)
    const told = await word(oli, 'leave-now')
    if (told === undefined) throw new Error('Nothing was said.')
    await oli.presses('leave-now', told)
    expect(await cardOf(2)).toContain('UNCLAIMED')
    expect(await word(oli, 'leave-now')).toBeUndefined()
  })

  it('of another channel, or without an open ticket, hears nothing', async () => {
    const before = (await oli.sees('dm:oli')).length
    await move(oli, true)
    await move(oli, false)
    await move(lee, false, 'on-call')
    await desk.push('20m')
    expect(await oli.sees('dm:oli')).toHaveLength(before)
    expect(await cardOf(1)).toContain('👀 Lee Hartmann since')
  })
})

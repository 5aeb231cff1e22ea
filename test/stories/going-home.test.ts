import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 18:00 in Honolulu: the desk closes at 18:30. */
const evening = '2026-11-25T04:00:00Z'
const inTriage = { in: 'triage' }

let desk: RunningDesk
let ana: Resident
let kim: Resident
let lee: Resident
beforeAll(async () => {
  desk = await startDesk({ at: evening })
  ana = desk.person('ana')
  kim = desk.person('kim')
  lee = desk.person('lee')
  await ana.types('/support new priority:low a typo')
  await desk.person('ben').types('/support new priority:critical Tideline sync stopped')
  for (const number of [1, 2]) await kim.types(`/support claim ${number}`, inTriage)
})
afterAll(() => desk.stop())

const asked = async (who: Resident): Promise<Message[]> =>
  (await who.sees(`dm:${who.id}`)).filter(one => one.buttons.some(({ action }) => action === 'handover-all'))
const cardOf = async (number: number) =>
  (await kim.sees('triage')).find(one => !one.private && one.text.includes(`SUP-${number} ·`))?.text

describe('walk (c): the end of a shift', () => {
  it('asks whoever has open tickets a quarter of an hour before the desk closes, in private', async () => {
    await desk.push('14m')
    expect(await asked(kim)).toEqual([])
    await desk.push('1m')
    const [only, ...more] = await asked(kim)
    expect(more).toEqual([])
    expect(only?.text).toContain('You have 2 open tickets. 1 is due before you are back (SUP-2 Tue 24 Nov, ')
    expect(only?.buttons.map(({ label }) => label)).toEqual([
      sentence('button.handover-note'),
      sentence('button.give-back'),
      sentence('button.keep'),
    ])
    expect(await asked(lee)).toEqual([])
  })

  it('hands all of it over with a note, and the requester reads who has taken over', async () => {
    const [question] = await asked(kim)
    if (question === undefined) throw new Error('Nobody was asked.')
    const { form } = await kim.presses('handover-all', question)
    expect(form?.fields.map(({ id }) => id)).toEqual(['who', 'text'])
    await kim.submits(form?.id ?? '', { who: 'lee', text: 'she waits by the phone' })
    const told = (await lee.sees('dm:lee')).map(one => one.text).join('\n')
    expect(told).toContain('Kim Nakamura gave you SUP-1')
    expect(told).toContain('she waits by the phone')
    const receipt = await ana.finds('SUP-1 ·', 'dm:ana')
    expect(receipt.text).toContain('Lee Hartmann has taken over from Kim Nakamura and has read everything.')
    expect(receipt.text).not.toContain('phone')
    await kim.finds(sentence('shift.nothing-left'), 'dm:kim')
    expect(await asked(kim)).toEqual([])
  })

  it('asks the next one on the next day, says what is due first, and gives back what is not kept', async () => {
    await lee.types('/support reply 2 it runs again', inTriage)
    await lee.types('/support resolve 2 restarted', inTriage)
    await desk.push('2026-11-26T04:15:00Z')
    const [question, ...more] = await asked(lee)
    expect(more).toEqual([])
    expect(question?.text).toContain('You have 1 open ticket. The first is due: SUP-1 ')
    if (question === undefined) throw new Error('Nobody was asked.')
    await lee.presses('give-back', question)
    expect(await cardOf(1)).toContain('UNCLAIMED')
    expect(await asked(lee)).toEqual([])
  })

  it('asks nobody who has just said that they go, nor on a day on which the desk is closed', async () => {
    await kim.types('/support claim 1', inTriage)
    await kim.types('/support away', inTriage)
    await desk.push('2026-11-29T04:16:00Z')
    expect(await asked(kim)).toHaveLength(1)
    const [question] = await asked(kim)
    // She was away until the next opening, which after Thanksgiving and the day after it is on Saturday.
    expect(Date.parse(question?.at ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-11-29T04:15:00Z'))
  })
})

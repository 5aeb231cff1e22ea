import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open. */
const morning = '2026-11-24T20:00:00Z'
const inTriage = { in: 'triage' }

let desk: RunningDesk
let ana: Resident
let ben: Resident
let kim: Resident
let lee: Resident
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  ben = desk.person('ben')
  kim = desk.person('kim')
  lee = desk.person('lee')
  for (const text of [
    'priority:low a typo',
    'priority:high vpn',
    'the portal is slow',
    'priority:high no mail',
  ])
    await ana.types(`/support new ${text}`)
})
afterAll(() => desk.stop())

/** The one post of a ticket in triage, not what the desk says to one person there. */
async function cardOf(ticket: string) {
  const cards = (await kim.sees('triage')).filter(one => !one.private && one.text.includes(`${ticket} ·`))
  const [only] = cards
  if (only === undefined || cards.length > 1) throw new Error(`${cards.length} cards of ${ticket}`)
  return only
}
const numbersIn = (text: string) => [...text.matchAll(/SUP-\d+/g)].map(String)

describe('walk (c): the beginning of a shift', () => {
  it('`next` shows what is most urgent of what nobody has, each with its button', async () => {
    const text = await kim.types('/support next', inTriage)
    expect(numbersIn(text)).toEqual(['SUP-2', 'SUP-4', 'SUP-3', 'SUP-1'])
    const card = await kim.finds(text, 'triage')
    await kim.presses('claim:2', card)
    expect((await cardOf('SUP-2')).text).toContain('👀 Kim Nakamura since')
    expect(numbersIn(await kim.types('/support next', inTriage))).toEqual(['SUP-4', 'SUP-3', 'SUP-1'])
  })

  it('`mine` lists what somebody has, and says so when that is nothing', async () => {
    await kim.types('/support take 1', inTriage)
    expect(numbersIn(await kim.types('/support mine', inTriage))).toEqual(['SUP-2', 'SUP-1'])
    expect(await lee.types('/support mine', inTriage)).toBe(sentence('mine.none'))
  })

  it('is the team’s: requesters are refused in a sentence and see their own by `list`', async () => {
    for (const verb of ['mine', 'next', 'away', 'assign', 'handover'])
      expect(await ana.types(`/support ${verb} 1 @lee`)).toBe(sentence('refused.not-allowed', { verb }))
    expect(numbersIn(await ana.types('/support list'))).toEqual(['SUP-4', 'SUP-3', 'SUP-2', 'SUP-1'])
    expect(await ben.types('/support tickets')).toBe(sentence('status.none'))
  })

  it('tells requesters in `list` and `status` what they hear next, and by when', async () => {
    const list = (await ana.types('/support list')).split('\n')
    expect(list.slice(1)).toEqual([
      'SUP-4 · no mail · high · New · answer by Tue 24 Nov, 12:00',
      'SUP-3 · the portal is slow · medium · New · answer by Wed 25 Nov, 10:00',
      'SUP-2 · vpn · high · In progress: Kim Nakamura · answer by Tue 24 Nov, 12:00',
      'SUP-1 · a typo · low · In progress: Kim Nakamura · answer by Sat 28 Nov, 10:00',
    ])
    expect(await ana.types('/support status 3')).toContain('New · answer by Wed 25 Nov, 10:00')
  })
})

describe('a ticket that changes hands', () => {
  it('by `assign` is told to the one who gets it, with the note, which the requester never sees', async () => {
    const done = sentence('assigned.done', { who: 'Lee Hartmann', ticket: 'SUP-2' })
    expect(await kim.types('/support assign 2 @lee she is on the phone', inTriage)).toBe(done)
    const told = await lee.finds('Kim Nakamura gave you SUP-2', 'dm:lee')
    expect(told.text).toContain('she is on the phone')
    expect((await cardOf('SUP-2')).text).toContain('👀 Lee Hartmann since')
    const receipt = await ana.finds('SUP-2 ·', 'dm:ana')
    expect(receipt.text).toContain('Lee Hartmann has taken over from Kim Nakamura')
    const own = [receipt, ...(await ana.sees('dm:ana', receipt.id))].map(one => one.text).join('\n')
    expect(own).not.toContain('phone')
  })

  it('costs the requester no message: the receipt is edited', async () => {
    const receipt = await ana.finds('SUP-2 ·', 'dm:ana')
    expect(receipt.edited).toBe(true)
    expect(await ana.sees('dm:ana', receipt.id)).toEqual([])
  })

  it('goes to somebody of the team alone, and not to the one who has it', async () => {
    const stranger = { who: 'Ben Okafor', ticket: 'SUP-2' }
    expect(await kim.types('/support assign 2 @ben', inTriage)).toBe(
      sentence('refused.not-of-team', stranger),
    )
    const holder = { who: 'Lee Hartmann', ticket: 'SUP-2' }
    expect(await kim.types('/support assign 2 lee', inTriage)).toBe(
      sentence('refused.has-it-already', holder),
    )
    expect(await kim.types('/support assign 2 @nobody', inTriage)).toBe(
      sentence('refused.no-person', { name: '@nobody' }),
    )
    expect(await kim.types('/support assign 2', inTriage)).toBe(sentence('refused.who', { verb: 'assign' }))
  })

  it('by `handover` without a number goes with all that somebody has', async () => {
    await kim.types('/support claim 3', inTriage)
    const text = await kim.types('/support handover @oli gone to lunch', inTriage)
    expect(text).toBe(sentence('handover.done', { who: 'Oli Brandt', tickets: 'SUP-3 and SUP-1' }))
    expect(await kim.types('/support mine', inTriage)).toBe(sentence('mine.none'))
    expect(await kim.types('/support handover @oli', inTriage)).toBe(sentence('handover.none'))
  })

  it('goes back to the queue when somebody is away', async () => {
    const oli = desk.person('oli')
    const text = await oli.types('/support away', inTriage)
    expect(numbersIn(text)).toEqual(['SUP-3', 'SUP-1'])
    await oli.presses('give-back', await oli.finds(text, 'triage'))
    expect((await cardOf('SUP-3')).text).toContain('UNCLAIMED')
    expect(await oli.types('/support away', inTriage)).toBe(sentence('away.none'))
  })
})

describe('`close` and `reopen`', () => {
  it('are the requester’s for their own tickets', async () => {
    expect(await ana.types('/support close 1')).toBe(sentence('resolved.own', { ticket: 'SUP-1' }))
    expect((await cardOf('SUP-1')).text).toContain('✅ solved by Ana Ruiz')
    expect(await ana.types('/support reopen 1')).toBe(sentence('reopened.done', { ticket: 'SUP-1' }))
    expect((await cardOf('SUP-1')).text).toContain('UNCLAIMED')
    expect(await ana.types('/support reopen 1')).toBe(sentence('refused.not-resolved', { ticket: 'SUP-1' }))
  })

  it('of somebody else’s ticket are answered as for one that does not exist', async () => {
    for (const text of ['close 1', 'reopen 1', 'close 999'])
      expect(await ben.types(`/support ${text}`)).toBe(sentence('refused.not-found'))
  })

  it('are too late for the requester after two weeks, and never for the team', async () => {
    await kim.types('/support close 3 restarted', inTriage)
    await desk.push('15d')
    expect(await ana.types('/support reopen 3')).toContain('was solved more than')
    expect(await kim.types('/support reopen 3', inTriage)).toBe(
      sentence('reopened.done', { ticket: 'SUP-3' }),
    )
  })
})

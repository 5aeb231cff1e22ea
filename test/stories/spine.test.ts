import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open. */
const morning = '2026-11-24T20:00:00Z'

let desk: RunningDesk
let ana: Resident
let kim: Resident
let lee: Resident
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  kim = desk.person('kim')
  lee = desk.person('lee')
})
afterAll(() => desk.stop())

const inTriage = { in: 'triage' }
const receiptOf = (ticket: string) => ana.finds(`${ticket} ·`, 'dm:ana')
const cardOf = (ticket: string) => kim.finds(`${ticket} ·`, 'triage')
const field = ({ fields }: Message, name: string) => fields.find(one => one.name === name)?.value

describe('a ticket from its opening to its rating', () => {
  it('opens with words: a line for the one who asked, the receipt in private, a card for the team', async () => {
    const answer = await ana.types('/support new portal login fails')
    const receipt = await receiptOf('SUP-1')
    const due = shown('2026-11-25T20:00:00Z') // One business day of nine hours after 10:00 is 10:00 the day after.
    expect(answer).toBe(sentence('opened.line', { ticket: 'SUP-1', due }))
    expect(receipt.text).toContain(sentence('receipt.new', { due }))
    expect(receipt.text).toContain('portal login fails')
    expect((await cardOf('SUP-1')).text).toContain(sentence('triage.new', { since: shown(morning) }))
  })

  it('is claimed by the first 👀; the second hears who has it; card and receipt are edited in place', async () => {
    const before = await cardOf('SUP-1')
    expect(await kim.reacts('👀', before, inTriage)).toBe('')
    expect(await lee.reacts('eyes', before, inTriage)).toContain('Kim Nakamura was first')
    const card = await cardOf('SUP-1')
    expect(card).toMatchObject({ id: before.id, edited: true, at: before.at })
    expect(card.text).toContain('👀 Kim Nakamura since')
    expect((await receiptOf('SUP-1')).text).toContain('Kim Nakamura has it since')
    expect((await receiptOf('SUP-1')).edited).toBe(true)
  })

  it('changes nothing when the second one takes the emoji away again', async () => {
    expect(await lee.takesAway('👀', await cardOf('SUP-1'), inTriage)).toBe('')
    expect((await cardOf('SUP-1')).text).toContain('👀 Kim Nakamura since')
  })

  it('is free again when the holder takes 👀 away, and claimed again by putting it back', async () => {
    await kim.takesAway('👀', await cardOf('SUP-1'), inTriage)
    expect((await cardOf('SUP-1')).text).toContain('👀 Kim Nakamura since')
    await desk.push('5s')
    expect((await cardOf('SUP-1')).text).toContain('UNCLAIMED')
    await kim.reacts('👀', await cardOf('SUP-1'), inTriage)
    expect((await cardOf('SUP-1')).text).toContain('👀 Kim Nakamura since')
  })

  it('carries a reply to the requester, with a copy for the team, and ends the first clock', async () => {
    expect(await kim.types('/support reply 1 Looking at it now', inTriage)).toBe(
      sentence('replied', { requester: 'Ana Ruiz' }),
    )
    const told = await ana.sees('dm:ana', (await receiptOf('SUP-1')).id)
    expect(told.map(one => one.text)).toEqual(['Kim Nakamura: Looking at it now'])
    const copies = await kim.sees('triage', (await cardOf('SUP-1')).id)
    expect(copies.map(one => one.text)).toEqual(['📤 Kim Nakamura to Ana Ruiz: Looking at it now'])
    expect(field(await cardOf('SUP-1'), 'First answer')).toMatch(/^done /)
  })

  it('asks before the holder lets go of somebody who was answered', async () => {
    const asked = await kim.takesAway('👀', await cardOf('SUP-1'), inTriage)
    expect(asked).toBe(sentence('refused.answered-already', { ticket: 'SUP-1', requester: 'Ana Ruiz' }))
    await kim.presses('keep:1', await kim.finds(asked, 'triage'))
    expect((await cardOf('SUP-1')).text).toContain('👀 Kim Nakamura since')
  })

  it('mirrors what the requester writes, and never a note', async () => {
    const receipt = await receiptOf('SUP-1')
    const card = await cardOf('SUP-1')
    await ana.says('thank you, also for Ben', { in: 'dm:ana', thread: receipt.id })
    await kim.says('the certificate has expired', { in: 'triage', thread: card.id })
    await lee.types('/support note 1 it was me', inTriage)
    const internal = (await kim.sees('triage', card.id)).filter(one => !one.private).map(one => one.text)
    expect(internal.slice(1)).toEqual([
      '💬 Ana Ruiz: thank you, also for Ben',
      'the certificate has expired',
      'Lee Hartmann (note): it was me',
    ])
    const own = (await ana.sees('dm:ana', receipt.id)).map(one => one.text).join('\n')
    expect(own).not.toContain('certificate')
    expect(own).not.toContain('it was me')
  })

  it('is resolved by ✅: one message with the rating, which the requester gives once or changes', async () => {
    await kim.reacts('✅', await cardOf('SUP-1'), inTriage)
    const { id } = await receiptOf('SUP-1')
    const solved = await ana.finds('marked SUP-1 as solved', 'dm:ana', id)
    expect(solved.text).toContain(shown('2026-12-08T20:00:00Z', 'day'))
    expect(solved.buttons.map(one => one.label)).toEqual(['1', '2', '3', '4', '5'])
    for (const score of [5, 5, 4]) await ana.presses(`rate:1:${score}`, solved)
    expect((await cardOf('SUP-1')).text).toContain(sentence('triage.rated', { score: 4 }))
    const given = await ana.finds('marked SUP-1 as solved', 'dm:ana', id)
    expect(given).toMatchObject({
      id: solved.id,
      edited: true,
      text: expect.stringContaining('You gave 4 of 5'),
    })
  })

  it('is as it was when ✅ is taken away', async () => {
    const card = await cardOf('SUP-1')
    expect(await lee.takesAway('✅', card, inTriage)).toBe('')
    expect((await cardOf('SUP-1')).text).toContain('✅ solved by Kim Nakamura')
    await kim.takesAway('✅', card, inTriage)
    expect((await cardOf('SUP-1')).text).toContain('👀 Kim Nakamura since')
    expect((await receiptOf('SUP-1')).text).toContain(sentence('receipt.answered', { who: 'Kim Nakamura' }))
  })

  it('opens again when the requester answers after it was solved', async () => {
    await kim.reacts('✅', await cardOf('SUP-1'), inTriage)
    const thread = { in: 'dm:ana', thread: (await receiptOf('SUP-1')).id }
    await ana.says('it is back', thread)
    await ana.presses('same:1', await ana.finds('Is this the same problem as SUP-1', 'dm:ana', thread.thread))
    expect((await cardOf('SUP-1')).text).toContain('👀 Kim Nakamura since')
    expect(field(await cardOf('SUP-1'), 'Solution')).toMatch(/^by /)
  })

  it('takes thanks after that as such, and a new problem for a ticket of its own where its requester says so', async () => {
    await kim.types('/support resolve 1 renewed', inTriage)
    const thread = { in: 'dm:ana', thread: (await receiptOf('SUP-1')).id }
    const before = (await ana.sees('dm:ana', thread.thread)).length
    await ana.says('thanks!', thread)
    expect(await ana.sees('dm:ana', thread.thread)).toHaveLength(before + 1)
    await ana.says('The printer is silent as well', thread)
    const asked = (await ana.sees('dm:ana', thread.thread)).at(-1) as Message
    await ana.presses('doubt-new:1', asked)
    const receipt = (await ana.sees('dm:ana')).at(-1)
    expect(receipt?.text).toMatch(/^🎫 SUP-\d+ · The printer is silent as well · /)
    expect((await cardOf('SUP-1')).text).toContain('✅ solved by Kim Nakamura')
  })
})

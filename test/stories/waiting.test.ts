import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu; Thursday and Friday are holidays. */
const morning = '2026-11-24T20:00:00Z'

let desk: RunningDesk
let ana: Resident
let kim: Resident
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  kim = desk.person('kim')
  await ana.types('/support new vpn down')
  await kim.types('/support claim 1', inTriage)
})
afterAll(() => desk.stop())

const inTriage = { in: 'triage' }
const cardOf = () => kim.finds('SUP-1 ·', 'triage')
const receipt = () => ana.finds('🎫 SUP-1', 'dm:ana')
const thread = async () => ana.sees('dm:ana', (await receipt()).id)
const field = ({ fields }: Message, name: Parameters<typeof sentence>[0]) =>
  fields.find(one => one.name === sentence(name))?.value

describe('⏳ while the customer waits for an answer', () => {
  it('offers to answer and wait, and stops nothing', async () => {
    const answer = await kim.reacts('⏳', await cardOf(), inTriage)
    expect(answer).toContain(sentence('refused.answer-first', { requester: 'Ana Ruiz' }))
    const whispers = await kim.sees('triage')
    expect(whispers.at(-1)?.buttons.map(one => one.action)).toEqual(['wait:1', 'keep:1'])
    expect((await cardOf()).text).not.toContain('waiting for')
  })

  it('opens the form by its button, and its words go to the customer with what becomes of the ticket', async () => {
    const { form } = await kim.presses('wait:1', await cardOf())
    expect(form?.id).toBe('wait:1')
    await kim.submits('wait:1', { text: 'the error text' })
    const [asked] = (await thread()).filter(one => one.text.includes('We need from you'))
    // Three working days later is Monday 30 November: Thursday and Friday are holidays, Sunday is closed.
    expect(asked?.text).toContain('We need from you: the error text (by Mon 30 Nov).')
    expect(asked?.text).toContain(
      'Reminders: Wed 25 Nov and Mon 30 Nov. Closed on Wed 2 Dec if we hear nothing',
    )
    expect((await cardOf()).text).toContain('⏳ waiting for Ana Ruiz since')
    expect(field(await cardOf(), 'triage.field.resolution')).toContain('stands still')
    expect((await receipt()).text).toContain('We wait for your answer since')
    expect(await kim.types('/support status 1')).toContain('⏳ waiting for Ana Ruiz since')
    expect(await ana.types('/support status 1')).toContain('Waiting for you')
  })

  it('lets the clock run when it is taken away', async () => {
    await kim.takesAway('⏳', await cardOf(), inTriage)
    expect((await cardOf()).text).not.toContain('waiting for')
    expect(field(await cardOf(), 'triage.field.resolution')).toContain('left)')
  })
})

describe('a wait', () => {
  it('begins by a word, is reminded of, and ends with the customer’s answer', async () => {
    expect(await kim.types('/support wait 1 the client version', inTriage)).toBe(
      sentence('asked.done', { ticket: 'SUP-1', requester: 'Ana Ruiz' }),
    )
    await desk.push('2026-11-25T20:30:00Z')
    expect((await thread()).filter(one => one.text.includes('SUP-1 waits for you'))).toHaveLength(1)
    await ana.says('it is 4.2', { in: 'dm:ana', thread: (await receipt()).id })
    expect((await cardOf()).text).not.toContain('waiting for')
    expect(field(await cardOf(), 'triage.field.next')).toContain('left)')
  })

  it('that nobody answers closes the ticket with notice, and an answer opens it again', async () => {
    await kim.types('/support wait 1 the log file', inTriage)
    await desk.push('2026-12-04T00:00:00Z')
    const closed = (await thread()).filter(one =>
      one.text.includes('SUP-1 is closed, because we heard nothing'),
    )
    expect(closed).toHaveLength(1)
    expect((await cardOf()).text).toMatch(/\n✅ closed .*, since Ana Ruiz did not answer\n/)
    await ana.says('here it is', { in: 'dm:ana', thread: (await receipt()).id })
    expect((await cardOf()).text).toContain('👀 Kim Nakamura')
  })
})

describe('thanks', () => {
  it('start no clock, and are met with one question', async () => {
    await kim.types('/support reply 1 try again please', inTriage)
    await ana.says('Thank you!', { in: 'dm:ana', thread: (await receipt()).id })
    await ana.says('thanks', { in: 'dm:ana', thread: (await receipt()).id })
    expect(field(await cardOf(), 'triage.field.next')).toBeUndefined()
    const asked = (await thread()).filter(one => one.text.includes(sentence('thanked')))
    expect(asked).toHaveLength(1)
    const [question] = asked
    if (question === undefined) throw new Error('Nothing was asked.')
    await ana.presses('resolve-own:1', question)
    const before = (await thread()).length
    await ana.says('thanks a lot', { in: 'dm:ana', thread: (await receipt()).id })
    expect((await cardOf()).text).toContain('✅')
    // Heard, with a nod and no word; the thanks before, which were answered by a question, have none.
    const after = await thread()
    expect(after).toHaveLength(before + 1)
    const nodded = after.filter(({ reactions }) => reactions.some(({ emoji }) => emoji === '👍'))
    expect(nodded).toMatchObject([{ text: 'thanks a lot', reactions: [{ people: ['deskhand'] }] }])
  })
})

describe('another priority', () => {
  it('is chosen by a word or a menu; lower is told to the customer with the new times', async () => {
    await ana.types('/support new invoice is wrong')
    const answer = await kim.types('/support priority 2', inTriage)
    expect(answer).toContain(sentence('choose.priority', { ticket: 'SUP-2', priority: 'medium' }))
    await kim.types('/support priority 2 low', inTriage)
    const second = await ana.finds('🎫 SUP-2', 'dm:ana')
    const told = await ana.sees('dm:ana', second.id)
    expect(told.at(-1)?.text).toContain('Kim Nakamura has set SUP-2 to low.')
    expect(told.at(-1)?.text).toContain('\nGoal for a solution: ')
    expect(told.at(-1)?.text).toContain('A person answers by')
    await kim.types('/support priority 2 critical', inTriage)
    expect((await ana.sees('dm:ana', second.id)).length).toBe(told.length)
    expect((await kim.finds('SUP-2 ·', 'triage')).text).toContain('🔴 CRITICAL')
  })

  it('and another category count with the time used', async () => {
    expect(await kim.types('/support category 2 Access', inTriage)).toBe(
      sentence('categorised', { ticket: 'SUP-2' }),
    )
    expect(await kim.types('/support category 2 gardening', inTriage)).toContain('access, billing')
  })
})

describe('a supplier', () => {
  it('is named to the customer with its reference, and the solution stands still', async () => {
    await kim.types('/support vendor 2 harbor-cloud HC-1234', inTriage)
    const second = await ana.finds('🎫 SUP-2', 'dm:ana')
    expect(second.text).toContain('We wait for Harbor Cloud (HC-1234) since')
    expect(await kim.types('/support vendor 2 acme', inTriage)).toContain('harbor-cloud')
    expect(await kim.types('/support vendor 2 Lantern LT-9', inTriage)).toBe(
      sentence('vendor.done', { ticket: 'SUP-2' }),
    )
    expect((await ana.finds('🎫 SUP-2', 'dm:ana')).text).toContain('We wait for Lantern Telecom (LT-9) since')
  })
})

it('left no error behind', () => {
  expect(desk.entries).toEqual([])
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Monday, 30 November 2026, 09:30 in Honolulu: the desk opens. */
const opening = '2026-11-30T19:30:00Z'
const inTriage = { in: 'triage' }

let desk: RunningDesk
let ana: Resident
let kim: Resident
let lee: Resident
let hers: { in: string; thread: string }
let ours: { in: string; thread: string }
beforeAll(async () => {
  desk = await startDesk({ at: opening })
  ana = desk.person('ana')
  kim = desk.person('kim')
  lee = desk.person('lee')
  await ana.types('/support new priority:high vpn down')
  hers = { in: 'dm:ana', thread: (await ana.finds('SUP-1 ·', 'dm:ana')).id }
  ours = { in: 'triage', thread: (await kim.finds('SUP-1 ·', 'triage')).id }
})
afterAll(() => desk.stop())

const card = () => kim.finds('SUP-1 ·', 'triage')
const anaReads = async () =>
  (await ana.sees(hers.in, hers.thread)).filter(one => one.from === 'deskhand').map(one => one.text)
const lastTold = async (who: Resident, thread?: string): Promise<Message> => {
  const last = (await who.sees('triage', thread)).filter(one => one.private).at(-1)
  if (last === undefined) throw new Error(`Nobody told ${who.id} anything.`)
  return last
}
const pressesOn = async (who: Resident, asked: Message, label: string) => {
  const found = asked.buttons.find(one => one.label === label)
  if (found === undefined) throw new Error(`There is no ${label}.`)
  return who.presses(found.action, asked)
}
const has = sentence('send.colleague', { who: 'Kim Nakamura', ticket: 'SUP-1' })

describe('walk (c): two people and one ticket', () => {
  it('the first 👀 has it, and the receipt says who; the second hears how much later they were', async () => {
    await kim.reacts('👀', await card(), inTriage)
    await desk.push('1s')
    const told = await lee.reacts('👀', await card(), inTriage)
    expect(told).toMatch(/^Kim Nakamura was first \(\d+ s ago\)\. SUP-1 stays with Kim Nakamura\.$/)
    expect((await card()).text).toContain('👀 Kim Nakamura since 09:30')
    expect((await ana.finds('SUP-1 ·', 'dm:ana')).text).toContain('Kim Nakamura has it since 09:30.')
  })

  it('a colleague who answers is asked first, and what they wrote can stay as a note', async () => {
    expect(await lee.types('/support reply 1 restart it', inTriage)).toBe(has)
    const asked = await lastTold(lee)
    await pressesOn(lee, asked, sentence('button.keep-note'))
    expect(await lastTold(lee)).toMatchObject({ id: asked.id, buttons: [] })
    await kim.finds('Lee Hartmann (note): restart it', ours.in, ours.thread)
    expect(await anaReads()).toEqual([])
  })

  it('or goes, once, when it is meant', async () => {
    await lee.types('/support reply 1 try it again', inTriage)
    const asked = await lastTold(lee)
    const press = { as: 'lee', message: asked.id, action: asked.buttons[0]?.action }
    for (const _ of [1, 2]) await desk.call('/press', press)
    expect(await lastTold(lee)).toMatchObject({ id: asked.id, buttons: [] })
    expect(await anaReads()).toEqual(['Lee Hartmann: try it again'])
    expect((await card()).text).toContain('👀 Kim Nakamura since')
  })

  it('the same holds for the form, for a wait, and for 📤 on a note', async () => {
    await lee.presses('reply:1', await card())
    await lee.submits('reply:1', { text: 'perhaps the client', next: 'wait' })
    expect((await lastTold(lee)).text).toBe(has)
    await lee.says('it may be the router', ours)
    const note = await lee.finds('it may be the router', ours.in, ours.thread)
    expect(await lee.reacts('📤', note, ours)).toBe(has)
    await desk.push('1m')
    expect(await anaReads()).toHaveLength(1)
    expect((await card()).text).not.toContain('waiting for')
  })
})

describe('walk (c): the form of a reply', () => {
  it('names the requester and their customer, and sends, sends and waits, or sends and resolves', async () => {
    const { form } = await kim.presses('reply:1', await card())
    expect(form?.title).toBe('To Ana Ruiz (Northwind)')
    const ends = form?.fields.find(({ id }) => id === 'next')
    expect(ends).toMatchObject({ options: [{ value: 'send' }, { value: 'wait' }, { value: 'resolve' }] })
  })

  it('goes, and says what the requester wrote while it was open', async () => {
    await ana.says('also for Ben', hers)
    await kim.submits('reply:1', { text: 'Which client do you use?', next: 'send' })
    expect(await anaReads()).toContain('Kim Nakamura: Which client do you use?')
    const news = sentence('meanwhile', { requester: 'Ana Ruiz', text: 'also for Ben' })
    expect((await lastTold(kim)).text).toBe(`${sentence('replied', { requester: 'Ana Ruiz' })}\n${news}`)
    await kim.presses('reply:1', await card())
    await kim.submits('reply:1', { text: 'And which version?', next: 'send' })
    expect((await lastTold(kim)).text).toBe(sentence('replied', { requester: 'Ana Ruiz' }))
  })

  it('that waits tells what is needed, until when, and what becomes of the ticket', async () => {
    await kim.presses('reply:1', await card())
    await kim.submits('reply:1', { text: 'the error text', next: 'wait' })
    const [asked = ''] = (await anaReads()).slice(-1)
    expect(asked).toBe(
      [
        sentence('asked', { need: 'the error text', by: 'Thu 3 Dec' }),
        sentence('asked.rest', { dates: 'Tue 1 Dec and Thu 3 Dec', close: 'Sat 5 Dec', until: 'Sat 19 Dec' }),
      ].join('\n'),
    )
    expect((await card()).fields.map(one => one.value).join('\n')).toContain('stands still')
  })

  it('that resolves is one message with the solution, how to open it again, and the rating', async () => {
    await ana.says('E42', hers)
    const before = (await anaReads()).length
    await kim.presses('reply:1', await card())
    await kim.submits('reply:1', { text: 'VPN certificate renewed', next: 'resolve' })
    const after = await ana.sees(hers.in, hers.thread)
    expect(await anaReads()).toHaveLength(before + 1)
    const solved = after.at(-1)
    expect(solved?.text).toContain('Kim Nakamura marked SUP-1 as solved: VPN certificate renewed')
    expect(solved?.text).toContain('Answer here until Mon 14 Dec, it opens again')
    expect(solved?.buttons.map(one => one.label)).toEqual(['1', '2', '3', '4', '5'])
  })
})

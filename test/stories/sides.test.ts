import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu: the desk is open. */
const morning = '2026-11-24T20:00:00Z'

let desk: RunningDesk
let ana: Resident
let kim: Resident
let lee: Resident
/** The two threads of SUP-1. */
let hers: { in: string; thread: string }
let ours: { in: string; thread: string }
beforeAll(async () => {
  desk = await startDesk({ at: morning })
  ana = desk.person('ana')
  kim = desk.person('kim')
  lee = desk.person('lee')
  await ana.types('/support new vpn is gone')
  hers = { in: 'dm:ana', thread: (await ana.finds('SUP-1 ·', 'dm:ana')).id }
  ours = { in: 'triage', thread: (await kim.finds('SUP-1 ·', 'triage')).id }
})
afterAll(() => desk.stop())

const open = (messages: Message[]) => messages.filter(one => !one.private).map(one => one.text)
const anaSees = async () => open(await ana.sees(hers.in, hers.thread))
const teamSees = async (who = kim) => open(await who.sees(ours.in, ours.thread))
const noted = (text: string, who = kim) => who.finds(text, ours.in, ours.thread)
const change = (who: Resident, message: Message, text: string) =>
  desk.call('/edit', { as: who.id, message: message.id, text })
const remove = (who: Resident, message: Message) => desk.call('/delete', { as: who.id, message: message.id })

describe('a note', () => {
  it('that may have been meant as a reply is caught at the first three of a person', async () => {
    for (const text of ['restart it', 'then tell us', 'or call'])
      expect(await kim.says(text, ours)).toBe(sentence('note.question', { requester: 'Ana Ruiz' }))
    expect(await kim.says('the certificate is old', ours)).toBe('')
    expect(await anaSees()).toEqual([])
  })

  it('goes to the requester by the button, ten seconds later', async () => {
    const [asked] = (await kim.sees(ours.in, ours.thread)).filter(one => one.private)
    const button = asked?.buttons.find(
      one => one.label === sentence('button.send-to', { requester: 'Ana Ruiz' }),
    )
    if (asked === undefined || button === undefined) throw new Error('Nothing was asked.')
    await kim.presses(button.action, asked)
    // In the place of the question: nobody is asked twice.
    const [told] = (await kim.sees(ours.in, ours.thread)).filter(one => one.private)
    expect(told).toMatchObject({
      id: asked.id,
      text: sentence('send.soon', { requester: 'Ana Ruiz' }),
      buttons: [],
    })
    expect(await anaSees()).toEqual([])
    await desk.push('10s')
    expect(await anaSees()).toEqual(['Kim Nakamura: restart it'])
    expect((await noted('restart it')).reactions).toContainEqual({ emoji: '📤', people: ['deskhand'] })
  })
})

describe('📤', () => {
  it('sends a note of one’s own, stops when it is taken away in time, and counts as the first answer', async () => {
    await kim.says('we renew it now', ours)
    const message = await noted('we renew it now')
    expect(await kim.reacts('📤', message, ours)).toBe(sentence('send.soon', { requester: 'Ana Ruiz' }))
    await desk.push('9s')
    expect(await kim.takesAway('📤', message, ours)).toBe(sentence('send.stopped', { requester: 'Ana Ruiz' }))
    await desk.push('1m')
    expect(await anaSees()).not.toContain('Kim Nakamura: we renew it now')
    await kim.reacts('📤', message, ours)
    await desk.push('10s')
    expect(await anaSees()).toContain('Kim Nakamura: we renew it now')
    const card = await kim.finds('SUP-1 ·', 'triage')
    expect(card.fields.find(one => one.name === sentence('triage.field.first'))?.value).toMatch(/^done /)
  })

  it('is its author’s alone, and sends once', async () => {
    await kim.says('nearly done', ours)
    const message = await noted('nearly done')
    expect(await lee.reacts('📤', message, ours)).toBe(sentence('send.not-yours', { who: 'Kim Nakamura' }))
    await desk.push('1m')
    expect(await anaSees()).not.toContain('Kim Nakamura: nearly done')
    const sent = await noted('we renew it now')
    await kim.takesAway('📤', sent, ours)
    await kim.reacts('📤', sent, ours)
    await desk.push('1m')
    expect((await anaSees()).filter(text => text.endsWith('we renew it now'))).toHaveLength(1)
  })
})

describe('second thoughts', () => {
  it('of the requester change what the team sees', async () => {
    await desk.push('5m')
    await ana.says('it works at hom', hers)
    const message = await ana.finds('it works at hom', hers.in, hers.thread)
    await change(ana, message, 'it works at home')
    expect(await teamSees()).toContain('💬 Ana Ruiz: it works at home')
    expect(await teamSees()).not.toContain('💬 Ana Ruiz: it works at hom')
    await change(ana, message, 'it works at home, mostly')
    await remove(ana, message)
    expect((await teamSees()).join('\n')).not.toContain('works at home')
    expect(await teamSees()).toContain(sentence('withdrawn', { who: 'Ana Ruiz' }))
  })

  it('of the team change what was sent on, and deleting it says what the requester may have seen', async () => {
    const message = await noted('we renew it now')
    await change(kim, message, 'we renew it on Monday')
    expect(await anaSees()).toContain('Kim Nakamura: we renew it on Monday')
    await remove(kim, message)
    expect((await anaSees()).join('\n')).not.toContain('renew')
    const told = (await kim.sees(ours.in, ours.thread)).filter(one => one.private).at(-1)
    expect(told?.text).toContain('Removed from Ana Ruiz’s side. Sent 10:')
  })

  it('of what was never sent cross to nobody', async () => {
    const message = await noted('the certificate is old')
    const before = await anaSees()
    await change(kim, message, 'the certificate is very old')
    await remove(kim, message)
    expect(await anaSees()).toEqual(before)
  })

  it('stop what is on its way', async () => {
    await kim.says('half a thought', ours)
    const message = await noted('half a thought')
    await kim.reacts('📤', message, ours)
    await remove(kim, message)
    await desk.push('1m')
    expect((await anaSees()).join('\n')).not.toContain('half a thought')
  })
})

describe('three messages in a row', () => {
  it('are one block for the team, the next after two minutes is another', async () => {
    await desk.push('10m')
    const before = (await teamSees()).length
    for (const text of ['one more thing', 'it happens on Fridays', 'only with Ben']) {
      await ana.says(text, hers)
      await desk.push('30s')
    }
    expect(await teamSees()).toHaveLength(before + 1)
    expect(await teamSees()).toContain('💬 Ana Ruiz: one more thing\nit happens on Fridays\nonly with Ben')
    await change(ana, await ana.finds('it happens on Fridays', hers.in, hers.thread), 'it happens on Mondays')
    expect(await teamSees()).toContain('💬 Ana Ruiz: one more thing\nit happens on Mondays\nonly with Ben')
    await desk.push('2m')
    await ana.says('and at night', hers)
    expect(await teamSees()).toHaveLength(before + 2)
  })
})

describe('walk (l): words that name somebody else', () => {
  it('are questioned before they go, by word and by 📤, and go when they are meant', async () => {
    await desk.person('ben').types('/support new tideline')
    const question = sentence('send.names', { requester: 'Ana Ruiz', names: 'SUP-2' })
    expect(await kim.types('/support reply 1 like SUP-2', { in: 'triage' })).toBe(question)
    const named = sentence('send.names', { requester: 'Ana Ruiz', names: 'Globex' })
    await kim.says('the same as at Globex', ours)
    expect(await kim.reacts('📤', await noted('the same as at Globex'), ours)).toBe(named)
    await desk.push('1m')
    expect((await anaSees()).join('\n')).not.toMatch(/SUP-2|Globex/)
    const held = await kim.finds(question, 'triage')
    const send = held.buttons.find(one => one.label === sentence('button.send'))
    const press = { as: 'kim', message: held.id, action: send?.action }
    for (const _ of [1, 2]) await desk.call('/press', press)
    expect((await anaSees()).filter(text => text.includes('like SUP-2'))).toHaveLength(1)
  })

  it('are not, where they name the ticket itself and its own customer', async () => {
    expect(await kim.types('/support reply 1 SUP-1 of Northwind is ours', { in: 'triage' })).toBe(
      sentence('replied', { requester: 'Ana Ruiz' }),
    )
  })
})

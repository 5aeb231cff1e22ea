import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 14:00 in Honolulu: the desk is open. */
const afternoon = '2026-11-25T00:00:00Z'
const inTriage = { in: 'triage' }
const requester = 'Ana Ruiz'

let desk: RunningDesk
let ana: Resident
let kim: Resident
let mia: Resident
/** The message that SUP-1 is made from, which everybody in the channel reads; where Ana is answered; the team's thread. */
let below: { in: string; thread: string }
let hers: { in: string; thread: string }
let ours: { in: string; thread: string }
beforeAll(async () => {
  desk = await startDesk({ at: afternoon })
  ana = desk.person('ana')
  kim = desk.person('kim')
  mia = desk.person('mia')
  await ana.says('vpn is gone', { in: 'general' })
  const message = await ana.finds('vpn is gone', 'general')
  await ana.reacts('🎫', message, { in: 'general' })
  await desk.person('ben').types('/support new tideline is slow')
  below = { in: 'general', thread: message.id }
  hers = { in: 'dm:ana', thread: (await ana.finds('SUP-1 ·', 'dm:ana')).id }
  ours = { in: 'triage', thread: (await kim.finds('SUP-1 ·', 'triage')).id }
})
afterAll(() => desk.stop())

const textsIn = async (who: Resident, spot: { in: string; thread: string }) =>
  (await who.sees(spot.in, spot.thread)).filter(one => !one.private).map(one => one.text)
const said = (text: string) => kim.finds(text, ours.in, ours.thread)
const remove = (message: Message) => desk.call('/delete', { as: 'kim', message: message.id })
const firstReply = async () => {
  const name = sentence('triage.field.first')
  return (await kim.finds('SUP-1 ·', 'triage')).fields.find(one => one.name === name)?.value
}

describe('walk (l): a note typed where the requester reads', () => {
  const overheard = (text: string) => sentence('overheard', { requester, ticket: 'SUP-1', text })
  const noted = sentence('noted', { ticket: 'SUP-1' })

  it('is no reply and stops no clock, and its author hears at once that everybody can read it', async () => {
    const running = await firstReply()
    expect(await kim.says('Note: she never pays', below)).toBe(
      `${overheard('Note: she never pays')}\n${noted}`,
    )
    expect((await kim.sees(below.in, below.thread)).at(-1)).toMatchObject({ private: true })
    expect((await ana.sees(below.in, below.thread)).filter(one => one.private)).toEqual([])
    expect(await firstReply()).toBe(running)
    expect(running).not.toMatch(/^done /)
    expect((await textsIn(kim, ours)).filter(text => text.includes('she never pays'))).toHaveLength(1)
  })

  it('is kept for the team, with its files, and may then be deleted', async () => {
    await kim.sends('NOTE : see the log', { 'vpn.log': 'E42' }, below)
    const notes = (await textsIn(kim, ours)).filter(text => text.includes('see the log'))
    expect(notes).toHaveLength(1)
    expect(notes[0]).not.toMatch(/note :/i)
    const files = (await kim.sees(ours.in, ours.thread)).flatMap(one => one.files)
    expect(files.map(one => one.name)).toEqual(['vpn.log'])
    const typed = (await kim.sees(below.in, below.thread)).find(one =>
      one.text.startsWith('NOTE : see the log'),
    )
    if (typed === undefined) throw new Error('The note is not where it was typed.')
    await remove(typed)
    expect((await textsIn(kim, ours)).filter(text => text.includes('see the log'))).toHaveLength(1)
    expect(await firstReply()).not.toMatch(/^done /)
  })

  it('without a word says so, and is nothing to keep', async () => {
    expect(await kim.says('note:', below)).toBe(overheard('note:'))
  })

  it('or as a word of the team is told in the same way, and other words are not', async () => {
    expect(await kim.says('!note 1 ask her boss', below)).toBe(
      `${overheard('note 1 ask her boss')}\n${noted}`,
    )
    expect(await kim.says('!hours', below)).not.toContain('Ana Ruiz')
  })

  it('of the requester is what they write', async () => {
    expect(await ana.says('note: it is my only computer', below)).toBe('')
    expect((await textsIn(kim, ours)).join('\n')).toContain('note: it is my only computer')
  })
})

describe('walk (l): a note in the thread of another ticket', () => {
  const move = (message: Message) => message.buttons.find(one => one.action.startsWith('move-note:'))
  const offer = async (text: string) => {
    await kim.says(text, ours)
    return (await kim.sees(ours.in, ours.thread)).filter(one => one.private).at(-1)
  }
  const told = async () => (await kim.sees(ours.in, ours.thread)).filter(one => one.private).at(-1)?.text

  it('goes to the one ticket that it names, and says so where it was', async () => {
    const theirs = { in: 'triage', thread: (await kim.finds('SUP-2 ·', 'triage')).id }
    const asked = await offer('it is the cache, as in #2')
    const button = asked && move(asked)
    if (!asked || button === undefined) throw new Error('Nothing was offered.')
    expect(asked.text).toContain(sentence('note.names', { ticket: 'SUP-2' }))
    expect(button.label).toBe(sentence('button.move-note', { ticket: 'SUP-2' }))
    await kim.presses(button.action, asked)
    expect(await told()).toBe(sentence('note.moved', { ticket: 'SUP-2' }))
    await kim.presses(button.action, asked)
    const moved = (await textsIn(kim, theirs)).filter(text => text.includes('it is the cache'))
    expect(moved).toHaveLength(1)
    const list = await mia.asks('/support redact 1 cache', inTriage)
    const found = (await mia.sees('triage')).filter(one => list.messages.includes(one.id))
    expect(found.map(one => one.text)).toEqual([sentence('redact.none', { ticket: 'SUP-1' })])
    await remove(await said('it is the cache'))
    expect((await textsIn(kim, theirs)).filter(text => text.includes('it is the cache'))).toHaveLength(1)
  })

  it('goes there with its files, which are gone where it was', async () => {
    const theirs = { in: 'triage', thread: (await kim.finds('SUP-2 ·', 'triage')).id }
    await kim.sends('the trace of #2', { 'trace.txt': 'line one' }, ours)
    const asked = (await kim.sees(ours.in, ours.thread)).filter(one => one.private).at(-1)
    const button = asked && move(asked)
    if (!asked || button === undefined) throw new Error('Nothing was offered.')
    await kim.presses(button.action, asked)
    const there = await kim.sees(theirs.in, theirs.thread)
    expect(there.map(one => one.text).join('\n')).toContain('Kim Nakamura (note): the trace of #2')
    const [file] = there.flatMap(one => one.files)
    expect(file?.name).toBe('trace.txt')
    expect(file && (await kim.opens(file))).toBe('line one')
  })

  it('goes there too where it was written by word', async () => {
    const theirs = { in: 'triage', thread: (await kim.finds('SUP-2 ·', 'triage')).id }
    const answer = await kim.types('/support note 1 we saw this in SUP-2 already', inTriage)
    const noted = sentence('noted', { ticket: 'SUP-1' })
    expect(answer).toBe(`${noted} ${sentence('note.names', { ticket: 'SUP-2' })}`)
    const asked = await kim.finds(answer, 'triage')
    for (const _ of [1, 2]) await kim.presses(move(asked)?.action ?? '', asked)
    const inSecond = (await textsIn(kim, theirs)).filter(text => text.includes('we saw this'))
    expect(inSecond).toEqual(['Kim Nakamura (note): we saw this in SUP-2 already'])
    const inFirst = (await textsIn(kim, ours)).join('\n')
    expect(inFirst).not.toContain('we saw this')
    expect(inFirst).toContain('SUP-2')
    expect(await kim.types('/support note 1 like SUP-2 and SUP-3', inTriage)).toBe(noted)
  })

  it('that names itself, two others or none that there is, is offered nothing', async () => {
    const lesson = sentence('note.question', { requester })
    for (const text of ['SUP-1 is old', 'SUP-2 or #3', 'like SUP-99'])
      expect(['', lesson], text).toContain(await kim.says(text, ours))
  })

  it('stays, once it has gone to the requester', async () => {
    const asked = await offer('we do what helped in SUP-2')
    const button = asked && move(asked)
    if (!asked || button === undefined) throw new Error('Nothing was offered.')
    await kim.reacts('📤', await said('we do what helped in SUP-2'), ours)
    const held = (await kim.sees(ours.in, ours.thread)).filter(one => one.private).at(-1)
    const send = held?.buttons.find(one => one.label === sentence('button.send'))
    if (held === undefined || send === undefined) throw new Error('Nothing was held.')
    await kim.presses(send.action, held)
    await kim.presses(button.action, asked)
    expect(await told()).toBe(sentence('refused.sent-already'))
    await desk.push('10s')
    await kim.presses(button.action, asked)
    expect(await told()).toBe(sentence('refused.sent-already'))
  })
})

describe('walk (l): a message sent by 📤', () => {
  it('is not sent where 📤 is taken away within ten seconds', async () => {
    await kim.says('we look into it', ours)
    const message = await said('we look into it')
    await kim.reacts('📤', message, ours)
    await desk.push('9s')
    expect(await kim.takesAway('📤', message, ours)).toBe(sentence('send.stopped', { requester }))
    await desk.push('1m')
    expect((await textsIn(ana, hers)).join('\n')).not.toContain('we look into it')
  })

  it('is removed on the other side with the message, and its author reads how long it stood there', async () => {
    const message = await said('we look into it')
    await kim.reacts('📤', message, ours)
    await desk.push('10s')
    expect(await textsIn(ana, hers)).toContain('Kim Nakamura: we look into it')
    await desk.push('51s')
    await remove(message)
    expect((await textsIn(ana, hers)).join('\n')).not.toContain('we look into it')
    const told = (await kim.sees(ours.in, ours.thread)).filter(one => one.private).at(-1)
    expect(told?.text).toMatch(
      /^Removed from Ana Ruiz’s side\. Sent 14:\d\d:\d\d, removed 14:\d\d:\d\d; it may have been read\.$/,
    )
  })
})

describe('walk (l): a reply that names another ticket and its customer', () => {
  it('is held with a question, and goes only when it is meant', async () => {
    const before = await textsIn(ana, hers)
    const names = 'SUP-2 and Globex'
    const asked = sentence('send.names', { requester, names })
    expect(await kim.types('/support reply 1 as SUP-2 of Globex', inTriage)).toBe(asked)
    const held = await kim.finds(asked, 'triage')
    expect(held.buttons.map(({ label }) => label)).toEqual([
      sentence('button.send'),
      sentence('button.dont-send'),
    ])
    await kim.presses(held.buttons[1]?.action ?? '', held)
    expect(await textsIn(ana, hers)).toEqual(before)
  })
})

describe('walk (l): redact', () => {
  it('erases the words on both sides, and leaves who did it and when', async () => {
    await kim.types('/support reply 1 the password is hunter2', inTriage)
    expect((await textsIn(ana, hers)).join('\n')).toContain('hunter2')
    const { messages } = await mia.asks('/support redact 1 hunter2', inTriage)
    const list = (await mia.sees('triage')).find(one => messages.includes(one.id))
    const [erase] = list?.buttons ?? []
    if (list === undefined || erase === undefined) throw new Error('Nothing to erase was shown.')
    await mia.presses(erase.action, list)
    for (const [who, spot] of [
      [ana, hers],
      [kim, ours],
    ] as const) {
      const texts = (await textsIn(who, spot)).join('\n')
      expect(texts).not.toContain('hunter2')
      expect(texts).toMatch(/removed by Mia [^,]+, 14:\d\d/i)
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026 in Honolulu. High tickets are answered within two hours. */
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00-10:00`).toISOString()

let desk: RunningDesk
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: tuesday('10:00') })
  mia = desk.person('mia')
})
afterAll(() => desk.stop())

const posts = async () => (await mia.sees('managers')).filter(one => one.text.startsWith('🔴'))

describe('breaches of high tickets', () => {
  it('are told at once, each new one in the post of the last ten minutes', async () => {
    await desk.person('ben').types('/support new priority:high Tideline sync stopped')
    await desk.push(tuesday('10:04'))
    await desk.person('ana').types('/support new priority:high login loop')
    await desk.push(tuesday('10:15'))
    await desk.person('ana').types('/support new priority:high no e-mail')
    await desk.push(tuesday('12:01'))
    const [first] = await posts()
    expect(first?.text).toContain(`🔴 LATE: SUP-1 · Tideline sync stopped · high`)
    await desk.push(tuesday('12:05'))
    const [both, ...more] = await posts()
    expect(more).toEqual([])
    expect(both?.id).toBe(first?.id)
    expect(both?.text.split('\n').map(line => line.split(' · ')[0])).toEqual([
      sentence('breaches.post', { count: 2 }),
      'SUP-1',
      'SUP-2',
    ])
    expect(both?.buttons.map(one => one.action)).toEqual(['claim:1', 'claim:2'])
  })

  it('after ten minutes begin another post', async () => {
    await desk.push(tuesday('12:16'))
    const [, next, ...more] = await posts()
    expect(more).toEqual([])
    expect(next?.text).toContain('🔴 LATE: SUP-3 · no e-mail · high')
  })

  it('are told once, whatever follows', async () => {
    await mia.presses('claim:1', (await posts())[0] as Message)
    await desk.push(tuesday('13:00'))
    expect(await posts()).toHaveLength(2)
  })
})

describe('the word on progress of a critical ticket', () => {
  const critical = 'SUP-4 · everything is down · critical'
  const progress = async () => {
    const cards = await mia.sees('triage')
    const fields = cards.find(one => one.text.includes('CRITICAL · SUP-4'))?.fields
    return fields?.find(({ name }) => name === sentence('triage.field.update'))?.value
  }
  const receipt = async () => (await desk.person('ana').finds('SUP-4 ·', 'dm:ana')).text
  const late = async () =>
    (await posts()).flatMap(({ text }) =>
      text.includes(critical) && text.includes(sentence('clock.update')) ? [text] : [],
    )

  it('is owed every hour by whoever has it, from the first answer on', async () => {
    const kim = desk.person('kim')
    await desk.person('ana').types('/support new priority:critical everything is down')
    await kim.types('/support claim 4', { in: 'triage' })
    expect(await progress()).toBeUndefined()
    expect(await receipt()).toContain(sentence('receipt.words', { time: '1 h of opening time' }))
    await kim.types('/support reply 4 we see it', { in: 'triage' })
    expect(await progress()).toContain('by Tue 24 Nov, 14:00')
    await desk.push(tuesday('13:55'))
    const reminders = (await mia.sees('triage')).filter(one => one.text.startsWith(`⏰ ${critical}`))
    expect(reminders.map(({ text }) => text.split('\n')[1])).toEqual([
      '90 % of the time for the word on progress is gone, due Tue 24 Nov, 14:00. @Kim Nakamura has it.',
    ])
    expect(await late()).toEqual([])
  })

  it('that is not given is told to the managers, once, with who owes it', async () => {
    await desk.push(tuesday('14:20'))
    const [told, ...more] = await late()
    expect(more).toEqual([])
    expect(told).toContain('The word on progress was due Tue 24 Nov, 14:00. @Kim Nakamura has it.')
    expect(await progress()).toBe('LATE since Tue 24 Nov, 14:00')
  })

  it('that is given begins the next hour; a solved ticket owes none', async () => {
    const kim = desk.person('kim')
    await kim.types('/support reply 4 the database is back, we look at the rest', { in: 'triage' })
    expect(await progress()).toContain('by Tue 24 Nov, 15:20')
    expect(await receipt()).toContain(sentence('receipt.word', { due: 'Tue 24 Nov, 15:20' }))
    await kim.types('/support resolve 4 everything runs again', { in: 'triage' })
    await desk.push(tuesday('15:30'))
    expect(await late()).toHaveLength(1)
  })
})

describe('a low rating', () => {
  const notice = () => mia.finds('🙁 Ana Ruiz rated SUP-2', 'managers')

  it('is told to the managers at once, with the call that the policy promises', async () => {
    await desk.person('kim').types('/support resolve 2 cleared')
    const thanked = await desk.person('ana').types('/support rate 2 1')
    expect(thanked).toContain(sentence('solved.call', { due: shown('2026-11-29T01:30:00Z') }))
    const { text, buttons } = await notice()
    const owed = { due: shown('2026-11-29T01:30:00Z'), owner: sentence('digest.promise.nobody') }
    expect(text).toContain(sentence('unhappy.owed', owed))
    expect(buttons).toEqual([
      {
        action: expect.stringMatching(/^promise-take:2:call-2-\d+$/),
        label: sentence('promise.button.call'),
      },
    ])
  })

  it('stands in the digest until the call is done', async () => {
    const take = async () => (await notice()).buttons[0]?.action ?? ''
    const unhappy = async () => {
      const { messages } = await mia.asks('/support digest now', { in: 'managers' })
      const digest = (await mia.sees('managers')).find(one => messages.includes(one.id))
      return digest?.fields.find(one => one.name === sentence('digest.promises'))?.value ?? ''
    }
    expect(await unhappy()).toContain(
      'SUP-2 · login loop · Northwind (Growth) · rated 1 of 5, call promised by',
    )
    expect(await desk.person('olga').pressesFor(await take(), await notice(), { in: 'managers' })).toBe(
      sentence('refused.not-allowed', { verb: 'promise' }),
    )
    const taken = await mia.pressesFor(await take(), await notice(), { in: 'managers' })
    expect(taken).toContain('You do it for SUP-2')
    expect(await unhappy()).toContain('Mia Santos does it')
    expect(await notice()).toMatchObject({ text: expect.stringContaining('Mia Santos does it'), buttons: [] })
    const offered = (await mia.sees('managers')).findLast(one => one.text === taken)
    if (offered === undefined) throw new Error('Nothing was offered.')
    expect(await mia.pressesFor(offered.buttons[0]?.action ?? '', offered, { in: 'managers' })).toBe(
      sentence('promise.done', { ticket: 'SUP-2' }),
    )
    expect(await unhappy()).toBe('')
    expect((await notice()).text).not.toContain('A call is promised')
  })

  it('that is taken back takes the call back', async () => {
    await desk.person('kim').types('/support resolve 3 sent')
    await desk.person('ana').types('/support rate 3 2')
    expect(await desk.store.digests.promiseOf('support', 3)).toMatchObject({
      id: expect.stringMatching(/^call-3-/),
      owner: null,
    })
    await desk.person('ana').types('/support rate 3 1')
    await desk.person('ana').types('/support rate 3 5')
    expect(await desk.store.digests.promiseOf('support', 3)).toBeNull()
    const told = await mia.finds('Ana Ruiz rates SUP-3', 'managers')
    expect(told).toMatchObject({
      edited: true,
      buttons: [],
      text: expect.stringContaining('5 of 5 after all'),
    })
  })

  it('is kept once its time to be changed is over, and counted once', async () => {
    await desk.push('10m')
    await desk.push('1s')
    const kept = await desk.person('ana').types('/support rate 3 1')
    expect(kept).toContain('You gave SUP-3 5 of 5')
    expect(await desk.store.digests.promiseOf('support', 3)).toBeNull()
    expect(await mia.types('/support report', { in: 'managers' })).toContain(
      sentence('report.rating', { rating: '3', count: 2 }),
    )
  })
})

describe('a word on progress that stays away', () => {
  it('is told of again at twice, four and eight times its time, and then no more', async () => {
    const [ben, kim] = [desk.person('ben'), desk.person('kim')]
    await ben.types('/support new priority:critical Tideline shows no bookings')
    await kim.types('/support claim 5', { in: 'triage' })
    await kim.types('/support reply 5 we see it', { in: 'triage' })
    const begun = await desk.now()
    const receipt = async () => (await ben.finds('SUP-5 ·', 'dm:ben')).text
    expect(await receipt()).toContain(sentence('receipt.word', { due: shown(begun + 60 * 60_000) }))
    const told = async () =>
      (await posts()).flatMap(({ text, at }) =>
        text.includes('STILL NO WORD: SUP-5') ? [Math.round((Date.parse(at) - begun) / 60_000)] : [],
      )
    await desk.push('119m')
    expect(await told()).toEqual([])
    expect(await receipt()).toContain(sentence('receipt.word-late', { due: shown(begun + 60 * 60_000) }))
    await desk.push('10h')
    expect(await told()).toEqual([120, 240, 480])
    const last = (await posts()).findLast(one => one.text.includes('STILL NO WORD: SUP-5'))
    expect(last?.text).toContain('8 are missing by now. Kim Nakamura has it.')
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))

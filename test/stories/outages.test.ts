import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

let desk: RunningDesk
let ana: Resident
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-23T20:00:00Z' }) // Monday 23 November, 10:00 in Honolulu
  ana = desk.person('ana')
  mia = desk.person('mia')
})
afterAll(() => desk.stop())

const inManagers = { in: 'managers' }
const newest = async (who: Resident, channel: string): Promise<Message> => {
  const found = (await who.sees(channel)).at(-1)
  if (found === undefined) throw new Error(`Nothing is to be seen in ${channel}.`)
  return found
}
const press = async (who: Resident, label: string, message: Message) => {
  const button = message.buttons.find(one => one.label === label)
  if (button === undefined) throw new Error(`There is no [${label}] under: ${message.text}`)
  return who.presses(button.action, message)
}
const news = async () => (await ana.sees('announcements')).map(one => one.text)

describe('planned work', () => {
  it('is for managers to declare', async () => {
    expect(await ana.types('/support maintenance')).toBe(
      sentence('refused.not-allowed', { verb: 'maintenance' }),
    )
  })

  it('is asked for by a form whose faults stand at their fields', async () => {
    const { form } = await mia.asks('/support maintenance new', inManagers)
    expect(form?.fields.map(one => one.id)).toEqual(['title', 'service', 'day', 'from', 'to'])
    const values = { title: 'Work', service: 'portal', day: 'soon', from: '8', to: '25:00' }
    const again = await mia.submits('outage:maintenance', values)
    expect(again.form?.fields.filter(one => one.error).map(one => one.id)).toEqual(['day', 'from', 'to'])
  })

  it('is shown before it is public, with both zones, whom it reaches and the notice that was promised', async () => {
    await mia.asks('/support maintenance new', inManagers)
    await mia.submits('outage:maintenance', {
      title: 'New database',
      service: 'portal',
      day: 'next sunday',
      from: '20:00',
      to: '24:00',
    })
    const preview = await newest(mia, 'managers')
    expect(preview.private).toBe(true)
    expect(preview.text).toContain('Sun 29 Nov, 20:00 to Mon 30 Nov, 00:00')
    expect(preview.text).toContain('Pacific/Honolulu')
    expect(preview.text).toContain('Urgent work should last 1 h at most: this takes 4 h.')
    expect(preview.text).toMatch(/That is 6 d \d+ h ahead; section 7 promises 7 d\./)
    expect(preview.text).toContain(
      'Time stands still meanwhile for tickets about Client portal, and for nothing else.\nReaches announcements (7 people).',
    )
    expect(preview.text).toContain('Mon 30 Nov, 00:00, your time (Sun 29 Nov, 20:00')
    // Another day first: this one breaks the promise.
    expect(preview.buttons.map(one => one.label)).toEqual(
      (['again', 'urgent', 'drop'] as const).map(act => sentence(`button.outage.${act}`)),
    )
    const again = await press(mia, sentence('button.outage.again'), preview)
    expect(again.form?.fields.map(one => one.value)).toEqual([
      'New database',
      'portal',
      '2026-11-29',
      '20:00',
      '00:00',
    ])
    expect(await news()).toEqual([])
    await press(mia, sentence('button.outage.urgent'), preview)
    const announced = (await mia.sees('managers')).find(one => one.id === preview.id)
    expect(announced).toMatchObject({ text: expect.stringContaining('Announced.'), buttons: [] })
    expect(await news()).toHaveLength(1)
    expect((await news())[0]).toContain('Planned work on Client portal: New database')
  })

  it('is told of in further words before it begins, the newest whole', async () => {
    for (const word of ['Bring a book.', 'And a lamp.'])
      expect(await mia.types(`/support maintenance 1 ${word}`, inManagers)).toBe(sentence('outage.said'))
    expect(await news()).toEqual([
      'New database (Client portal): newer word is below.',
      'New database (Client portal): newer word is below.',
      'New database (Client portal): And a lamp.',
    ])
  })

  it('is told a day before and at its beginning, and never ends by itself', async () => {
    await desk.push('2026-11-30T06:00:00Z') // Sunday 29 November, 20:00
    const past = 'New database (Client portal): newer word is below.'
    expect(await news()).toEqual([
      ...[past, past, past],
      expect.stringContaining('Closed on Thu 26 Nov'),
      'New database (Client portal): newer word is below.',
      expect.stringContaining('New database has begun (Client portal)'),
    ])
    await desk.push('2026-11-30T10:05:00Z') // 00:05
    const question = await newest(mia, 'managers')
    expect(question.text).toContain('is it over?')
    expect(question.buttons.map(one => one.label)).toEqual([
      sentence('button.outage.over'),
      sentence('button.outage.more'),
      sentence('button.outage.problem'),
    ])
    await desk.push('2026-11-30T10:11:00Z')
    expect((await news()).at(-1)).toContain('New database (Client portal) is still going on.')
    const unanswered = (await mia.sees('managers')).find(({ id }) => id === question.id)
    expect(unanswered).toMatchObject({
      text: 'New database (Client portal): newer word is below.',
      buttons: [],
    })
  })

  it('is over when a manager says so, and everybody who asked hears of it', async () => {
    await press(ana, sentence('button.outage.watch'), await newest(ana, 'announcements'))
    expect(await mia.types('/support maintenance 1 over', inManagers)).toBe(sentence('outage.said'))
    expect((await news()).at(-1)).toContain('✅ New database (Client portal) is over')
    const told = await ana.sees('announcements')
    expect(told.flatMap(({ buttons }) => buttons)).toEqual([])
    expect(told.filter(({ text }) => text.startsWith('✅'))).toHaveLength(1)
    expect((await newest(ana, 'dm:ana')).text).toContain('New database is over')
    expect(await mia.types('/support maintenance 1 over', inManagers)).toContain('no longer possible')
    expect(await mia.types('/support maintenance', inManagers)).toBe(sentence('outage.list.none'))
  })
})

describe('a disruption', () => {
  it('is told to everybody at once, with when the next word comes', async () => {
    const { form } = await mia.asks('/support disruption Tideline does not sync', inManagers)
    expect(form?.fields.find(({ id }) => id === 'service')?.value).toBe('tideline')
    await mia.submits('outage:disruption', { title: 'Tideline does not sync', service: 'tideline' })
    await press(mia, sentence('button.outage.announce'), await newest(mia, 'managers'))
    expect((await news()).at(-1)).toMatch(/^⚠️ Tideline does not sync \(Tideline scheduling add-in\)\./)
  })

  it('is shown before a ticket about it is made, with a way to hear of its end', async () => {
    await ana.asks('/support tideline is broken for everyone', {})
    const preview = await newest(ana, 'general')
    expect(preview.text).toContain('Known: Tideline does not sync (Tideline scheduling add-in)')
    await press(ana, sentence('button.outage.watch'), preview)
    await ana.asks('/support my invoice is wrong', {})
    expect((await newest(ana, 'general')).text).not.toContain('Known:')
  })

  it('goes on in a manager’s words, and numbers that are not there are said to be none', async () => {
    expect(await mia.types('/support disruption 2 We found the cause.', inManagers)).toBe(
      sentence('outage.said'),
    )
    expect((await news()).at(-1)).toContain('We found the cause.')
    expect(await mia.types('/support disruption 9 over', inManagers)).toBe(sentence('outage.none'))
    await mia.types('/support disruption 2 over', inManagers)
    expect((await newest(ana, 'dm:ana')).text).toContain('Tideline does not sync is over')
  })

  it('owes a written report within the time of the policy, until somebody says that it is written', async () => {
    const owed = await mia.finds('A written report is owed by', 'managers')
    await desk.push('9d')
    const due = await mia.finds('The written report on Tideline does not sync was owed by', 'managers')
    await press(mia, sentence('button.outage.reported'), due)
    const settled = sentence('outage.report.settled', {
      title: 'Tideline does not sync',
      who: 'Mia Santos',
    })
    const after = (await mia.sees('managers')).filter(one => one.text === settled)
    expect(after.map(one => one.id)).toEqual([owed.id, due.id])
  })
})

describe('planned work in opening hours', () => {
  let plain = 0
  let portal = 0
  const open = async (who: Resident, text: string, service: string) => {
    await who.asks('/support new')
    await who.submits('new', { text, priority: 'high', service })
    return Number(/SUP-(\d+)/.exec((await newest(who, `dm:${who.id}`)).text)?.[1])
  }
  const announce = async (title: string, service: string, from: string, to: string) => {
    await mia.asks('/support maintenance new', inManagers)
    await mia.submits('outage:maintenance', { title, service, day: 'today', from, to })
    await press(mia, sentence('button.outage.urgent'), await newest(mia, 'managers'))
    await desk.push('1s')
  }
  const longer = async (who: Resident, number: number) => {
    const receipt = await who.finds(`SUP-${number} `, `dm:${who.id}`)
    const thread = await who.sees(`dm:${who.id}`, receipt.id)
    return thread
      .map(one => one.text)
      .filter(text => text.includes('takes longer') || text.includes('stood here'))
  }

  it('on everything lets the time of a ticket that names no service stand still, and `why` says so', async () => {
    await desk.push('2026-12-10T20:00:00Z') // Thursday 10 December, 10:00
    plain = await open(ana, 'My invoice is wrong', '*')
    portal = await open(desk.person('ben'), 'Nothing loads', 'portal')
    await announce('New disks', '*', '11:00', '12:00')
    for (const who of [ana, desk.person('ben')]) {
      const number = who === ana ? plain : portal
      expect(await who.types(`/support why ${number} all`)).toContain('New disks')
      expect(await longer(who, number)).toEqual([
        expect.stringMatching(/First answer by Thu 10 Dec, 13:00, not by Thu 10 Dec, 12:00\.\n.*, not /),
      ])
    }
  })

  it('on one service does not, and that of a ticket about it does; the older post becomes a line', async () => {
    await announce('New portal', 'portal', '14:00', '15:00')
    expect(await ana.types(`/support why ${plain} all`)).not.toContain('New portal')
    expect(await longer(ana, plain)).toHaveLength(1)
    const ben = desk.person('ben')
    expect(await ben.types(`/support why ${portal} all`)).toContain('New portal')
    const told = await longer(ben, portal)
    expect(told).toHaveLength(2)
    expect(told[0]?.split('\n')).toHaveLength(1)
    expect(told[1]).not.toContain('First answer')
  })

  it('that is over sooner is better news: the receipt says so, and no other post', async () => {
    const before = await longer(ana, plain)
    await desk.push('2026-12-10T21:20:00Z') // 11:20
    const list = await mia.types('/support maintenance', inManagers)
    const [, id] = /(\d+) .*New disks/.exec(list) ?? []
    await mia.types(`/support maintenance ${id} over`, inManagers)
    await desk.push('1s')
    expect(await longer(ana, plain)).toEqual([expect.stringMatching(/First answer by Thu 10 Dec, 12:20/)])
    expect(before).toHaveLength(1)
  })
})

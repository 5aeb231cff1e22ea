import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026 in Honolulu. */
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00-10:00`).toISOString()
const greeting = 'Good to see you. Tell us what is wrong and we will say when a person answers.'

let desk: RunningDesk
let ana: Resident
let kim: Resident
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: tuesday('10:00') })
  ana = desk.person('ana')
  kim = desk.person('kim')
  mia = desk.person('mia')
})
afterAll(() => desk.stop())

describe('section 2: what is covered', () => {
  it('the form offers the services and the categories', async () => {
    const { form } = await ana.asks('/support new')
    const offered = (id: string) => {
      const field = form?.fields.find(one => one.id === id)
      return field !== undefined && 'options' in field
        ? (field.options as { label: string }[]).map(({ label }) => label)
        : []
    }
    expect(offered('category')).toEqual(['Access', 'Billing', 'Defect', 'How-to', 'Integration', 'Other'])
    expect(offered('service').slice(1)).toEqual([
      'Client portal',
      'Compass reporting dashboard',
      'Tideline scheduling add-in',
      'Documents and models we delivered',
    ])
  })

  it('a greeting, thanks or an emoji alone are met with the greeting and what can be said, never with a ticket', async () => {
    const help = await ana.types('/support help')
    for (const said of ['hello', 'Hi there!', 'guten Tag', 'thank you', '😀😀'])
      expect(await ana.types(`/support ${said}`)).toBe(help)
    expect(await ana.types('/support hello, the portal is down')).toContain('Open this ticket?')
  })

  it('what is not covered is named before a ticket is made, with who can help, and is no wall', async () => {
    const text = await ana.types('/support the printer is broken')
    expect(text).toContain('This may not be covered (section 2): Hardware, printers and office networks.')
    expect(text).toContain('Who can help: Your own IT department, or the shop or provider that set it up.')
    expect(await ana.types('/support list')).toContain('You have no tickets.')
    const offer = (await ana.sees('general')).find(one => one.text === text)
    const open = offer?.buttons.find(one => one.label === 'Open it anyway')
    if (offer === undefined || open === undefined) throw new Error('It cannot be opened anyway.')
    expect(offer.private).toBe(true)
    await ana.presses(open.action, offer)
    expect((await ana.finds('SUP-1 ·', 'dm:ana')).text).toContain('the printer is broken')
  })
})

describe('section 1: greeting and goals', () => {
  it('begins the help and the first offer', async () => {
    expect((await ana.types('/support help')).split('\n')[0]).toBe(greeting)
    const ben = desk.person('ben')
    expect((await ben.types('/support compass is broken')).split('\n')[0]).toBe(greeting)
    // Somebody who knows the desk is not greeted again.
    expect(await ana.types('/support compass is broken')).not.toContain(greeting)
  })

  it('the digest holds what was kept against the goals', async () => {
    await kim.types('/support reply 1 a new cable helps', { in: 'triage' })
    await kim.types('/support resolve 1 a new cable', { in: 'triage' })
    await ana.types('/support rate 1 2')
    const { messages } = await mia.asks('/support digest now', { in: 'managers' })
    const digest = (await mia.sees('managers')).find(one => messages.includes(one.id))
    const figures = digest?.fields.find(({ name }) => name === sentence('digest.figures'))?.value
    expect(figures).toContain('on time 100 % (goal 95)')
    expect(figures).toContain('rating 2 of 5 (goal 4.5; 1 given)')
  })
})

describe('section 3: open, closed, and every way to reach people', () => {
  it('says until when the desk is open, and after that when it opens next and why', async () => {
    const open = await ana.types('/support hours')
    expect(open).toContain('The desk is open. It closes Tue 24 Nov, 18:30.')
    expect(open).toContain('Monday – Saturday: 09:30–18:30\nSunday: closed')
    await desk.push('2026-11-26T22:00:00Z') // Thanksgiving, noon
    expect(await ana.types('/support hours')).toContain(
      'The desk is closed (Thanksgiving Day and Day after Thanksgiving). It opens Sat 28 Nov, 09:30.',
    )
    expect(await ana.types('/support new priority:high no report')).toContain('Sat 28 Nov, 11:30')
    expect((await ana.finds('SUP-2 ·', 'dm:ana')).text).toContain(
      'the desk is closed (Thanksgiving Day and Day after Thanksgiving) and opens Sat 28 Nov, 09:30',
    )
  })

  it('names helping oneself first, then each way with what closed hours mean for it', async () => {
    const lines = (await ana.types('/support contact')).split('\n')
    const begins = (start: string) => lines.findIndex(line => line.startsWith(start))
    expect(begins('Help yourself, day and night: Knowledge base')).toBe(0)
    expect(lines.filter(line => line.includes('read when we open'))).toHaveLength(2)
    expect(lines[begins('Phone')]).toContain('+1 808 555 0142, nobody answers now.')
    const ways = ['Chat', 'Email', 'Phone', 'Video call', 'Billing', 'Complaints', 'Questions', 'Office']
    expect(ways.map(begins).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(true)
  })

  it('on Christmas Eve says why the day ends early', async () => {
    await desk.push('2026-12-25T00:00:00Z') // 14:00
    expect(await ana.types('/support hours')).toContain(
      'The desk is closed (Christmas Eve and Christmas Day). It opens Sat 26 Dec, 09:30.',
    )
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../policy/documents.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu. */
const morning = '2026-11-24T20:00:00Z'

let desk: RunningDesk
let ana: Resident
let kim: Resident
beforeAll(async () => {
  const policyFile = join(await mkdtemp(join(tmpdir(), 'deskhand-')), 'policy.md')
  const policy = defaultPolicy
    .replace('acceptance: each-quote', 'acceptance: first-ticket')
    .replace('missingPauses: false', 'missingPauses: true')
    .replace(
      'places: 200\n    link: https://meet.google.com/mpc-live-web',
      'places: 1\n    link: https://meet.google.com/mpc-live-web',
    )
  await writeFile(policyFile, policy)
  desk = await startDesk({ at: morning, policyFile })
  ana = desk.person('ana')
  kim = desk.person('kim')
})
afterAll(() => desk.stop())

const inTriage = { in: 'triage' }
const told = async (who: Resident, channel = 'general') => (await who.sees(channel)).at(-1) as Message
const field = ({ fields }: Message, name: Parameters<typeof sentence>[0]) =>
  fields.find(one => one.name === sentence(name))?.value
const ticketOf = async (number: number) => (await desk.store.tickets.read('support', number))?.ticket

describe('section 1: somebody without a ticket', () => {
  it('is greeted, before the preview as well as by help', async () => {
    await ana.types('/support the login page shows an error')
    const preview = await told(ana)
    expect(preview.text.split('\n')[0]).toContain('Good to see you.')
    expect((await ana.types('/support help')).split('\n')[0]).toContain('Good to see you.')
  })
})

describe('section 8: terms that are agreed to before a first ticket', () => {
  it('come first, with the text kept, and the ticket opens with the agreement', async () => {
    const asked = await ana.types('/support new the login page shows an error')
    expect(asked).toContain('please agree to our terms (policy version 1)')
    expect(asked).toContain('without warranty of any kind')
    expect(await ticketOf(1)).toBeUndefined()
    const offer = await told(ana)
    const agree = offer.buttons[0]?.action ?? ''
    expect(await ana.pressesFor(agree, offer, { in: 'general' })).toContain('SUP-1 is open')
    expect((await ticketOf(1))?.accepted).toMatchObject({ by: { id: 'ana' }, version: 1 })
    const [opened] = await desk.store.tickets.history('support', 1)
    expect(opened?.event).toMatchObject({ type: 'opened', agreed: { version: 1 } })
    expect(field(await ana.finds('🎫 SUP-1', 'dm:ana'), 'receipt.field.policy')).toContain(
      'terms accepted Tue 24 Nov',
    )
  })

  it('are not asked for again, nor of what the team opens for others', async () => {
    expect(await ana.types('/support new the export hangs')).toContain('SUP-2 is open')
    expect(await kim.types('/support new for @ben the export hangs', inTriage)).toContain('SUP-3 is open for')
    expect((await ticketOf(2))?.accepted).toBeNull()
  })
})

describe('section 6: what is missing', () => {
  it('is waited for where the policy says so, and the card says what', async () => {
    const card = await kim.finds('SUP-1 ·', 'triage')
    expect(field(card, 'triage.field.missing')).toContain('The account name; The exact text of the error')
    expect(field(card, 'triage.field.resolution')).toContain('stands still')
    expect(field(card, 'triage.field.first')).toContain('left)')
    expect((await ana.finds('🎫 SUP-1', 'dm:ana')).text).toContain(
      'To help you faster we still need: The account name',
    )
  })

  it('is given in a form; the rest is still waited for, and with all of it the clock runs', async () => {
    const receipt = await ana.finds('🎫 SUP-1', 'dm:ana')
    const { form } = await ana.presses('give:1', receipt)
    const labels = form?.fields.map(one => one.label) ?? []
    expect(labels).toHaveLength(4)
    await ana.submits('give:1', { 'need:The account name': 'ana@northwind' })
    const after = await kim.finds('SUP-1 ·', 'triage')
    expect(field(after, 'triage.field.missing')).not.toContain('The account name')
    expect(field(after, 'triage.field.resolution')).toContain('stands still')
    await ana.presses('give:1', receipt)
    await ana.submits('give:1', Object.fromEntries(labels.slice(1).map(label => [`need:${label}`, 'given'])))
    const whole = await kim.finds('SUP-1 ·', 'triage')
    expect(field(whole, 'triage.field.missing')).toBeUndefined()
    expect(field(whole, 'triage.field.resolution')).toContain('left)')
    const thread = await kim.sees('triage', whole.id)
    expect(thread.map(one => one.text)).toContainEqual(
      expect.stringContaining('The account name: ana@northwind'),
    )
  })

  it('is reminded of after working days, and closes nobody’s ticket before a person has answered', async () => {
    await desk.push('2026-12-03T21:00:00Z')
    const receipt = await ana.finds('🎫 SUP-2', 'dm:ana')
    const nudges = (await ana.sees('dm:ana', receipt.id)).filter(one =>
      one.text.includes('SUP-2 waits for you'),
    )
    expect(nudges).toHaveLength(2)
    expect(nudges[0]?.text).toContain('What you expected and what happened')
    expect((await ticketOf(2))?.work.status).toBe('new')
  })
})

describe('section 11: a webinar', () => {
  it('is signed up for by a button, with a calendar file in direct messages', async () => {
    await desk.push('2027-01-04T20:00:00Z')
    await ana.types('/support training')
    const offer = await told(ana)
    const seat = offer.buttons.find(one => one.label.includes('Live webinar'))
    expect(offer.text).toContain('Wed 6 Jan, 10:00 (1 place left)')
    const done = await ana.pressesFor(seat?.action ?? '', offer, { in: 'general' })
    expect(done).toContain('You are signed up for Live webinar, Wed 6 Jan, 10:00')
    const file = (
      await desk.call<{ files: { name: string; url: string }[] }[]>('/messages?as=ana&in=dm:ana')
    ).body
      .flatMap(one => one.files)
      .find(one => one.name === 'live-webinar.ics')
    const text = await (await fetch(new URL(file?.url ?? '', desk.url))).text()
    expect(text).toContain('DTSTART:20270106T200000Z\r\nDTEND:20270106T210000Z\r\n')
    expect(text).toMatch(
      /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*UID:live-webinar-\d+@support\.deskhand\r\n[\s\S]*END:VCALENDAR\r\n$/,
    )
    expect(text).toContain('\\, with time')
  })

  it('that is full is said to be, and a place that is given back can be had', async () => {
    const ben = desk.person('ben')
    await ben.types('/support training')
    const offer = await told(ben)
    expect(offer.text).toContain('Wed 6 Jan, 10:00 (full)')
    expect(offer.buttons.map(one => one.label)).not.toContainEqual(
      expect.stringMatching(/Sign up: Live webinar, 6 Jan/),
    )
    await ana.types('/support training')
    const own = await told(ana)
    const off = own.buttons.find(one => one.label.startsWith('Sign off: Live webinar'))
    expect(await ana.pressesFor(off?.action ?? '', own, { in: 'general' })).toContain('You are off the list')
    await ben.types('/support training')
    const again = await told(ben)
    const seat = again.buttons.find(one => one.label.includes('Live webinar, 6 Jan'))
    expect(await ben.pressesFor(seat?.action ?? '', again, { in: 'general' })).toContain('You are signed up')
  })

  it('is reminded of a day before, to those who come', async () => {
    await desk.push('2027-01-05T20:30:00Z')
    const soon = await desk.person('ben').finds('🎓 Live webinar begins Wed 6 Jan, 10:00', 'dm:ben')
    expect(soon.text).toContain('https://meet.google.com/mpc-live-web')
    expect((await ana.sees('dm:ana')).filter(one => one.text.includes('🎓'))).toEqual([])
  })
})

it('left no error behind', () => expect(desk.entries).toEqual([]))

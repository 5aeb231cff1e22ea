import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultDesk } from '../policy/documents.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu; Thursday and Friday are holidays. */
const morning = '2026-11-24T20:00:00Z'

let desk: RunningDesk
let ana: Resident
let ben: Resident
let kim: Resident
let mia: Resident
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-'))
  const deskFile = join(folder, 'desk.yaml')
  // Ben may accept prices for Northwind.
  await writeFile(
    deskFile,
    defaultDesk.replace('plan: growth, people: [ana]', 'plan: growth, people: [ana], authorised: [ben]'),
  )
  await writeFile(join(folder, 'support-policy.md'), (await import('../policy/documents.ts')).defaultPolicy)
  desk = await startDesk({ at: morning, deskFile })
  ana = desk.person('ana')
  ben = desk.person('ben')
  kim = desk.person('kim')
  mia = desk.person('mia')
})
afterAll(() => desk.stop())

const inTriage = { in: 'triage' }
const field = ({ fields }: Message, name: Parameters<typeof sentence>[0]) =>
  fields.find(one => one.name === sentence(name))?.value
const card = (number: number) => kim.finds(`MEDIUM · SUP-${number} ·`, 'triage')
const sideOf = async (who: Resident, number: number) =>
  who.sees(`dm:${who.id}`, (await who.finds(`🎫 SUP-${number}`, `dm:${who.id}`)).id)
const priced = async (who: Resident, number: number) =>
  (await sideOf(who, number)).find(one => one.text.startsWith('💶')) as Message
const ticketOf = async (number: number) => (await desk.store.tickets.read('support', number))?.ticket

describe('section 9: a supplier', () => {
  it('is suggested by the words, and chosen from a list', async () => {
    await ana.types('/support new our hosting is slow')
    expect(field(await card(1), 'triage.field.vendor')).toContain(
      'perhaps Harbor Cloud: Hosting of the portal',
    )
    await kim.types('/support claim 1', inTriage)
    await kim.types('/support reply 1 We look', inTriage)
    const offered = await kim.types('/support vendor 1', inTriage)
    expect(offered).toContain('Which supplier does SUP-1 wait for?')
    const list = (await kim.sees('triage')).at(-1) as Message
    await kim.presses('vendor:1:harbor-cloud', list)
    const shown = field(await card(1), 'triage.field.vendor')
    expect(shown).toContain('ask support@harborcloud.example')
    expect(shown).toContain('answer expected by Tue 24 Nov, 14:00')
    expect(field(await card(1), 'triage.field.resolution')).toContain('stands still')
    expect((await ana.finds('🎫 SUP-1', 'dm:ana')).text).toContain(
      'Their answer is expected by Tue 24 Nov, 14:00',
    )
  })

  it('that is late is told to whoever has the ticket, with whom to ask again', async () => {
    await desk.push('2026-11-25T00:30:00Z')
    const late = await kim.finds('Harbor Cloud has not answered', 'dm:kim')
    expect(late.text).toContain('Ask again: support@harborcloud.example')
    expect(field(await card(1), 'triage.field.vendor')).toContain(
      sentence('triage.vendor.late', { due: 'Tue 24 Nov, 14:00' }),
    )
    expect((await ana.finds('🎫 SUP-1', 'dm:ana')).text).toContain(
      sentence('receipt.vendor.late', { due: 'Tue 24 Nov, 14:00' }),
    )
    await kim.presses('go-on:1', late)
    expect(field(await card(1), 'triage.field.resolution')).toContain('left)')
  })
})

describe('section 10: a price', () => {
  it('is asked for by the requester, and owed from then on', async () => {
    await ana.types('/support new a report of our own, please')
    expect(await ana.types('/support quote 2 Our bookings, by region')).toContain(
      'We send you a price for SUP-2 by',
    )
    expect((await kim.finds('Our bookings, by region', 'triage', (await card(2)).id)).text).toContain(
      'Ana Ruiz',
    )
    expect((await mia.finds('asks for a price', 'triage')).buttons.map(one => one.action)).toEqual([
      'quote:2',
    ])
    const { messages } = await mia.asks('/support digest now', { in: 'managers' })
    const digest = (await mia.sees('managers')).find(one => messages.includes(one.id))
    expect(field(digest as Message, 'digest.promises')).toContain('price promised by')
  })

  it('comes back with its faults, and is at least what the policy charges', async () => {
    const { form } = await kim.asks('/support quote 2 A dashboard', inTriage)
    expect(form?.fields.map(one => one.id)).toEqual(['text', 'amount', 'rate', 'currency', 'valid'])
    const { form: begun } = await kim.asks('/support quote 2 EUR 580 A dashboard', inTriage)
    expect(begun?.fields).toMatchObject([
      { id: 'text', value: 'A dashboard' },
      { id: 'amount', value: '580' },
      { id: 'rate' },
      { id: 'currency', value: 'EUR' },
      { id: 'valid' },
    ])
    const values = { text: 'x', amount: 'much', rate: 'openingHours', currency: 'USDX', valid: 'soon' }
    const { form: again } = await kim.submits('quote:2', values)
    const errors = Object.fromEntries((again?.fields ?? []).map(one => [one.id, one.error]))
    expect(errors.amount).toBe(sentence('form.quote.error.amount'))
    expect(errors.currency).toContain('three letters')
    expect(errors.valid).toContain('14d')
    const { form: low } = await kim.submits('quote:2', {
      ...values,
      amount: '20',
      currency: 'usd',
      valid: '7d',
    })
    expect(low?.fields.find(one => one.id === 'amount')?.error).toContain('USD 145 at least')
  })

  it('reaches the requester with its terms, and no work begins before it is accepted', async () => {
    await kim.types('/support claim 2', inTriage)
    await kim.asks('/support quote 2', inTriage)
    await kim.submits('quote:2', {
      text: 'A dashboard',
      amount: '4h',
      rate: 'outOfHours',
      currency: 'USD',
      valid: '7d',
    })
    const price = await priced(ana, 2)
    expect(price.text).toContain('USD 880 for: A dashboard')
    expect(price.text).toContain('It holds until Tue 1 Dec, ')
    expect(price.text).toContain('Time is charged as it is needed')
    expect(price.text).toContain('without warranty of any kind')
    expect(price.buttons.map(one => one.action)).toEqual(['quote-accept:2', 'quote-decline:2'])
    expect(field(await card(2), 'triage.field.resolution')).toContain('stands still')
    expect(await kim.types('/support wait 2 more', inTriage)).toContain('no work begins')
    await ana.says('Is that the whole price?', {
      in: 'dm:ana',
      thread: (await ana.finds('🎫 SUP-2', 'dm:ana')).id,
    })
    expect(field(await card(2), 'triage.field.resolution')).toContain('stands still')
  })

  it('is answered by nobody but the requester and who speaks for them', async () => {
    expect(await kim.types('/support quote 2', inTriage)).toBe('')
    const copy = (await kim.sees('triage', (await card(2)).id)).find(one => one.text.startsWith('💶'))
    expect(copy?.buttons).toEqual([])
    const bens = await ben.finds('💶 SUP-2', 'dm:ben')
    expect(await ben.pressesFor('quote-accept:2', bens, { in: 'dm:ben' })).toContain(
      'agree to the terms of policy version 1',
    )
    const terms = (await ben.sees('dm:ben')).at(-1) as Message
    expect(await ben.pressesFor('quote-accept:2:agreed', terms, { in: 'dm:ben' })).toContain('Accepted.')
    expect((await priced(ana, 2)).text).toContain('✅ Accepted by Ben Okafor')
    expect((await priced(ana, 2)).buttons).toEqual([])
    expect((await ticketOf(2))?.quote?.answer).toMatchObject({
      state: 'accepted',
      by: { id: 'ben' },
      terms: 1,
    })
    expect(field(await card(2), 'triage.field.resolution')).toContain('left)')
    await kim.finds('is accepted by Ben Okafor', 'dm:kim')
    expect(await ben.types('/support status 2')).toBe(sentence('refused.not-found'))
  })

  it('runs out with notice', async () => {
    await kim.asks('/support quote 1', inTriage)
    await kim.submits('quote:1', {
      text: 'Faster disks',
      amount: '1,250.50',
      rate: '',
      currency: 'EUR',
      valid: '2d',
    })
    expect((await priced(ana, 1)).text).toContain('EUR 1,250.50 for: Faster disks')
    await desk.push('2026-11-27T03:00:00Z')
    expect((await priced(ana, 1)).text).toContain('⌛ It ran out')
    expect((await priced(ana, 1)).buttons).toEqual([])
    expect((await sideOf(ana, 1)).at(-1)?.text).toContain('has run out, and nothing is charged')
    expect((await ticketOf(1))?.hold).toBeNull()
  })
})

describe('what is owed without a clock', () => {
  it('a complaint owes its confirmation and its answer; the confirmation is whoever takes it', async () => {
    await ana.types('/support new nobody answers me')
    const asked = (await ana.asks('/support escalate 3')).messages
    const question = (await ana.sees('general')).find(one => asked.includes(one.id)) as Message
    await ana.presses('escalate:3:complaint', question)
    const digest = async () => {
      const { messages } = await mia.asks('/support digest now', { in: 'managers' })
      return (
        field(
          (await mia.sees('managers')).find(one => messages.includes(one.id)) as Message,
          'digest.promises',
        ) ?? ''
      )
    }
    expect(await digest()).toContain('confirmation of a complaint promised by')
    expect(await digest()).toContain('answer to a complaint promised by')
    await mia.presses('take-escalation:3', await mia.finds('asks for the team lead: A complaint', 'managers'))
    expect(await digest()).not.toContain('confirmation of a complaint')
  })

  it('is told to the managers when it is late, and the last word follows the team lead’s', async () => {
    await desk.push('2026-11-29T04:00:00Z')
    const late = await mia.finds('and late: answer of the team lead', 'managers')
    expect(late.text).toContain('Now it is for Head of Client Services, by')
    const done = late.buttons[0]?.action ?? ''
    expect(await mia.pressesFor(done, late, { in: 'managers' })).toContain('Done')
  })
})

describe('section 13: the live call', () => {
  it('is noted on the ticket that is named', async () => {
    await desk.push('2026-11-30T21:00:00Z')
    expect(await ana.types('/support call 3')).toContain('https://meet.google.com/mpc-help-now')
    const thread = await kim.sees('triage', (await card(3)).id)
    expect(thread.map(one => one.text)).toContain('Ana Ruiz asked for the live call and was given its link.')
    // Somebody else's ticket is as one that is not there: the link comes, and nothing is noted.
    expect(await ben.types('/support call 3')).toContain('https://meet.google.com/mpc-help-now')
    expect(await kim.sees('triage', (await card(3)).id)).toHaveLength(thread.length)
  })
})

it('left no error behind', () => expect(desk.entries).toEqual([]))

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wakesSomebody } from '../support/at-night.ts'
import { answer, type Signing, startRingingDesk } from '../support/pager-desk.ts'
import type { Resident } from '../support/playground-client.ts'

type Ringing = Awaited<ReturnType<typeof startRingingDesk>>

let desk: Ringing['desk']
let phones: Ringing['phones']
let stop: Ringing['stop']
let oli: Resident
let lee: Resident
beforeAll(async () => {
  // Tuesday 24 November, 22:00 in Honolulu: closed.
  ;({ desk, phones, stop } = await startRingingDesk('2026-11-25T08:00:00Z'))
  oli = desk.person('oli')
  lee = desk.person('lee')
})
afterAll(() => stop())

/** Premier clients have somebody on call around the clock. */
const open = (text = 'nothing works here') => wakesSomebody(desk.person('ben'), text)
const card = (ticket: string) => oli.finds(`CRITICAL · ${ticket}`, 'triage')
/** Resolves once the card says who has the ticket. */
const isWith = (ticket: string, who: string) =>
  oli.hears(`${ticket} · nothing works here\n👀 ${who}`, 'triage')
/** What the phones were told of a ticket, in order: what it was, and whom it called. */
const rung = (ticket: string) =>
  phones.bodies
    .filter(({ title }) => String(title).startsWith(`${ticket} `))
    .map(({ event, who = [] }) => [event, ...(who as string[])].join(' '))
const lastPage = (ticket: string) => {
  const found = phones.bodies.findLast(
    ({ event, title }) => event === 'page' && String(title).startsWith(`${ticket} `),
  )
  if (found === undefined) throw new Error(`Nothing rang for ${ticket}.`)
  return { key: String(found.key), callback: String(found.callback) }
}
const heard = (ticket: string, count: number) => phones.server.until(() => rung(ticket).length >= count)

describe('when nobody takes a critical ticket at night', () => {
  it('the pager rings level by level, with number, priority and headline on the first line', async () => {
    await open()
    // The managers' call and the first of the second round fall together, and are one.
    await desk.push('26m')
    expect(rung('SUP-1')).toEqual([
      'page Oli Brandt',
      'page Oli Brandt',
      'page Lee Hartmann',
      'page Mia Santos',
      'page Oli Brandt',
    ])
    expect(phones.bodies[0]).toMatchObject({
      title: 'SUP-1 CRITICAL · nothing works here',
      urgency: 'high',
      level: 'Support desk',
      drill: false,
    })
    expect(phones.bodies[0]?.text).toMatch(
      /^The first answer is due .* Called: Oli Brandt\. Level: Support desk/,
    )
  })

  it('all calls of one run are one alarm', () => {
    expect(new Set(phones.told.map(({ key }) => key)).size).toBe(1)
  })

  it('an answer on the phone is a claim: the card, the call and the requester say who has it', async () => {
    const { key, callback } = lastPage('SUP-1')
    expect(await answer(callback, { key, act: 'acknowledge', by: 'lee' })).toEqual({
      status: 200,
      body: { outcome: 'acknowledged' },
    })
    await heard('SUP-1', 6)
    expect(rung('SUP-1').at(-1)).toBe('acknowledged')
    await isWith('SUP-1', 'Lee Hartmann')
    await oli.hears('Lee Hartmann has it', 'on-call')
    await desk.person('ben').hears('Lee Hartmann has it', 'dm:ben')
  })

  it('nothing rings any more, and the resolution ends the alarm', async () => {
    await desk.push('10m')
    expect(rung('SUP-1')).toHaveLength(6)
    await lee.types('/support resolve 1 restarted the import', { in: 'triage' })
    await heard('SUP-1', 7)
    expect(rung('SUP-1').at(-1)).toBe('resolved')
    expect(phones.told.at(-1)?.key).toBe(phones.told[0]?.key)
  })
})

describe('an answer on the phone', () => {
  it('without a name is from whoever was called', async () => {
    await open()
    await desk.push('1m')
    const { key, callback } = lastPage('SUP-2')
    await answer(callback, { key, act: 'acknowledge' })
    await isWith('SUP-2', 'Oli Brandt')
  })

  it('that comes when somebody has it changes nothing', async () => {
    const { key, callback } = lastPage('SUP-2')
    expect((await answer(callback, { key, act: 'acknowledge', by: 'mia' })).body).toEqual({
      outcome: 'taken',
    })
    await isWith('SUP-2', 'Oli Brandt')
  })

  it('that nobody works on ends its alarm, and the calls begin again as another', async () => {
    const before = lastPage('SUP-2')
    await desk.push('31m')
    expect(rung('SUP-2').slice(-2)).toEqual(['resolved', 'page Oli Brandt'])
    const again = lastPage('SUP-2')
    expect(again.key).not.toBe(before.key)
    expect((await answer(before.callback, { key: before.key, act: 'acknowledge', by: 'oli' })).body).toEqual({
      outcome: 'over',
    })
    expect((await card('SUP-2')).text).toContain('UNCLAIMED')
    await answer(again.callback, { key: again.key, act: 'acknowledge' })
    await isWith('SUP-2', 'Oli Brandt')
  })

  it('does not make a requester somebody who works on it', async () => {
    await open()
    await desk.push('1m')
    const { key, callback } = lastPage('SUP-3')
    await answer(callback, { key, act: 'acknowledge', by: 'ben' })
    await isWith('SUP-3', 'Oli Brandt')
  })
})

describe('an answer that nobody on call gave', () => {
  let page: ReturnType<typeof lastPage>
  beforeAll(async () => {
    await open()
    await desk.push('1m')
    page = lastPage('SUP-4')
  })
  const told = () => ({ key: page.key, act: 'acknowledge' })
  const ago = (seconds: number) => Math.floor(Date.now() / 1_000) - seconds

  it.each<[string, () => Signing]>([
    ['forged', () => ({ secret: 'guessed by somebody else' })],
    ['unsigned', () => ({ signature: '' })],
    ['stale', () => ({ timestamp: ago(600) })],
    ['dated ahead', () => ({ timestamp: ago(-600) })],
  ])('is refused: %s', async (_, signing) => {
    expect((await answer(page.callback, told(), signing())).status).toBe(401)
    expect((await card('SUP-4')).text).toContain('UNCLAIMED')
  })

  it('is refused for a pager that does not exist, in the same words', async () => {
    const elsewhere = page.callback.replace('phones', 'nobody')
    const refused = await answer(elsewhere, told())
    expect(refused).toEqual(await answer(page.callback, told(), { secret: 'guessed by somebody else' }))
    expect(refused.status).toBe(401)
  })

  it('is refused when it is the same one again, be it after the ticket was given back', async () => {
    const timestamp = ago(1)
    expect((await answer(page.callback, told(), { timestamp })).status).toBe(200)
    expect((await answer(page.callback, told(), { timestamp })).status).toBe(401)
    await oli.types('/support release 4', { in: 'triage' })
    expect((await answer(page.callback, told(), { timestamp })).status).toBe(401)
    expect((await card('SUP-4')).text).toContain('UNCLAIMED')
  })

  it('changes nothing where it names no alarm of ours', async () => {
    for (const key of ['deskhand/support/999/1', 'deskhand/other/4/1', "x'; drop table tickets", '42']) {
      expect(await answer(page.callback, { key, act: 'acknowledge' })).toEqual({
        status: 200,
        body: { outcome: 'unknown' },
      })
    }
  })
})

describe('a drill', () => {
  const line = async () => (await oli.sees('on-call')).findLast(({ text }) => text.includes('DRILL'))
  const rungOfDrills = () => phones.bodies.filter(({ drill }) => drill)

  it('rings where the person on call is, and says everywhere that it is one', async () => {
    const said = await desk.person('mia').types('/support oncall test', { in: 'on-call' })
    expect(said).toContain('Oli Brandt is called in chat and by phones')
    await phones.server.until(() => rungOfDrills().length === 1)
    expect(rungOfDrills()[0]).toMatchObject({
      event: 'page',
      title: 'DRILL · Marlowe & Pike support',
      who: ['Oli Brandt'],
      urgency: 'high',
    })
    expect((await line())?.text).toMatch(/^🔔 DRILL · nothing is wrong · @Oli Brandt\nMia Santos tries/)
  })

  it('ends with the seconds that the answer took, in the on-call channel', async () => {
    await desk.push('42s')
    const { key, callback } = rungOfDrills()[0] as { key: string; callback: string }
    expect((await answer(callback, { key, act: 'acknowledge' })).body).toEqual({ outcome: 'acknowledged' })
    await phones.server.until(() => rungOfDrills().length === 2)
    expect(rungOfDrills()[1]).toMatchObject({ event: 'resolved', key })
    const { text, buttons } = await oli.hears('answered on the phone', 'on-call')
    expect(text).toMatch(/Oli Brandt answered on the phone after 4\d s\./)
    expect(buttons).toEqual([])
    expect((await answer(callback, { key, act: 'acknowledge', by: 'oli' })).body).toEqual({ outcome: 'over' })
  })

  it('can be answered in chat by its button, once', async () => {
    await desk.person('kim').types('/support oncall test', { in: 'on-call' })
    const message = await line()
    if (message === undefined) throw new Error('There is no drill.')
    const action = message.buttons[0]?.action ?? ''
    expect(await oli.pressesFor(action, message, { in: 'on-call' })).toMatch(
      /^Thank you\. That took \d+ s\.$/,
    )
    expect(await lee.reacts('👀', message, { in: 'on-call' })).toContain('answered before')
    expect((await line())?.text).toContain('Oli Brandt answered in chat after')
  })

  it('can be answered by 👀', async () => {
    await desk.person('kim').types('/support oncall test', { in: 'on-call' })
    const message = await line()
    if (message === undefined) throw new Error('There is no drill.')
    await lee.reacts('👀', message, { in: 'on-call' })
    expect((await line())?.text).toContain('Lee Hartmann answered in chat after')
  })

  it('is not for requesters, and opens no ticket', async () => {
    expect(await desk.person('ana').types('/support oncall test')).toContain('not yours')
    expect((await oli.sees('triage')).some(({ text }) => text.includes('SUP-5'))).toBe(false)
  })
})

describe('a pager that is away', () => {
  it('keeps nobody from their work, and rings when it is back if nobody has the ticket by then', async () => {
    phones.server.fail({ do: 'status', status: 503, headers: { 'retry-after': '1' } })
    await open('mail is down')
    await open('phones are down')
    expect((await card('SUP-5')).text).toContain('UNCLAIMED')
    await lee.types('/support claim 5', { in: 'triage' })
    phones.server.fail(null)
    await heard('SUP-6', 1)
    expect(rung('SUP-5')).toEqual([])
    expect(rung('SUP-6')).toEqual(['page Oli Brandt'])
    await lee.types('/support claim 6', { in: 'triage' })
  })

  it('hears that somebody has it when a call may have rung, though nobody knows', async () => {
    const before = phones.server.asked.length
    phones.server.fail({ do: 'drop' })
    await open('doors are locked')
    await phones.server.until(() => phones.server.asked.length > before)
    await lee.types('/support claim 7', { in: 'triage' })
    phones.server.fail(null)
    await heard('SUP-7', 1)
    expect(rung('SUP-7')).toEqual(['acknowledged'])
  })

  it('is told of in the on-call channel, once for each alarm', async () => {
    const warnings = async (ticket: string) =>
      (await oli.sees('on-call')).filter(({ text }) => text.startsWith('⚠️') && text.includes(ticket))
    await desk.push('11m') // Nobody opens more than five tickets in ten minutes.
    phones.server.fail({ do: 'status', status: 403 })
    await open('gates are locked')
    await desk.push('6m')
    await oli.hears('refuses the call for SUP-8', 'on-call')
    phones.server.fail({ do: 'status', status: 503, headers: { 'retry-after': '1' } })
    await open('lifts are stuck')
    expect(await warnings('SUP-9')).toEqual([])
    await desk.push('2m')
    await oli.hears('cannot be reached with the call for SUP-9', 'on-call')
    phones.server.fail(null)
    await heard('SUP-9', 1)
    expect(await warnings('SUP-8')).toHaveLength(1)
    expect(await warnings('SUP-9')).toHaveLength(1)
  })
})

it('told of every refusal, never of a secret, and left no error behind', () => {
  expect(desk.entries.filter(({ level }) => level === 'error')).toEqual([])
  expect(JSON.stringify(desk.entries)).not.toContain(phones.server.url)
  const messages = new Set(desk.entries.map(({ message }) => message))
  expect(messages).toContain('an answer of a pager was refused')
})

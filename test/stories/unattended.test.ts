import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026, 10:00 in Honolulu. Two hours of opening time end at noon. */
const opened = Date.parse('2026-11-24T20:00:00Z')
const minute = 60_000

let desk: RunningDesk
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: new Date(opened).toISOString() })
  mia = desk.person('mia')
  await desk.person('ben').types('/support new priority:high Tideline sync stopped')
  await desk.person('ana').types('/support new where is the invoice')
})
afterAll(() => desk.stop())

const roots = async (channel: string, words: string) =>
  (await mia.sees(channel)).filter(one => one.text.includes(words))
/** Whole minutes from the opening to the posting: the desk's clock stands still between two pushes, nearly. */
const minutes = ({ at }: Message) => Math.round((Date.parse(at) - opened) / minute)
const pushTo = (after: number) => desk.push(new Date(opened + after * minute).toISOString())

describe('a high ticket that nobody takes', () => {
  it('shows on the card alone that half of the time is gone', async () => {
    await pushTo(61)
    const { fields } = await mia.finds('🟠 HIGH', 'triage')
    expect(fields.find(one => one.name === 'First answer')?.value).toContain('50 % of the time is gone')
    expect(await mia.sees('triage')).toHaveLength(2)
  })

  it('reminds the team at 75 and at 90 percent, each once, naming that nobody has it', async () => {
    await pushTo(119)
    const reminders = await roots('triage', '⏰ SUP-1')
    expect(reminders.map(minutes)).toEqual([90, 108])
    for (const [index, percent] of [75, 90].entries()) {
      const clock = sentence('clock.first_response')
      const said = `${percent} % of the time for the ${clock} is gone, due ${shown(opened + 120 * minute)}. `
      expect(reminders[index]?.text).toContain(said + sentence('reminder.free'))
    }
  })

  it('calls by name from 75 percent on: level 1, level 1 again, level 2, level 3, then the managers', async () => {
    const calls = await roots('on-call', '🚨 SUP-1')
    expect(calls.map(one => [minutes(one), /@([A-Z]\w+)/.exec(one.text)?.[1]])).toEqual([
      [90, 'Oli'],
      [95, 'Oli'],
      [100, 'Lee'],
      [110, 'Mia'],
      [115, 'Oli'],
    ])
    expect((await roots('managers', '🚨 SUP-1')).map(minutes)).toEqual([115])
  })

  it('is late one millisecond after its due instant, and the managers hear of it at once', async () => {
    await pushTo(121)
    const [breach] = await roots('managers', '🔴 LATE: SUP-1')
    const due = shown(opened + 120 * minute)
    expect(breach?.text).toContain(`The ${sentence('clock.first_response')} was due ${due}.`)
    expect(breach && minutes(breach)).toBe(120)
    const stored = await desk.store.tickets.read('support', 1)
    const clock = stored?.ticket.clocks.find(one => one.kind === 'first_response')
    expect(clock?.breachedAt).toBe((stored?.ticket.openedAt ?? 0) + 120 * minute)
  })

  it('tells the requester as well, in the receipt', async () => {
    const receipt = await desk.person('ben').finds('SUP-1 ·', 'dm:ben')
    expect(receipt.text).toContain(sentence('receipt.new-late', { due: shown(opened + 120 * minute) }))
  })

  it('goes through three rounds and says that the calls have ended', async () => {
    await pushTo(300)
    expect(await roots('on-call', '🚨 SUP-1')).toHaveLength(12)
    const ended = await roots('managers', 'Nobody answered any call')
    expect(ended.map(minutes)).toEqual([165])
    const told = await roots('managers', '🚨 SUP-1')
    const due = shown(opened + 120 * minute)
    expect(told[0]?.text).toContain(`The first answer is due ${due}.`)
    expect(told[1]?.text).toContain(`The first answer was due ${due} and is late.`)
  })
})

describe('a medium ticket', () => {
  it('calls nobody', async () => {
    expect(await roots('on-call', 'SUP-2')).toEqual([])
  })
})

describe('the digest', () => {
  it('comes at the next opening, once, with what is late and what is due', async () => {
    await desk.push('2026-11-25T19:29:00Z') // Wednesday 09:29
    expect(await roots('managers', 'Marlowe & Pike support')).toEqual([])
    await desk.push('2026-11-25T19:31:00Z')
    const [digest, ...more] = await roots('managers', 'Marlowe & Pike support')
    expect(more).toEqual([])
    expect(digest?.text).toContain(sentence('digest.pages', { count: 1 }))
    expect(digest?.text).toContain(sentence('digest.some-late', { count: 1 }))
    expect(digest?.text).toContain(sentence('digest.due-noon', { count: 1, noon: 1 }))
    const [first] = digest?.fields ?? []
    expect(first?.name).toBe(sentence('digest.decide'))
    expect(first?.value).toContain('SUP-1 high · Tideline sync stopped · Globex (Premier)')
    expect(first?.value).toContain('· Tue 24 Nov, 12:25 Oli Brandt, 12:30 Lee Hartmann, 12:40 Mia Santos: ')
  })

  it('offers what nobody has, and its button claims it', async () => {
    const [digest] = await roots('managers', 'Marlowe & Pike support')
    if (digest === undefined) throw new Error('There is no digest.')
    expect(digest.buttons[0]).toEqual({
      action: 'claim:1',
      label: sentence('digest.act.claim', { ticket: 'SUP-1' }),
    })
    await mia.presses('claim:1', digest)
    expect((await mia.finds('🟠 HIGH', 'triage')).text).toContain('👀 Mia Santos since')
  })

  it('stays away on holidays and on Sunday', async () => {
    await desk.push('2026-12-01T00:00:00Z') // Monday 30 November, 14:00; Thursday and Friday were holidays
    const digests = await roots('managers', 'Marlowe & Pike support')
    expect(digests.map(one => shown(one.at))).toEqual([
      'Wed 25 Nov, 09:30',
      'Sat 28 Nov, 09:30',
      'Mon 30 Nov, 09:30',
    ])
  })

  it('names a late medium ticket, of which no manager was told at once', async () => {
    expect(await roots('managers', 'SUP-2')).toEqual([])
    const digest = (await roots('managers', 'Marlowe & Pike support')).at(-1)
    expect(JSON.stringify(digest?.fields)).toContain(
      'SUP-2 medium · where is the invoice · Northwind (Growth) · nobody',
    )
  })
})

it('has one card for each ticket, whatever happened, and nothing went wrong', async () => {
  const cards = (await mia.sees('triage')).filter(one => /^[🔴🟠🟡⚪]/u.test(one.text))
  expect(cards.map(one => /SUP-\d+/.exec(one.text)?.[0])).toEqual(['SUP-1', 'SUP-2'])
  expect(desk.entries).toEqual([])
})

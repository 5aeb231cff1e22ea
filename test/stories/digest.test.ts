import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Message, Resident } from '../support/playground-client.ts'

/** Tuesday, 24 November 2026 in Honolulu; Thursday and Friday are holidays. */
const tuesday = (time: string) => Date.parse(`2026-11-24T${time}:00-10:00`)

let desk: RunningDesk
let mia: Resident
beforeAll(async () => {
  desk = await startDesk({ at: new Date(tuesday('09:00')).toISOString() })
  mia = desk.person('mia')
})
afterAll(() => desk.stop())

const digests = async () =>
  (await mia.sees('managers')).filter(one => one.text.includes('Marlowe & Pike support'))
const only = async (): Promise<Message> => {
  const [digest, ...more] = await digests()
  if (digest === undefined || more.length > 0) throw new Error('There is not one digest.')
  return digest
}
const pushTo = (time: string) => desk.push(new Date(tuesday(time)).toISOString())
const field = (digest: Message, name: Parameters<typeof sentence>[0]) =>
  digest.fields.find(one => one.name === sentence(name))?.value

describe('a quiet day', () => {
  it('is one line, which says that nothing is late, what is due, and who is on call', async () => {
    await pushTo('09:30')
    const { text, fields, buttons } = await only()
    const quiet = sentence('digest.quiet', { due: 0, who: 'Oli Brandt' })
    expect(text).toBe(`Tue 24 Nov, 09:30 · Marlowe & Pike support · ${quiet}`)
    expect({ fields, buttons }).toEqual({ fields: [], buttons: [] })
  })

  it('is not edited as long as nothing changes', async () => {
    await pushTo('10:00')
    expect((await only()).edited).toBe(false)
  })
})

describe('a quiet day with something behind it', () => {
  it('says in a second line how the goals stand', async () => {
    const later = await startDesk({ at: new Date(tuesday('09:40')).toISOString() })
    await later.person('ana').types('/support new priority:low a typo')
    await later.person('kim').types('/support resolve 1 corrected')
    await later.push(new Date(tuesday('09:31') + 24 * 3_600_000).toISOString())
    const [{ text } = { text: '' }] = (await later.person('mia').sees('managers')).filter(one =>
      one.text.includes('Marlowe & Pike support'),
    )
    await later.stop()
    const [quiet, goals, ...more] = text.split('\n')
    expect(quiet).toContain(sentence('digest.quiet', { due: 0, who: 'Oli Brandt' }))
    expect(goals).toMatch(/^The last 7 days: on time 100 % \(goal 95\) ▇+ · opened 1, solved 1/)
    expect(more).toEqual([])
  })
})

describe('what came due as the desk closed', () => {
  it('is late since then, in opening time by nothing yet', async () => {
    const other = await startDesk({ at: new Date(tuesday('09:00')).toISOString() })
    await other.person('ana').types('/support new portal login fails')
    await other.push(new Date(tuesday('09:30') + 24 * 3_600_000).toISOString())
    const digest = (await other.person('mia').sees('managers')).findLast(one =>
      one.text.includes('Marlowe & Pike support'),
    )
    await other.stop()
    expect(digest && field(digest, 'digest.late')).toContain(
      'SUP-1 medium · portal login fails · Northwind (Growth) · nobody · first answer late since Tue 24 Nov, 18:30',
    )
  })
})

describe('through the day', () => {
  it('the digest is brought up to date within a quarter of an hour of a change, in its place', async () => {
    await desk.person('ben').types('/support new priority:high Tideline sync stopped')
    await pushTo('10:01')
    expect((await only()).edited).toBe(false)
    await pushTo('10:16')
    const { text, edited, at } = await only()
    expect({ edited, posted: Date.parse(at) }).toEqual({
      edited: true,
      posted: expect.closeTo(tuesday('09:30'), -4),
    })
    expect(text).toContain(sentence('digest.quiet', { due: 1, who: 'Oli Brandt' }))
  })

  it('says what needs a decision first, with what to press', async () => {
    await pushTo('12:16')
    const digest = await only()
    expect(digest.text).toContain(sentence('digest.pages', { count: 1 }))
    expect(digest.fields.map(one => one.name)).toEqual(
      (
        ['digest.decide', 'digest.unclaimed', 'digest.figures', 'digest.ahead', 'digest.delivery'] as const
      ).map(key => sentence(key)),
    )
    expect(field(digest, 'digest.decide')).toContain(
      'SUP-1 high · Tideline sync stopped · Globex (Premier) · Tue 24 Nov, 11:55 Oli Brandt, 12:00 Oli Brandt, 12:05 Lee Hartmann: no answer',
    )
    expect(digest.buttons[0]).toEqual({
      action: 'claim:1',
      label: sentence('digest.act.claim', { ticket: 'SUP-1' }),
    })
  })

  it('leaves out a call that somebody made unreadable, and goes on without it', async () => {
    const change = (from: string, to: string) =>
      desk.driver.call(
        `update ticket_events set event = replace(event, $1, $2) where event like '%Lee Hartmann%'`,
        [from, to],
      )
    const range = {
      since: tuesday('09:30'),
      now: tuesday('12:16'),
      noon: tuesday('12:00'),
      until: tuesday('18:30'),
    }
    const calls = async () =>
      (await desk.store.digests.facts('support', range)).unanswered.lines.flatMap(one => one.calls)
    const whole = await calls()
    await change('"paged"', '"paged",,')
    const left = await calls()
    await change('"paged",,', '"paged"')
    expect(left).toEqual(whole.filter(({ who }) => who[0]?.name !== 'Lee Hartmann'))
    expect([left.length, whole.length]).toEqual([6, 8])
  })

  it('a button on it does what it says', async () => {
    await mia.presses('claim:1', await only())
    expect((await mia.finds('🟠 HIGH', 'triage')).text).toContain('👀 Mia Santos since')
    await pushTo('12:40')
    const digest = await only()
    expect(field(digest, 'digest.decide')).toBeUndefined()
    expect(field(digest, 'digest.late')).toContain(
      'SUP-1 high · Tideline sync stopped · Globex (Premier) · Mia Santos',
    )
  })

  it('at closing it says until when what it says is left, and is edited no more', async () => {
    await pushTo('18:31')
    const left = await only()
    expect(left.text).toContain(sentence('digest.left', { opening: 'Wed 25 Nov, 09:30' }))
    await desk.person('kim').types('/support resolve 1 done')
    await pushTo('22:00')
    expect(await only()).toEqual(left)
  })
})

describe('the next digest', () => {
  it('comes at the next opening, and asks why what is closed was late', async () => {
    await desk.push('2026-11-25T19:31:00Z')
    const [, next, ...more] = await digests()
    if (next === undefined || more.length > 0) throw new Error('There is not one more digest.')
    expect(field(next, 'digest.unexplained')).toContain('SUP-1 high · Tideline sync stopped')
    expect(field(next, 'digest.figures')).toContain('▁')
    const { body } = await desk.call<{ text: string }[]>('/news')
    expect(body.map(({ text }) => text)).toContain(sentence('chart.title', { days: 14 }))
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))

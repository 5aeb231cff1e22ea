import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

/** Honolulu, in the week of Tuesday, 24 November 2026. Oli is always at the first level. */
const instant = (local: string) => new Date(`${local.replace(' ', 'T')}:00-10:00`).toISOString()

let desk: RunningDesk
let mia: Resident
let oli: Resident
beforeAll(async () => {
  desk = await startDesk({ at: instant('2026-11-24 10:00') })
  mia = desk.person('mia')
  oli = desk.person('oli')
})
afterAll(() => desk.stop())

const calls = async () => (await mia.sees('on-call')).map(one => one.text)
const changed = (number: number, from: string, to: string, who: string) =>
  sentence('oncall.changed', { number, from: shown(instant(from)), to: shown(instant(to)), who })

describe('`oncall`', () => {
  it('shows who is on call now, and the coming week, level by level', async () => {
    const { messages } = await oli.asks('/support oncall', { in: 'on-call' })
    const answer = (await oli.sees('on-call')).find(one => messages.includes(one.id))
    expect(answer?.text).toBe(
      sentence('oncall.now', { who: 'Oli Brandt, Lee Hartmann, Mia Santos', count: 7 }),
    )
    expect(answer?.fields.map(one => one.name)).toEqual([
      '1 On call',
      '2 Product specialists',
      '3 On-call manager',
    ])
    expect(answer?.fields[0]?.value).toBe(
      sentence('oncall.shift', {
        from: shown(instant('2026-11-24 10:00')),
        to: shown(instant('2026-12-01 10:00')),
        who: 'Oli Brandt',
      }),
    )
  })

  it('is for the team, and asks back where it does not understand', async () => {
    expect(await desk.person('ana').types('/support oncall')).toBe(
      sentence('refused.not-allowed', { verb: 'oncall' }),
    )
    expect(await oli.types('/support oncall gib lee')).toContain('`oncall swap @lee`')
    expect(await oli.types('/support oncall give @nemo')).toBe(
      sentence('refused.no-person', { name: '@nemo' }),
    )
  })
})

describe('a turn', () => {
  it('is given to a colleague by its owner', async () => {
    const said = await oli.types('/support oncall give @kim 2026-11-25 09:00 to 2026-11-26 09:00')
    expect(said).toBe(changed(1, '2026-11-25 09:00', '2026-11-26 09:00', 'Kim Nakamura'))
  })

  it('of somebody else is not theirs to give', async () => {
    const said = await desk
      .person('kim')
      .types('/support oncall give lee 2026-11-27 09:00 to 2026-11-27 20:00')
    expect(said).toBe(sentence('oncall.not-yours'))
  })

  it('of anybody is a manager’s to give', async () => {
    const said = await mia.types('/support oncall give lee 2026-11-30 09:00 to 2026-11-30 20:00')
    expect(said).toBe(changed(2, '2026-11-30 09:00', '2026-11-30 20:00', 'Lee Hartmann'))
    expect(await desk.person('kim').types('/support oncall undo 2')).toBe(
      sentence('oncall.no-override', { number: 2 }),
    )
    expect(await mia.types('/support oncall undo 2')).toBe(sentence('oncall.undone', { number: 2 }))
    expect(await mia.types('/support oncall undo 2')).toBe(sentence('oncall.no-override', { number: 2 }))
  })

  it('that has passed is nobody’s to give', async () => {
    const said = await mia.types('/support oncall give lee 2026-11-20 09:00 to 2026-11-20 20:00')
    expect(said).toBe(sentence('oncall.no-span'))
  })
})

describe('the hand-over', () => {
  it('is told in the on-call channel when the turn begins', async () => {
    await desk.push(instant('2026-11-25 09:01'))
    const until = shown(instant('2026-11-26 09:00'))
    const told = sentence('oncall.handover', {
      level: 'On call',
      to: 'Kim Nakamura',
      until,
      from: 'Oli Brandt',
    })
    expect(await calls()).toEqual([told])
  })

  it('moves the calls with it', async () => {
    await desk.person('ben').types('/support new priority:high Tideline sync stopped')
    await desk.push(instant('2026-11-25 11:10'))
    expect((await calls()).find(text => text.startsWith('🚨'))).toContain('@Kim Nakamura')
    await mia.types('/support resolve 1 done')
  })

  it('comes once more when the turn ends', async () => {
    await desk.push(instant('2026-11-26 09:01'))
    const told = (await calls()).filter(text => text.startsWith('On call:'))
    expect(told).toHaveLength(2)
    expect(told[1]).toContain('Oli Brandt is on call from now')
  })
})

describe('a gap', () => {
  it('is told to the managers before it begins, once', async () => {
    await mia.types('/support oncall give nobody 2026-11-28 20:00 to 2026-11-29 08:00')
    const told = async () => (await mia.sees('managers')).filter(one => one.text.startsWith('⚠️ NOBODY'))
    await desk.push(instant('2026-11-28 11:59'))
    expect(await told()).toEqual([])
    await desk.push(instant('2026-11-28 19:00'))
    const [gap, ...more] = await told()
    expect(more).toEqual([])
    expect(gap?.text).toContain(
      `${shown(instant('2026-11-28 20:00'))} to ${shown(instant('2026-11-29 08:00'))}`,
    )
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))

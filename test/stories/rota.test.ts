import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Outcome, Resident } from '../support/playground-client.ts'

/** Honolulu, in the week of Tuesday, 24 November 2026. Oli is always at the first level. */
const instant = (local: string) => new Date(`${local.replace(' ', 'T')}:00-10:00`).toISOString()

let folder: string
let desk: RunningDesk
let mia: Resident
let oli: Resident
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-rota-'))
  const ours = (await readFile(defaultFiles.desk, 'utf8')).replace('people: [mia] }', 'people: [mia, lee] }')
  await writeFile(join(folder, 'desk.yaml'), ours)
  await copyFile(defaultFiles.policy, join(folder, 'support-policy.md'))
  desk = await startDesk({ at: instant('2026-11-24 10:00'), deskFile: join(folder, 'desk.yaml') })
  mia = desk.person('mia')
  oli = desk.person('oli')
})
afterAll(async () => {
  await desk.stop()
  await rm(folder, { recursive: true, force: true })
})

const calls = async () => (await mia.sees('on-call')).map(one => one.text)
const changed = (number: number, from: string, to: string, who: string) =>
  sentence('oncall.changed', { number, from: shown(instant(from)), to: shown(instant(to)), who })

describe('`oncall`', () => {
  it('shows who is on call now, and the coming week, level by level', async () => {
    const { messages } = await oli.asks('/support oncall', { in: 'on-call' })
    const answer = (await oli.sees('on-call')).find(one => messages.includes(one.id))
    expect(answer?.text).toBe(
      sentence('oncall.now', { who: 'Oli Brandt, Lee Hartmann and Mia Santos', count: 7 }),
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
    await desk.push(instant('2026-11-28 12:01'))
    const [gap, ...more] = await told()
    expect(more).toEqual([])
    expect(gap?.text).toContain(
      `${shown(instant('2026-11-28 20:00'))} to ${shown(instant('2026-11-29 08:00'))}`,
    )
  })
})

describe('[Fill] at a gap', () => {
  const told = async () =>
    (await mia.sees('managers')).filter(one => /^⚠️ NOBODY|fills it|taken back/.test(one.text))
  const digest = async () => {
    const [found] = (await mia.sees('managers')).filter(one => one.text.startsWith('Sat 28 Nov'))
    if (found === undefined) throw new Error('No digest came on Saturday.')
    return { ...found, ahead: found.fields.find(({ name }) => name === 'AHEAD')?.value }
  }
  const span = [instant('2026-11-28 20:00'), instant('2026-11-29 08:00')].map(one => Date.parse(one))
  const action = `fill:${span.join(':')}`
  const filling = { from: shown(span[0] ?? 0), to: shown(span[1] ?? 0) }
  const button = { action, label: `Fill ${filling.from}` }
  const privately = async (who: Resident, { messages }: Outcome) =>
    (await who.sees('managers')).filter(one => one.private && messages.includes(one.id)).at(-1)?.text
  const submits = async (who: Resident, name: string) =>
    privately(who, await who.submits(action, { who: name }))

  it('stands in the digest and below the post, and asks managers alone for one of the team', async () => {
    const [gap] = await told()
    if (gap === undefined) throw new Error('No gap was told.')
    expect(gap.buttons).toEqual([button])
    expect((await digest()).ahead).toContain(sentence('digest.ahead.gap', filling))
    expect((await digest()).buttons).toContainEqual(button)
    const olga = desk.person('olga')
    expect(await privately(olga, await olga.presses(action, gap))).toBe(sentence('oncall.not-yours'))
    for (const manager of [mia, desk.person('lee')]) {
      const { form } = await manager.presses(action, gap)
      expect([form?.id, form?.title, form?.fields[0]?.label]).toEqual([
        action,
        sentence('form.fill.title'),
        sentence('form.fill.who', filling),
      ])
    }
  })

  it('gives it to the person chosen; the post says so at once, the digest within a quarter of an hour', async () => {
    expect(await submits(mia, 'kim')).toBe(changed(4, '2026-11-28 20:00', '2026-11-29 08:00', 'Kim Nakamura'))
    expect((await told()).map(({ text, buttons, edited }) => ({ text, buttons, edited }))).toEqual([
      { text: sentence('oncall.filled', { ...filling, who: 'Kim Nakamura' }), buttons: [], edited: true },
    ])
    await desk.push(instant('2026-11-28 12:16'))
    const { ahead, buttons } = await digest()
    expect(ahead).toContain(sentence('digest.ahead.filled', { ...filling, who: 'Kim Nakamura' }))
    expect(buttons).not.toContainEqual(button)
  })

  it('tells the second manager who was first, and changes nothing', async () => {
    const when = shown(instant('2026-11-28 12:01'))
    expect(await submits(desk.person('lee'), 'oli')).toBe(
      sentence('oncall.filled-by', { ...filling, by: 'Mia Santos', who: 'Kim Nakamura', when }),
    )
    expect(await mia.types('/support oncall undo 5')).toBe(sentence('oncall.no-override', { number: 5 }))
  })

  it('a gap that opens again is told in another post, and the first one says so', async () => {
    await mia.types('/support oncall undo 4')
    expect((await told()).map(({ text, buttons }) => [text.split('.')[0], buttons.length])).toEqual([
      [sentence('oncall.gap-again').split('.')[0], 0],
      [sentence('oncall.gap', filling).split('.')[0], 1],
    ])
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../policy/documents.ts'
import { sentence, shown } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'

let desk: RunningDesk
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-25T08:00:00Z' }) // Tuesday 24 November, 22:00 in Honolulu: closed
})
afterAll(() => desk.stop())

const calls = async (ticket: string) =>
  (await desk.person('oli').sees('on-call')).filter(one => one.text.includes(`🚨 ${ticket}`))

describe('at night', () => {
  it('a critical ticket of a client with night cover wakes the person on call, by a second tap', async () => {
    const ben = desk.person('ben')
    const due = shown('2026-11-25T21:30:00Z')
    const question = sentence('critical.question', { ticket: 'SUP-1' })
    expect(await ben.types('/support new priority:critical Tideline lost its data')).toBe(
      `${sentence('opened.line', { ticket: 'SUP-1', due })}\n${question}`,
    )
    const asked = await ben.finds(question, 'general')
    expect(asked.buttons.map(one => one.label)).toEqual([
      sentence('button.critical.yes'),
      sentence('button.critical.no'),
    ])
    expect(await calls('SUP-1')).toEqual([])
    await ben.presses('critical:1:yes', asked)
    const [call] = await calls('SUP-1')
    expect(call?.text).toContain('🚨 SUP-1 CRITICAL · Tideline lost its data · @Oli Brandt')
    expect(call && shown(call.at)).toBe('Tue 24 Nov, 22:00')
  })

  it('a critical ticket of any other client wakes nobody and is due half an hour after the opening', async () => {
    const due = shown('2026-11-25T20:00:00Z')
    const answer = await desk.person('ana').types('/support new priority:critical everything is down')
    expect(answer).toBe(sentence('opened.line', { ticket: 'SUP-2', due }))
    expect((await desk.person('ana').finds('SUP-2 ·', 'dm:ana')).text).toContain(
      sentence('receipt.why-closed', {
        target: '30 min of opening time',
        opening: 'Wed 25 Nov, 09:30',
        holiday: '',
      }),
    )
    await desk.push('2026-11-25T19:29:00Z')
    expect(await calls('SUP-2')).toEqual([])
  })

  it('I have it: acknowledged and claimed with one tap, shown on the call itself, and the calls end', async () => {
    const [first] = await calls('SUP-1')
    const latest = (await calls('SUP-1')).at(-1)
    if (first === undefined || latest === undefined) throw new Error('Nobody was called.')
    expect((await calls('SUP-1')).length).toBeGreaterThan(1)
    await desk.person('oli').presses('claim:1', latest)
    expect((await calls('SUP-1')).at(-1)?.text).toContain('Oli Brandt has it,')
    const before = (await calls('SUP-1')).length
    await desk.person('oli').types('/support reply 1 I am on it', { in: 'triage' })
    await desk.push('2h')
    expect(await calls('SUP-1')).toHaveLength(before)
  })
})

describe('holidays and early closing', () => {
  it('two hours begun before Thanksgiving end on Saturday, and `why` says what was left out', async () => {
    await desk.push('2026-11-26T04:00:00Z') // Wednesday 25 November, 18:00
    const answer = await desk.person('ana').types('/support new priority:high the report is empty')
    expect(answer).toContain(shown('2026-11-28T21:00:00Z'))
    const why = await desk.person('ana').types('/support why 3')
    expect(why).toContain('SUP-3, first answer: 2 h of opening time, by policy version 1.')
    expect(why).toMatch(/left out .*Thanksgiving.*a holiday/)
    expect(why).toContain(`Due ${shown('2026-11-28T21:00:00Z')}.`)
  })

  it('`hours` on a holiday names the next opening', async () => {
    await desk.push('2026-11-26T22:00:00Z') // Thanksgiving, noon
    expect(await desk.person('ana').types('/support hours')).toContain(
      sentence('hours.closed', {
        opening: 'Sat 28 Nov, 09:30',
        holiday: ' (Thanksgiving Day and Day after Thanksgiving)',
      }),
    )
  })

  it('on Christmas Eve the desk closes at 13:00: what is left counts on after the holiday', async () => {
    await desk.push('2026-12-24T22:00:00Z') // 12:00
    expect(await desk.person('ana').types('/support hours')).toContain(
      sentence('hours.open', { closing: 'Thu 24 Dec, 13:00' }),
    )
    const answer = await desk.person('ana').types('/support new priority:high no invoice')
    expect(answer).toContain('Sat 26 Dec, 10:30')
  })
})

describe('another night', () => {
  it('the form asks the same, and a no leaves it high', async () => {
    await desk.push('2026-12-29T08:00:00Z') // Monday 28 December, 22:00
    const ben = desk.person('ben')
    const { form } = await ben.asks('/support')
    await ben.submits(form?.id ?? '', { text: 'Tideline is gone', priority: 'critical' })
    const asked = await ben.finds(sentence('critical.question', { ticket: 'SUP-5' }), 'general')
    await ben.presses('keep:5', asked)
    await desk.push('1h')
    expect(await calls('SUP-5')).toEqual([])
    expect(await ben.types('/support status 5')).toContain('SUP-5 · Tideline is gone · high')
  })

  it('the team wakes somebody with the word alone', async () => {
    const inTriage = { in: 'triage' }
    await desk.person('kim').types('/support new for @ben priority:critical the whole site is gone', inTriage)
    expect(await calls('SUP-6')).toHaveLength(1)
  })

  it('nobody is asked where the policy calls nobody', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deskhand-quiet-nights-'))
    const policyFile = join(folder, 'policy.md')
    await writeFile(policyFile, defaultPolicy.replace('outOfHours: at-once', 'outOfHours: never'))
    const quiet = await startDesk({ at: '2026-11-25T08:00:00Z', policyFile })
    const answer = await quiet.person('ben').types('/support new priority:critical Tideline is gone')
    const status = await quiet.person('ben').types('/support status 1')
    await quiet.stop()
    await rm(folder, { recursive: true })
    expect(answer).toBe(sentence('opened.line', { ticket: 'SUP-1', due: shown('2026-11-25T08:30:00Z') }))
    expect(status).toContain('SUP-1 · Tideline is gone · critical')
  })
})

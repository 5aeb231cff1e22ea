import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wakesSomebody } from '../support/at-night.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

let desk: RunningDesk
let oli: Resident
let lee: Resident
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-25T08:00:00Z' }) // Tuesday 24 November, 22:00 in Honolulu: closed
  oli = desk.person('oli')
  lee = desk.person('lee')
})
afterAll(() => desk.stop())

const inTriage = { in: 'triage' }
const card = (ticket: string) => oli.finds(`CRITICAL · ${ticket}`, 'triage')
const calls = async (ticket: string) =>
  (await oli.sees('on-call')).filter(one => one.text.includes(`🚨 ${ticket}`))
/** Premier clients have somebody on call around the clock. */
const open = () => wakesSomebody(desk.person('ben'), 'nothing works here')

describe('the calls for a ticket', () => {
  it('end when somebody has it, and begin again half an hour later without any sign of work', async () => {
    await open()
    await oli.reacts('👀', await card('SUP-1'), inTriage)
    await desk.push('29m')
    expect(await calls('SUP-1')).toHaveLength(1)
    await desk.push('2m')
    await oli.finds('Nothing was heard of @Oli Brandt', 'on-call')
    expect(await calls('SUP-1')).toHaveLength(2)
    expect((await card('SUP-1')).text).toContain('UNCLAIMED')
  })

  it('wait longer after a note, which is a sign of work', async () => {
    await lee.reacts('👀', await card('SUP-1'), inTriage)
    const before = (await calls('SUP-1')).length
    await desk.push('25m')
    await lee.types('/support note 1 reading the logs', inTriage)
    await desk.push('25m')
    expect(await calls('SUP-1')).toHaveLength(before)
    await lee.types('/support reply 1 found it', inTriage)
    await desk.push('2h')
    expect(await calls('SUP-1')).toHaveLength(before)
  })

  it('go on with the next level when an emoji is given back, unless somebody else takes it at once', async () => {
    await open()
    const [first] = await calls('SUP-2')
    if (first === undefined) throw new Error('Nobody was called.')
    await oli.reacts('👀', first, { in: 'on-call' })
    await oli.takesAway('👀', first, { in: 'on-call' })
    await lee.reacts('👀', await card('SUP-2'), inTriage)
    const before = (await calls('SUP-2')).length
    await desk.push('20m')
    expect(await calls('SUP-2')).toHaveLength(before)
    expect((await calls('SUP-2')).at(-1)?.text).toContain('Lee Hartmann has it')
  })

  it('end with an answer of somebody who did not take it, and the call says so', async () => {
    await open()
    await oli.types('/support reply 3 we see it too', { in: 'on-call' })
    const [call, ...more] = await calls('SUP-3')
    expect([call?.text.split('\n').at(-1), more]).toEqual([sentence('call.answered'), []])
    expect(call?.buttons[0]?.label).toBe(sentence('button.have-it'))
    await lee.types('/support resolve 3 restarted', inTriage)
  })

  it('go on when a resolution is taken back: a slip of the thumb silences nobody', async () => {
    await open()
    await lee.reacts('✅', await card('SUP-4'), inTriage)
    await lee.takesAway('✅', await card('SUP-4'), inTriage)
    expect((await card('SUP-4')).text).toContain('UNCLAIMED')
    const before = (await calls('SUP-4')).length
    await desk.push('6m')
    expect((await calls('SUP-4')).length).toBe(before + 1)
  })
})

it('left no error behind', () => {
  expect(desk.entries).toEqual([])
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wakesSomebody } from '../support/at-night.ts'
import { sentence } from '../support/catalogue-text.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import type { Resident } from '../support/playground-client.ts'

/** Tuesday 24 November, 22:00 in Honolulu: closed. Premier clients have somebody on call around the clock. */
let desk: RunningDesk
let ben: Resident
let oli: Resident
let kim: Resident
beforeAll(async () => {
  desk = await startDesk({ at: '2026-11-25T08:00:00Z' })
  ben = desk.person('ben')
  oli = desk.person('oli')
  kim = desk.person('kim')
})
afterAll(() => desk.stop())

const critical = (what: string) => wakesSomebody(ben, what)
const calls = async () => (await oli.sees('on-call')).filter(one => one.text.startsWith('🚨'))
const card = (ticket: string) => kim.finds(`CRITICAL · ${ticket} `, 'triage')
const ladderOf = async (number: number) => (await desk.store.tickets.read('support', number))?.ticket.ladder

describe('several critical tickets about the same', () => {
  it('are one call, which names them all and rings for the first only', async () => {
    await critical('Tideline sync stopped')
    await critical('Tideline shows no bookings')
    await critical('Tideline is down')
    await desk.push('1s')
    const [call, ...more] = await calls()
    expect(more).toEqual([])
    expect(call?.text).toContain('🚨 SUP-1 CRITICAL')
    expect(call?.text).toContain(sentence('page.together', { tickets: 'SUP-2 and SUP-3' }))
    const joined = (await card('SUP-2')).fields.find(one => one.name === sentence('triage.field.ladder'))
    expect(joined?.value).toBe(sentence('triage.joined', { ticket: 'SUP-1' }))
  })

  it('ring together for the next level', async () => {
    await desk.push('11m')
    expect((await calls()).map(one => one.text.slice(0, 8))).toEqual(['🚨 SUP-1', '🚨 SUP-1', '🚨 SUP-1'])
  })

  it('belong to whoever answers, with one tap', async () => {
    const last = (await calls()).at(-1)
    if (last === undefined) throw new Error('Nobody was called.')
    await oli.presses('claim:1', last)
    for (const ticket of ['SUP-1', 'SUP-2', 'SUP-3'])
      expect((await card(ticket)).text).toContain('👀 Oli Brandt since')
    const told = (await ben.sees('dm:ben')).map(one => one.text)
    const threads = await Promise.all(
      (await ben.sees('dm:ben')).map(async one => (await ben.sees('dm:ben', one.id)).map(said => said.text)),
    )
    expect(
      [...told, ...threads.flat()].filter(text => text.startsWith('Oli Brandt is on it since')),
    ).toHaveLength(3)
  })

  it('go to the same person when another one comes, who hears of it', async () => {
    await critical('Tideline lost yesterday’s bookings')
    await desk.push('1s')
    expect((await calls()).filter(one => one.text.includes('SUP-4 CRITICAL'))).toEqual([])
    expect((await card('SUP-4')).text).toContain('👀 Oli Brandt since')
    expect((await oli.finds('SUP-4', 'dm:oli')).text).toContain('is about the same as SUP-1')
  })

  it('run out one by one: what nobody works on is called for by itself', async () => {
    await oli.types('/support reply 1 We are looking')
    await oli.types('/support resolve 2 the same trouble')
    await desk.push('35m')
    expect((await calls()).at(-1)?.text).toMatch(/🚨 SUP-[34] CRITICAL/)
    const phases = [(await ladderOf(3))?.phase, (await ladderOf(4))?.phase].sort()
    expect(phases).toEqual(['joined', 'running'])
  })

  it('are called for by themselves once the one they joined is solved', async () => {
    const leader = (await ladderOf(3))?.phase === 'running' ? 3 : 4
    const follower = 7 - leader
    await kim.types(`/support resolve ${leader} fixed`)
    await desk.push('1s')
    expect((await ladderOf(follower))?.phase).toBe('running')
    expect((await calls()).at(-1)?.text).toContain(`🚨 SUP-${follower} CRITICAL`)
  })
})

it('nothing went wrong', () => expect(desk.entries).toEqual([]))

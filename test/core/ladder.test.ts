import { describe, expect, it } from 'vitest'
import type { EventOf } from '../../src/core/events.ts'
import { comingCalls } from '../../src/core/ladder.ts'
import { minute } from '../../src/core/time.ts'
import { ana, at, contextAt, kim, lee, mia, oli, terms } from './desk.ts'
import { desires, opened, type Story } from './given.ts'

const { ack, claim, pass, release, note, prioritise, reply, resolve, unresolve } = desires

/** Sunday night: critical targets run around the clock, and somebody is called at once. */
const night = '2026-11-29 02:00'
const into = (minutes: number) => at(night) + minutes * minute

const critical = () => opened(night, { priority: 'critical' })

const calls = (story: Story) =>
  story
    .events()
    .filter((event): event is EventOf<'paged'> => event.type === 'paged')
    .map(({ at: when, round, level, who }) => [(when - at(night)) / minute, round, level, who[0]?.id ?? null])

describe('the calls for a critical ticket', () => {
  it('begin at once at night, and climb until they have ended loudly', () => {
    const story = critical().until(into(120))
    expect(calls(story)).toEqual([
      [0, 1, 'On call', 'oli'],
      [10, 1, 'Second line', 'lee'],
      [20, 1, 'Third line', 'mia'],
      [25, 1, 'managers', null],
      [25, 2, 'On call', 'oli'],
      [35, 2, 'Second line', 'lee'],
      [45, 2, 'Third line', 'mia'],
      [50, 2, 'managers', null],
    ])
    expect(story.events().find(event => event.type === 'ladder-ended')).toMatchObject({
      why: 'exhausted',
      at: into(50),
    })
  })

  it('begin at half the time while the desk is open', () => {
    const story = opened('2026-11-23 10:00', { priority: 'critical' }).until('2026-11-23 10:16')
    expect(story.events().find(event => event.type === 'paged')).toMatchObject({ at: at('2026-11-23 10:15') })
  })

  it('never begin where the policy says so', () => {
    const story = opened(night, { priority: 'medium' }).until('2026-12-05 10:00')
    expect(story.events().some(event => event.type === 'paged')).toBe(false)
  })

  it('skip a level that has nobody, and record it', () => {
    critical()
      .looked(into(0), { empty: [1, 2] })
      .gives(
        { type: 'paged', step: 0, level: 'On call', who: [] },
        { type: 'paged', step: 1, level: 'Second line', who: [] },
        {
          type: 'paged',
          step: 2,
          level: 'Third line',
          who: [{ workspace: 'playground', id: 'mia', name: 'Mia' }],
        },
      )
  })

  it('reach the managers at once when nobody is on call at all', () => {
    const story = critical().looked(into(0), { empty: [1, 2, 3] })
    expect(story.last().map(event => event.type)).toEqual(['paged', 'paged', 'paged', 'paged'])
    expect(story.last().at(-1)).toMatchObject({ to: 'managers' })
  })

  it('give every level its time after it was called, though somebody looked late', () => {
    const story = critical().looked(into(40))
    expect(story.last().filter(event => event.type === 'paged')).toHaveLength(1)
    story.looked(into(49)).gives()
    story.looked(into(50))
    expect(story.last()).toMatchObject([{ type: 'paged', level: 'Second line' }])
  })
})

describe('taking a call', () => {
  it('is claiming the ticket, and stops the calls', () => {
    critical()
      .until(into(1))
      .when(claim(oli), into(2))
      .gives({ type: 'claimed' }, { type: 'ladder-acknowledged' }, { type: 'clock-started', clock: 'update' })
      .until(into(31))
      .has({ work: { status: 'open' } })
  })

  it('runs out after half an hour without any sign of work, and frees the ticket', () => {
    const story = critical().until(into(1)).when(claim(oli), into(2)).until(into(31)).until(into(32))
    expect(story.last().filter(event => event.type !== 'clock-warned')).toMatchObject([
      { type: 'released', at: into(32) },
      { type: 'ladder-lapsed', by: { id: 'oli' } },
      { type: 'paged', round: 1, step: 0, at: into(32) },
    ])
  })

  it('lasts as long as there is work', () => {
    critical()
      .until(into(1))
      .when(claim(oli), into(2))
      .when(note(oli), into(20))
      .until(into(49))
      .has({ work: { status: 'open' } })
      .until(into(50))
      .has({ work: { status: 'new' } })
  })

  it('works while the calls are about to begin again', () => {
    critical()
      .until(into(1))
      .when(claim(oli), into(2))
      .when(release(oli), into(3))
      .gives({ type: 'released' }, { type: 'ladder-resumed' })
      .when(claim(lee), into(3))
      .gives({ type: 'claimed' }, { type: 'ladder-acknowledged' })
      .looked(into(4))
      .has({ ladder: { phase: 'acknowledged', by: { id: 'lee' } } })
  })

  it('and giving back goes on at the first level at once', () => {
    critical()
      .until(into(11))
      .when(claim(lee), into(12))
      .when(release(lee), into(13))
      .looked(into(13))
      .gives({ type: 'paged', round: 1, step: 0, level: 'On call' })
  })
})

describe('the end of the calls', () => {
  it('is an answer', () => {
    critical()
      .until(into(1))
      .when(reply(kim), into(2))
      .has({ ladder: { phase: 'ended', why: 'answered' } })
  })

  it('is a resolution, until it is taken back', () => {
    const resolved = () => critical().until(into(1)).when(resolve(kim), into(2))
    resolved()
      .has({ ladder: { phase: 'ended', why: 'resolved' } })
      .until(into(90))
      .gives()
    resolved()
      .when(unresolve(kim), into(3))
      .has({ ladder: { phase: 'lapsed' } })
      .looked(into(3))
      .gives({ type: 'paged', round: 1, step: 0 })
  })

  it('taken back gives the call to whoever had it', () => {
    critical()
      .until(into(1))
      .when(claim(oli), into(2))
      .when(resolve(oli), into(3))
      .when(unresolve(oli), into(4))
      .has({
        work: { status: 'open' },
        ladder: { phase: 'acknowledged', by: { id: 'oli' }, workAt: into(4) },
      })
  })

  it('taken back after an answer stays the end', () => {
    critical()
      .until(into(1))
      .when(resolve(kim), into(2))
      .when(reply(kim), into(3))
      .when(unresolve(kim), into(4))
      .has({ ladder: { phase: 'ended' } })
      .until(into(20))
      .gives()
  })
})

describe('"still on it"', () => {
  const taken = () => critical().until(into(1)).when(ack(oli), into(2))

  it('takes the call the first time, and keeps it for an hour the next', () => {
    taken()
      .gives({ type: 'claimed' }, { type: 'ladder-acknowledged' }, { type: 'clock-started', clock: 'update' })
      .when(ack(oli), into(20))
      .gives({ type: 'ladder-extended', until: into(80) })
      .until(into(79))
      .has({ work: { status: 'open' } })
      .until(into(80))
      .has({ work: { status: 'new' } })
  })

  it('is not for those who do not have it', () => {
    taken().when(ack(lee), into(3)).refuses({ code: 'taken' })
    taken().when(ack(ana), into(3)).refuses({ code: 'not-allowed' })
  })
})

describe('passing a call on', () => {
  it('calls the next level at once', () => {
    critical()
      .until(into(1))
      .when(pass(oli), into(2))
      .gives({ type: 'ladder-passed' }, { type: 'paged', level: 'Second line', at: into(2) })
      .until(into(11))
      .gives()
      .until(into(12))
      .gives({ type: 'paged', level: 'Third line' })
  })

  it('gives the ticket back first, and is not for others', () => {
    const taken = () => critical().until(into(1)).when(claim(oli), into(2))
    taken()
      .when(pass(oli), into(3))
      .gives({ type: 'ladder-passed' }, { type: 'released' }, { type: 'paged', level: 'Second line' })
      .has({ work: { status: 'new' }, ladder: { phase: 'running' } })
    taken().when(pass(lee), into(3)).refuses({ code: 'taken' })
    opened(night, { priority: 'low' }).when(pass(oli), into(3)).refuses({ code: 'nobody-called' })
  })

  it('at the end of the list is nobody', () => {
    const story = critical().until(into(50))
    story.when(pass(mia), into(50)).refuses({ code: 'nobody-called' })
  })
})

describe('who is called next', () => {
  it('is known while a call rings, empty levels left out', () => {
    const story = critical().until(into(1))
    const coming = (empty: number[]) =>
      comingCalls(story.ticket(), contextAt(into(1), { empty })).map(({ at: when, to, who }) => [
        (when - at(night)) / minute,
        who[0]?.id ?? to,
      ])
    expect(coming([])).toEqual([
      [10, 'lee'],
      [20, 'mia'],
      [25, 'managers'],
    ])
    expect(coming([2])).toEqual([
      [20, 'mia'],
      [25, 'managers'],
    ])
  })
})

describe('a mark taken away', () => {
  const gracious = { terms: { ...terms, releaseGrace: 5_000 } }
  const held = () =>
    opened(night, { ...gracious, priority: 'critical' })
      .until(into(1))
      .when(claim(oli), into(2))
      .when(release(oli, true), into(3))

  it('lets the ticket go five seconds later', () => {
    held()
      .gives({ type: 'letting-go', until: into(3) + 5_000 })
      .until(into(3) + 4_999)
      .has({ work: { status: 'open' } })
      .looked(into(3) + 5_000)
      .has({ work: { status: 'new' } })
  })

  it('and put back was a slip of the thumb', () => {
    held()
      .when(claim(oli), into(3) + 4_000)
      .gives({ type: 'kept' })
      .until(into(4))
      .gives()
      .when(claim(oli), into(5))
      .refuses({ code: 'yours-already' })
  })

  it('leaves the ticket to whoever takes it meanwhile', () => {
    held()
      .when(claim(lee), into(3) + 1_000)
      .gives(
        { type: 'released', by: { workspace: 'playground', id: 'oli', name: 'Oli' } },
        { type: 'ladder-resumed' },
        { type: 'claimed' },
        { type: 'ladder-acknowledged' },
      )
      .has({ work: { status: 'open', assignee: { id: 'lee' } } })
  })

  it('is not needed for a word, which lets go at once', () => {
    opened(night, gracious).when(claim(kim), into(1)).when(release(kim), into(2)).gives({ type: 'released' })
  })
})

describe('a claim that the policy takes for a response', () => {
  it('stops the first clock, and no other claim does', () => {
    const counts = { terms: { ...terms, claimIsResponse: true } }
    opened(night, counts).when(claim(kim), into(1)).gives({ type: 'claimed' }, { type: 'clock-stopped' })
    opened(night).when(claim(kim), into(1)).gives({ type: 'claimed' })
  })
})

describe('another priority', () => {
  it('is a sign of work', () => {
    critical()
      .until(into(1))
      .when(claim(oli), into(2))
      .when(prioritise(oli, 'high'), into(3))
      .has({ ladder: { phase: 'ended' }, work: { status: 'open' } })
  })
})

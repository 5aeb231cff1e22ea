import { describe, expect, it } from 'vitest'
import type { EventOf } from '../../src/core/events.ts'
import { minute } from '../../src/core/time.ts'
import { at, kim, lee, oli } from './desk.ts'
import { desires, opened, type Story } from './given.ts'

const { claim, release, note, reply, resolve, unresolve } = desires

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
      [30, 2, 'On call', 'oli'],
      [40, 2, 'Second line', 'lee'],
      [50, 2, 'Third line', 'mia'],
      [55, 2, 'managers', null],
    ])
    expect(story.events().find(event => event.type === 'ladder-ended')).toMatchObject({
      why: 'exhausted',
      at: into(60),
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
      .gives({ type: 'claimed' }, { type: 'ladder-acknowledged' })
      .until(into(31))
      .has({ work: { status: 'open' } })
  })

  it('runs out after half an hour without any sign of work, and frees the ticket', () => {
    const story = critical().until(into(1)).when(claim(oli), into(2)).until(into(31)).until(into(32))
    expect(story.last()).toMatchObject([
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

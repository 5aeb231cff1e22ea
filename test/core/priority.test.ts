import { describe, expect, it } from 'vitest'
import { consequences } from '../../src/core/consequences.ts'
import { hour, minute } from '../../src/core/time.ts'
import { ana, at, kim, terms } from './desk.ts'
import { desires, opened as open } from './given.ts'

const { categorise, claim, prioritise, reply, wait, write } = desires
const never = { inHours: 'never', outOfHours: 'never' } as const
const start = { critical: never, high: never, medium: never, low: never }
const quiet = { terms: { ...terms, ladder: { ...terms.ladder, start } } }
const opened = (priority: 'critical' | 'high' | 'medium' | 'low', time = '2026-11-23 10:00') =>
  open(time, { ...quiet, priority })

describe('another priority', () => {
  it('keeps the time used: what is left is the new target less that', () => {
    opened('medium')
      .when(prioritise(kim, 'high'), '2026-11-23 11:00')
      .gives(
        { type: 'prioritised', from: 'medium', to: 'high' },
        { type: 'clock-retargeted', clock: 'first_response', usedMs: hour, dueAt: at('2026-11-23 12:00') },
        { type: 'clock-retargeted', clock: 'resolution', usedMs: hour, dueAt: at('2026-11-24 10:00') },
      )
  })

  it('does not lose a pause', () => {
    const story = opened('medium')
      .when(claim(kim), '2026-11-23 10:05')
      .when(wait(kim), '2026-11-23 11:00')
      .when(prioritise(kim, 'high'), '2026-11-23 14:00')
    story.has({
      clocks: [{}, { kind: 'resolution', phase: 'paused', usedMs: hour, target: { ms: 9 * hour } }],
    })
    story.when(write(ana), '2026-11-23 15:00')
    story.has({
      clocks: [{}, {}, {}, { kind: 'resolution', phase: 'running', dueAt: at('2026-11-24 14:00') }],
    })
  })

  it('that makes it late is missed at the moment of the change, once', () => {
    opened('low')
      .when(prioritise(kim, 'high'), '2026-11-23 14:00')
      .gives(
        { type: 'prioritised' },
        { type: 'clock-retargeted', clock: 'first_response', dueAt: at('2026-11-23 14:00') },
        { type: 'clock-breached', clock: 'first_response', dueAt: at('2026-11-23 14:00'), byChange: true },
        { type: 'clock-retargeted', clock: 'resolution' },
      )
      .looked('2026-11-23 14:01')
      .gives()
  })

  it('leaves alone what was met or missed', () => {
    opened('high')
      .when(reply(kim), '2026-11-23 11:00')
      .when(prioritise(kim, 'low'), '2026-11-23 11:30')
      .has({ clocks: [{ kind: 'first_response', phase: 'stopped', target: { ms: 2 * hour } }, {}, {}] })
    opened('high')
      .when(prioritise(kim, 'low'), '2026-11-23 12:30')
      .has({
        clocks: [
          { kind: 'first_response', breachedAt: at('2026-11-23 12:00'), target: { ms: 2 * hour } },
          { kind: 'resolution', target: { ms: 45 * hour } },
        ],
      })
  })

  it('between opening time and around the clock counts again from the start', () => {
    const story = opened('high', '2026-11-23 18:00').when(prioritise(kim, 'critical'), '2026-11-23 18:45')
    // Thirty minutes of opening time were used, and forty-five around the clock.
    expect(story.last().filter(event => event.type === 'clock-retargeted')).toMatchObject([
      { clock: 'first_response', usedMs: 45 * minute },
      { clock: 'resolution', usedMs: 45 * minute, dueAt: at('2026-11-23 22:00') },
    ])
  })

  it('warns again of what is ahead again', () => {
    const story = opened('high').until('2026-11-23 11:30')
    story.when(prioritise(kim, 'medium'), '2026-11-23 11:31')
    expect(story.last().find(event => event.type === 'clock-retargeted')).toMatchObject({ warned: 37 })
    story.until('2026-11-23 12:01')
    expect(story.last()).toMatchObject([{ type: 'clock-warned', percent: 50, at: at('2026-11-23 12:00') }])
  })

  it('lower is told to the requester, higher is an edit', () => {
    const told = (story: ReturnType<typeof opened>) =>
      consequences(story.ticket(), story.last()).some(one => one.show.kind === 'lowered')
    expect(told(opened('high').when(prioritise(kim, 'low'), '2026-11-23 10:05'))).toBe(true)
    expect(told(opened('high').when(prioritise(kim, 'critical'), '2026-11-23 10:05'))).toBe(false)
  })

  it('is the desk’s to give', () => {
    opened('high').when(prioritise(ana, 'critical'), '2026-11-23 10:05').refuses({ code: 'not-allowed' })
    opened('high').when(prioritise(kim, 'high'), '2026-11-23 10:05').refuses({ code: 'is-so-already' })
  })
})

describe('a lower priority while somebody is called', () => {
  it('ends the calls, which begin again by the new priority', () => {
    const night = at('2026-11-29 02:00')
    const story = open(night, { priority: 'critical' })
      .until(night + 5 * minute)
      .when(prioritise(kim, 'high'), night + 6 * minute)
      .has({ ladder: { phase: 'ended', why: 'lowered' } })
      .until('2026-11-30 11:30')
    const calls = story.events().filter(event => event.type === 'paged')
    expect(calls.find(call => call.at > night + hour)).toMatchObject({
      round: 1,
      step: 0,
      at: at('2026-11-30 11:00'),
    })
  })
})

describe('another category', () => {
  it('has the times that the policy gives it', () => {
    opened('high')
      .when(categorise(kim, 'Billing'), '2026-11-23 11:00')
      .gives(
        { type: 'categorised', from: null, to: 'billing' },
        { type: 'clock-retargeted', clock: 'resolution', target: { ms: 18 * hour, clock: 'business' } },
      )
      .when(categorise(kim, 'billing'), '2026-11-23 11:01')
      .refuses({ code: 'is-so-already' })
      .when(categorise(kim, 'gardening'), '2026-11-23 11:01')
      .refuses({ code: 'unknown-category' })
  })
})

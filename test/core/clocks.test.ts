import { describe, expect, it } from 'vitest'
import { hour, minute } from '../../src/core/time.ts'
import { at, businessTime, kim, schedule, terms } from './desk.ts'
import { desires, opened as open, type Story } from './given.ts'

const { reply, resolve } = desires
const never = { inHours: 'never', outOfHours: 'never' } as const

/** A ticket for which nobody is ever called. */
const opened = (time: string, wish: Parameters<typeof open>[1] = {}): Story => {
  const start = { critical: never, high: never, medium: never, low: never }
  return open(time, { terms: { ...terms, ladder: { ...terms.ladder, start } }, ...wish })
}

const ten = '2026-11-23 10:00'

describe('a target', () => {
  it('counts opening hours: two hours from Saturday 17:30 end on Monday at 10:30', () => {
    const [first] = opened('2026-11-28 17:30').ticket().clocks
    expect(first).toMatchObject({ dueAt: at('2026-11-30 10:30') })
  })

  it('that fills the day exactly ends with the day', () => {
    const [first] = opened('2026-11-23 16:30').ticket().clocks
    expect(first).toMatchObject({ dueAt: at('2026-11-23 18:30') })
  })

  it('around the clock never waits for the morning', () => {
    const [first] = opened('2026-11-29 02:00', { priority: 'critical' }).ticket().clocks
    expect(first).toMatchObject({ dueAt: at('2026-11-29 02:30') })
  })

  it('is met at its very instant and missed one millisecond later', () => {
    const due = at('2026-11-23 12:00')
    opened(ten)
      .when(reply(kim), due)
      .gives({ type: 'replied' }, { type: 'clock-stopped' }, { type: 'clock-started', clock: 'update' })
    opened(ten)
      .when(reply(kim), due + 1)
      .gives(
        { type: 'replied' },
        { type: 'clock-breached', dueAt: due },
        { type: 'clock-stopped' },
        { type: 'clock-started' },
      )
  })

  it('that was missed is recorded at its own instant, however late somebody looks', () => {
    for (const late of [1, minute, 40 * hour]) {
      opened(ten)
        .looked(at('2026-11-23 12:00') + late)
        .has({ clocks: [{ breachedAt: at('2026-11-23 12:00') }, {}] })
    }
  })

  it('that was missed is recorded even when the ticket is resolved before anybody looks', () => {
    opened(ten)
      .when(resolve(kim), '2026-11-27 10:00')
      .gives(
        { type: 'resolved' },
        { type: 'clock-breached', clock: 'first_response', dueAt: at('2026-11-23 12:00') },
        { type: 'clock-stopped' },
        { type: 'clock-breached', clock: 'resolution', dueAt: at('2026-11-24 10:00') },
        { type: 'clock-stopped' },
      )
  })

  it('is recorded as missed once', () => {
    const story = opened(ten).until('2026-11-27 10:00')
    const breaches = story.events().filter(event => event.type === 'clock-breached')
    expect(breaches.map(event => 'clock' in event && event.clock)).toEqual(['first_response', 'resolution'])
  })
})

describe('warnings', () => {
  it('come at half, three quarters and nine tenths of the time, each once', () => {
    const events = opened(ten, { priority: 'low' }).until('2026-11-24 10:00').last()
    expect(events).toMatchObject([
      { type: 'clock-warned', percent: 50, at: at('2026-11-23 14:30') },
      { type: 'clock-warned', percent: 75, at: at('2026-11-23 16:45') },
      { type: 'clock-warned', percent: 90, at: at('2026-11-23 18:06') },
    ])
  })

  it('crossed together are told as the highest alone', () => {
    opened(ten).looked('2026-11-23 11:55').gives({ type: 'clock-warned', percent: 90 })
    opened(ten).looked('2026-11-23 11:30').gives({ type: 'clock-warned', percent: 75 })
  })

  it('say nothing beside the breach', () => {
    opened(ten).looked('2026-11-23 12:01').gives({ type: 'clock-breached' })
  })

  it('find nothing to say when asked too early or twice', () => {
    opened(ten).looked('2026-11-23 10:59').gives()
    opened(ten).looked('2026-11-23 11:00').looked('2026-11-23 11:00').gives()
  })

  it('come in whole milliseconds, though the target has none to divide', () => {
    const odd = { ms: 12_345, clock: 'calendar' } as const
    const strange = oddTerms(odd)
    const events = opened(ten, { terms: strange })
      .until(at(ten) + 12_345)
      .last()
    const warned = events.filter(event => event.type === 'clock-warned')
    expect(warned.map(event => event.at - at(ten))).toEqual([6_173, 6_173, 9_259, 9_259, 11_111, 11_111])
  })
})

describe('a new calendar', () => {
  const closed = businessTime({
    ...schedule,
    holidays: [{ date: '2026-11-24', name: 'A day off' }],
  })

  it('moves what is due, keeps the time used, and says so once', () => {
    opened('2026-11-23 17:30')
      .looked('2026-11-23 18:30', { business: closed })
      .gives(
        { type: 'clock-moved', clock: 'first_response', usedMs: hour, dueAt: at('2026-11-25 10:30') },
        { type: 'clock-moved', clock: 'resolution', usedMs: hour, dueAt: at('2026-11-25 17:30') },
      )
      .looked('2026-11-23 18:31', { business: closed })
      .gives()
  })

  it('does not forgive what was missed before anybody looked', () => {
    opened('2026-11-23 17:30')
      .looked('2026-11-24 10:31', { business: closed })
      .gives(
        { type: 'clock-breached', clock: 'first_response', dueAt: at('2026-11-24 10:30') },
        { type: 'clock-moved', clock: 'resolution' },
      )
  })

  it('warns again of what is ahead again', () => {
    const story = opened('2026-11-23 17:30').looked('2026-11-24 10:00')
    story.gives({ type: 'clock-warned', percent: 75 })
    story.looked('2026-11-24 10:20', { business: closed })
    expect(story.last()[0]).toMatchObject({ type: 'clock-moved', warned: 50, dueAt: at('2026-11-25 10:30') })
    story.looked('2026-11-25 10:00', { business: closed }).gives({ type: 'clock-warned', percent: 75 })
  })
})

function oddTerms(target: { ms: number; clock: 'calendar' }) {
  const both = { first_response: target, next_response: null, update: null, resolution: target }
  return { ...terms, targets: { critical: both, high: both, medium: both, low: both } }
}

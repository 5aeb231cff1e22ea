import { describe, expect, it } from 'vitest'
import type { EventOf } from '../../src/core/events.ts'
import { nextCall } from '../../src/core/ladder.ts'
import { hour, minute } from '../../src/core/time.ts'
import { ticketFromRow } from '../../src/store/tickets/rows.ts'
import { ana, at, business, kim, terms } from './desk.ts'
import { desires, given, opened, type Story } from './given.ts'

const { claim, prioritise, resolve, wait, write } = desires

const types = <T extends 'paged' | 'clock-warned' | 'clock-breached'>(story: Story, type: T) =>
  story.events().filter((event): event is EventOf<T> => event.type === type)

describe('what others get wrong', () => {
  it('a late resolution is late, though nobody had looked when it was resolved', () => {
    // Due on Tuesday at 10:00, resolved at 10:05, and looked at for the first time on Friday.
    const story = opened('2026-11-23 10:00').when(resolve(kim), '2026-11-24 10:05').looked('2026-11-27 12:00')
    const missed = types(story, 'clock-breached').find(one => one.clock === 'resolution')
    expect(missed?.dueAt).toBe(at('2026-11-24 10:00'))
    expect(types(story, 'clock-breached').filter(one => one.clock === 'resolution')).toHaveLength(1)
  })

  it('a pause is not lost when the priority changes', () => {
    const due = (change: boolean) => {
      const story = opened('2026-11-23 10:00', { priority: change ? 'medium' : 'high' })
        .when(claim(kim), '2026-11-23 10:05')
        .when(wait(kim), '2026-11-23 11:00')
      if (change) story.when(prioritise(kim, 'high'), '2026-11-23 14:00')
      story.when(write(ana), '2026-11-23 15:00')
      const clock = story.ticket().clocks.find(one => one.kind === 'resolution')
      return clock?.phase === 'running' ? clock.dueAt : null
    }
    expect(due(true)).toBe(due(false))
  })

  it('nobody is reminded, called or told of a breach at night for time that runs while the desk is open', () => {
    for (const opening of ['2026-11-23 10:00', '2026-11-23 17:59', '2026-11-23 23:00', '2026-11-28 18:00']) {
      const story = opened(opening, { priority: 'high' }).until(at(opening) + 9 * 24 * hour)
      const told = [...types(story, 'clock-warned'), ...types(story, 'paged')]
      expect(told.length, opening).toBeGreaterThan(5)
      // The ladder's later levels follow its first by the minute, so they may fall into the evening.
      const first = told.filter(one => one.type === 'clock-warned' || (one.round === 1 && one.step === 0))
      for (const { at: when } of first)
        expect(business.between(when - minute, when + minute), new Date(when).toISOString()).toBeGreaterThan(
          0,
        )
    }
  })

  it('the calls go on after a restart, however long it took', () => {
    const night = at('2026-11-29 02:00')
    const story = opened(night, { priority: 'critical' }).looked(night)
    // All that a restart leaves is the row, as the database has it.
    const { desk, number, ...state } = story.ticket()
    const row = { desk, number: number ?? 1, state: JSON.parse(JSON.stringify(state)) }
    const again = ticketFromRow(row)
    expect(nextCall(again, terms.ladder, business)).toBe(night + 10 * minute)
    const later = given(story.events()).looked(night + 3 * hour)
    expect(types(later, 'paged').slice(-1)).toMatchObject([{ step: 1, level: 'Second line' }])
    later.until(night + 4 * hour)
    expect(later.events().some(one => one.type === 'ladder-ended')).toBe(true)
  })

  it('a reminder is not doubled by a second look at the same instant', () => {
    const story = opened('2026-11-23 10:00').looked('2026-11-23 11:31').looked('2026-11-23 11:31')
    const first = types(story, 'clock-warned').filter(one => one.clock === 'first_response')
    expect(first.map(one => one.percent)).toEqual([75])
  })
})

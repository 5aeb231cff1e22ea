import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/core/calendar/compile.ts'
import { openDayStarts } from '../../../src/core/calendar/days.ts'
import { dueAt, openBetween } from '../../../src/core/calendar/due.ts'
import { isOpen, nextClosing, nextOpening } from '../../../src/core/calendar/open.ts'
import { instantIn, intervalIn, rangeOf, schedules, windows } from './arbitraries.ts'
import { countOpen, modelOf, walk, wallClock } from './model.ts'

const minute = 60_000
const runs = { numRuns: 30 }

describe.each(windows)('the calendar of $zone around $around, against a clock on the wall', window => {
  const { from, to } = rangeOf(window)
  const clock = wallClock(window.zone, from, to)
  const schedule = schedules(window)
  const at = instantIn(window)
  const pauses = fc.array(intervalIn(window), { maxLength: 3 })

  it('counts the same minutes', () => {
    fc.assert(
      fc.property(schedule, pauses, at, at, (hours, away, a, b) => {
        const calendar = compile(hours, from, to)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const minutes = countOpen(modelOf(hours, clock, away), low, high)
        expect(openBetween(calendar, low, high, away)).toBe(minutes * minute)
        expect(openBetween(calendar, high, low, away)).toBe(-minutes * minute + 0)
      }),
      runs,
    )
  })

  it('is due at the same minute, ahead and back', () => {
    const budget = fc.integer({ min: -3000, max: 3000 })
    fc.assert(
      fc.property(schedule, pauses, at, budget, (hours, away, start, minutes) => {
        const expected = walk(modelOf(hours, clock, away), start, minutes)
        const calendar = compile(hours, from, to)
        const due = () => dueAt(calendar, start, minutes * minute, away)
        if (expected === undefined) expect(due).toThrow(/compile it for a range further/)
        else expect(due()).toBe(expected)
      }),
      runs,
    )
  })

  it('opens and closes at the same minutes', () => {
    fc.assert(
      fc.property(schedule, fc.integer({ min: 0, max: clock.length - 1 }), (hours, place) => {
        const { open } = modelOf(hours, clock, [])
        const calendar = compile(hours, from, to)
        const now = from + place * minute
        const change = (to: boolean) => {
          const next = open.findIndex((here, i) => i > place && here === to && open[i - 1] !== to)
          return next < 0 ? null : from + next * minute
        }
        expect(isOpen(calendar, now)).toBe(open[place])
        expect(nextOpening(calendar, now)).toBe(change(true))
        expect(nextClosing(calendar, now)).toBe(change(false))
      }),
      runs,
    )
  })

  it('opens each working day once', () => {
    fc.assert(
      fc.property(schedule, hours => {
        const { opensDay } = modelOf(hours, clock, [])
        const first = clock[0]
        if (first && first.time > 0) opensDay.delete(first.date)
        expect(openDayStarts(compile(hours, from, to), from, to)).toEqual([...opensDay.values()])
      }),
      runs,
    )
  })

  it('adds what it counts and counts what it adds, to the millisecond', () => {
    const offset = fc.integer({ min: 0, max: minute - 1 })
    const budget = fc.integer({ min: 1, max: 3 * 24 * 60 * minute })
    fc.assert(
      fc.property(schedule, pauses, at, offset, budget, (hours, away, start, ms, left) => {
        const calendar = compile(hours, from, to)
        const begin = Math.max(from, start - ms)
        if (openBetween(calendar, begin, to, away) < left) return
        const due = dueAt(calendar, begin, left, away)
        expect(openBetween(calendar, begin, due, away)).toBe(left)
        expect(openBetween(calendar, begin, due - 1, away)).toBe(left - 1)
        const back = dueAt(calendar, due, -left, away)
        expect(openBetween(calendar, back, due, away)).toBe(left)
        expect(back).toBeGreaterThanOrEqual(begin)
      }),
      runs,
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/core/calendar/compile.ts'
import { firstDifference } from '../../../src/core/calendar/difference.ts'
import { isOpen } from '../../../src/core/calendar/open.ts'
import { instantIn, rangeOf, schedules, type Window } from './arbitraries.ts'

const minute = 60_000
const window: Window = { zone: 'Europe/Berlin', around: '2026-10-25' }
const { from, to } = rangeOf(window)

describe('the first difference of two calendars', () => {
  it('is none when only the horizon has grown', () => {
    fc.assert(
      fc.property(schedules(window), schedule => {
        const [short, long] = [
          compile(schedule, from, to),
          compile(schedule, from - 9 * minute, to + 9 * minute),
        ]
        expect(firstDifference(short, long, 0)).toBeNull()
        expect(firstDifference(long, short, to)).toBeNull()
      }),
    )
  })

  it('is the first minute at which one is open and the other is not', () => {
    fc.assert(
      fc.property(schedules(window), schedules(window), instantIn(window), (one, other, since) => {
        const [a, b] = [compile(one, from, to), compile({ ...other, hours: one.hours }, from, to)]
        let expected: number | null = null
        for (let at = since; at < to && expected === null; at += minute) {
          if (isOpen(a, at) !== isOpen(b, at)) expected = at
        }
        expect(firstDifference(a, b, since)).toBe(expected)
        expect(firstDifference(b, a, since)).toBe(expected)
      }),
      { numRuns: 60 },
    )
  })
})

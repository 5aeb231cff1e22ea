import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { instantOf, isZone, offsetAt, offsetSpans } from '../../../src/core/calendar/zone.ts'
import { rangeOf, windows } from './arbitraries.ts'

const day = 86_400_000

describe.each(windows)('the zone $zone around $around', window => {
  const { zone } = window
  const { from, to } = rangeOf(window)
  const instant = fc.integer({ min: from, max: to })

  it('is as far ahead of UTC as Temporal says', () => {
    fc.assert(
      fc.property(instant, at => {
        const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        expect(offsetAt(zone, at)).toBe(there.offsetNanoseconds / 1e6)
      }),
    )
  })

  it('turns local times into instants as Temporal does: later in a gap, the first of two', () => {
    fc.assert(
      fc.property(instant, local => {
        const text = new Date(local).toISOString().slice(0, -1)
        const expected = Temporal.PlainDateTime.from(text).toZonedDateTime(zone, {
          disambiguation: 'compatible',
        })
        expect(instantOf(zone, local)).toBe(expected.epochMilliseconds)
      }),
      { numRuns: 300 },
    )
  })

  it('has stretches without a hole that differ, each with the offset of its first and last second', () => {
    const spans = offsetSpans(zone, from, to)
    expect(spans[0]?.from).toBe(from)
    expect(spans.at(-1)?.to).toBe(to)
    for (const [i, span] of spans.entries()) {
      expect(offsetAt(zone, span.from)).toBe(span.offset)
      expect(offsetAt(zone, span.to - 1)).toBe(span.offset)
      const previous = spans[i - 1]
      if (previous) expect(span.from).toBe(previous.to)
      expect(previous?.offset).not.toBe(span.offset)
    }
  })
})

describe('zones', () => {
  it('miss no change, however close two of them are', () => {
    // Tucumán changed twice within twelve days in June 2004, Egypt four times in 2014.
    const daily = (zone: string, from: number, to: number) => {
      const spans = offsetSpans(zone, from, to)
      for (let at = from; at < to; at += day) {
        expect(spans.find(one => one.from <= at && at < one.to)?.offset).toBe(offsetAt(zone, at))
      }
      return spans.length
    }
    const year = (of: number) => [Date.UTC(of, 0, 1), Date.UTC(of + 1, 0, 1)] as const
    expect(daily('America/Argentina/Tucuman', ...year(2004))).toBe(3)
    expect(daily('Africa/Cairo', ...year(2014))).toBe(5)
  })

  it('are names of the database', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Kathmandu'].every(isZone)).toBe(true)
    expect(['Mars/Olympus', '+02:00', '', '2'].some(isZone)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/core/calendar/compile.ts'
import { dueAt, openBetween } from '../../../src/core/calendar/due.ts'
import { makeGrowing } from '../../../src/core/calendar/growing.ts'
import { horizonAt, OutsideHorizon } from '../../../src/core/calendar/horizon.ts'
import { isOpen, nextClosing } from '../../../src/core/calendar/open.ts'
import type { Schedule } from '../../../src/core/calendar/schedule.ts'

const at = (text: string) => Date.parse(text)
const [from, to] = [at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z')]
const desk: Schedule = {
  zone: 'Europe/Berlin',
  hours: { mon: [['09:00', '17:00']], tue: [['22:00', '24:00']], wed: [['00:00', '02:00']] },
  holidays: [],
  overrides: {},
  maintenance: [],
}

describe('a compiled calendar', () => {
  it('joins what touches at midnight', () => {
    const { starts, ends } = compile(desk, at('2026-05-05T12:00:00Z'), at('2026-05-06T12:00:00Z'))
    expect([...starts, ...ends]).toEqual([at('2026-05-05T20:00:00Z'), at('2026-05-06T00:00:00Z')])
  })

  it('has a version that changes with what it says, and with nothing else', () => {
    const { version } = compile(desk, from, to)
    const other = (change: Partial<Schedule>) => compile({ ...desk, ...change }, from, to).version
    expect(version).toMatch(/^[0-9a-f]{64}$/)
    expect(other({ hours: { ...desk.hours, sun: [] } })).toBe(version)
    expect(other({ holidays: [{ date: '2026-05-07', name: 'A Thursday' }] })).toBe(version)
    expect(other({ holidays: [{ date: '2026-05-04', name: 'A Monday' }] })).not.toBe(version)
    expect(other({ zone: 'Europe/Paris' })).not.toBe(version)
  })

  it('keeps its version for a year when its horizon follows the clock', () => {
    expect(horizonAt(at('2026-05-04T12:00:00Z'))).toEqual(horizonAt(at('2026-12-31T23:59:59Z')))
    expect(horizonAt(at('2026-12-31T23:59:59Z'))).toEqual({
      from: at('2025-01-01T00:00:00Z'),
      to: at('2030-01-01T00:00:00Z'),
    })
  })

  it('never guesses past its ends', () => {
    const calendar = compile(desk, from, to)
    const all = openBetween(calendar, from, to)
    expect(dueAt(calendar, from, all)).toBe(calendar.ends.at(-1))
    expect(() => dueAt(calendar, from, all + 1)).toThrow(OutsideHorizon)
    expect(() => dueAt(calendar, to, -all - 1)).toThrow(OutsideHorizon)
    expect(() => dueAt(calendar, from - 1, 1)).toThrow(OutsideHorizon)
    expect(() => openBetween(calendar, from, to + 1)).toThrow(OutsideHorizon)
    expect(() => isOpen(calendar, to)).toThrow(OutsideHorizon)
    expect(() => nextClosing(calendar, to)).toThrow(OutsideHorizon)
    expect(() => openBetween(calendar, Number.NaN, to)).toThrow(OutsideHorizon)
    expect(() => dueAt(calendar, from, 1, [{ from: 0, to: Infinity }])).toThrow(OutsideHorizon)
  })

  it('grows as far as a question needs, and no further than the year 2200', () => {
    const growing = makeGrowing(desk)
    const calendar = compile(desk, from, at('2040-01-01T00:00:00Z'))
    const years = openBetween(calendar, from, at('2039-06-01T00:00:00Z'))
    expect(growing.dueAt(from, years)).toBe(dueAt(calendar, from, years))
    expect(growing.dueAt(growing.dueAt(from, years), -years)).toBe(dueAt(calendar, from, 0))
    expect(growing.openBetween(at('2039-06-01T00:00:00Z'), from)).toBe(-years)
    expect(() => growing.dueAt(from, years * 100)).toThrow(OutsideHorizon)
  })

  it('is not made for a range that is empty or too far away', () => {
    expect(() => compile(desk, from, from)).toThrow(RangeError)
    expect(() => compile(desk, at('1969-12-31T00:00:00Z'), to)).toThrow(/1970 to 2200/)
    expect(() => compile(desk, from, at('2201-01-01T00:00:01Z'))).toThrow(/1970 to 2200/)
  })
})

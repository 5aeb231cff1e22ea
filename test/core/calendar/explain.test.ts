import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/core/calendar/compile.ts'
import { openBetween } from '../../../src/core/calendar/due.ts'
import { explain, type Stretch } from '../../../src/core/calendar/explain.ts'
import type { Schedule } from '../../../src/core/calendar/schedule.ts'
import { instantIn, intervalIn, rangeOf, schedules, windows } from './arbitraries.ts'

const minute = 60_000
const at = (text: string) => Date.parse(text)

const berlin: Schedule = {
  zone: 'Europe/Berlin',
  hours: { fri: [['09:00', '17:00']], mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
  holidays: [{ date: '2026-12-28', name: 'Founding Day' }],
  overrides: {},
  maintenance: [{ name: 'Move', from: at('2026-12-25T10:00:00Z'), to: at('2026-12-25T11:00:00Z') }],
}

function words(ledger: readonly Stretch[]): string[] {
  return ledger.map(({ from, to, counted, reason, ms }) => {
    const times = [from, to].map(one => new Date(one).toISOString().slice(5, 16).replace('T', ' '))
    const name = 'name' in reason ? `${reason.kind} ${reason.name}` : reason.kind
    return `${counted ? '+' : '-'} ${times.join(' to ')} ${ms / minute} ${name}`
  })
}

describe('the ledger of a clock', () => {
  it('names every stretch that counts and every one that does not', () => {
    const calendar = compile(berlin, at('2026-12-01T00:00:00Z'), at('2027-01-31T00:00:00Z'))
    const pauses = [
      { label: 'waiting for Ana', from: at('2026-12-25T14:00:00Z'), to: at('2026-12-29T09:00:00Z') },
    ]
    const ledger = explain(berlin, calendar, at('2026-12-25T08:30:00Z'), at('2026-12-29T10:00:00Z'), pauses)
    expect(words(ledger)).toEqual([
      '+ 12-25 08:30 to 12-25 10:00 90 open',
      '- 12-25 10:00 to 12-25 11:00 60 maintenance Move',
      '+ 12-25 11:00 to 12-25 14:00 180 open',
      '- 12-25 14:00 to 12-25 16:00 120 pause waiting for Ana',
      '- 12-25 16:00 to 12-25 23:00 420 closed',
      '- 12-25 23:00 to 12-27 23:00 2880 closed day',
      '- 12-27 23:00 to 12-28 23:00 1440 holiday Founding Day',
      '- 12-28 23:00 to 12-29 08:00 540 closed',
      '- 12-29 08:00 to 12-29 09:00 60 pause waiting for Ana',
      '+ 12-29 09:00 to 12-29 10:00 60 open',
    ])
  })

  it('is empty for no time at all', () => {
    const calendar = compile(berlin, at('2026-12-01T00:00:00Z'), at('2027-01-31T00:00:00Z'))
    const noon = at('2026-12-25T12:00:00Z')
    expect(explain(berlin, calendar, noon, noon, [])).toEqual([])
  })

  it.each(windows)('has no hole and sums up to what the clock counts: $zone around $around', window => {
    const { from, to } = rangeOf(window)
    const label = fc.constantFrom('waiting for Ana', 'waiting for the vendor')
    const pauses = fc.array(
      fc.tuple(intervalIn(window), label).map(([one, name]) => ({ ...one, label: name })),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(schedules(window), pauses, instantIn(window), instantIn(window), (schedule, away, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const calendar = compile(schedule, from, to)
        const ledger = explain(schedule, calendar, low, high, away)
        const edges = [low, ...ledger.map(one => one.to)]
        expect(ledger.map(one => one.from)).toEqual(edges.slice(0, -1))
        expect(edges.at(-1)).toBe(high)
        expect(ledger.every(one => one.ms === one.to - one.from && one.ms > 0)).toBe(true)
        const counted = ledger.filter(one => one.counted).reduce((sum, one) => sum + one.ms, 0)
        expect(counted).toBe(openBetween(calendar, low, high, away))
        const reasons = words(ledger).map(text => text.replace(/^.* \d+ /, ''))
        expect(reasons.every((text, i) => text !== reasons[i - 1])).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

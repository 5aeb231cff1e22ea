import { describe, expect, it } from 'vitest'
import { type Lens, lookBack } from '../../src/core/hindsight.ts'
import type { PinnedTerms } from '../../src/core/pinned.ts'
import { day, hour, minute } from '../../src/core/time.ts'
import { at, business, businessTime, kim, oli, schedule, terms } from './desk.ts'
import { desires, opened } from './given.ts'

const { claim, reply, resolve } = desires
const since = at('2026-11-01 00:00')
const now = at('2026-11-30 12:00')
const lens = (its: PinnedTerms, more: Partial<Lens> = {}): Lens => ({
  termsOf: () => its,
  business,
  otherHours: false,
  reach: who => (who.length > 0 ? [oli] : []),
  ...more,
})
const high = (ms: number): PinnedTerms => ({
  ...terms,
  targets: { ...terms.targets, high: { ...terms.targets.high, first_response: { ms, clock: 'business' } } },
})
/** Answered after 90 minutes and solved after two hours, with a word promised in between. */
const answered = opened('2026-11-23 10:00')
  .when(claim(kim), '2026-11-23 11:00')
  .when(reply(kim), '2026-11-23 11:30')
  .when(resolve(kim), '2026-11-23 12:00')
  .ticket()

describe('looking back on tickets under another policy', () => {
  it('judges the time that was really used by the other target', () => {
    expect(lookBack([answered], lens(terms), since, now)).toMatchObject({ inTime: 3, late: 0 })
    expect(lookBack([answered], lens(high(90 * minute)), since, now)).toMatchObject({ inTime: 3, late: 0 })
    expect(lookBack([answered], lens(high(89 * minute)), since, now)).toMatchObject({ inTime: 2, late: 1 })
  })

  it('leaves out what had ended before, and what is still in time', () => {
    expect(lookBack([answered], lens(terms), at('2026-11-24 00:00'), now)).toMatchObject({
      inTime: 0,
      late: 0,
    })
    const open = opened('2026-11-30 11:00').ticket()
    expect(lookBack([open], lens(terms), since, now)).toMatchObject({ inTime: 0, late: 0 })
    expect(lookBack([open], lens(high(59 * minute)), since, now)).toMatchObject({ inTime: 0, late: 1 })
  })

  it('counts again where the desk would have been open at other hours', () => {
    const late = { ...schedule, hours: { ...schedule.hours, mon: [['11:00', '18:30']] as const } }
    const other = { business: businessTime(late), otherHours: true }
    expect(lookBack([answered], lens(high(30 * minute)), since, now)).toMatchObject({ late: 1 })
    expect(lookBack([answered], lens(high(30 * minute), other), since, now)).toMatchObject({ late: 0 })
  })

  it('calls until somebody really took the ticket, and never for one that was opened before', () => {
    const calls = (its: PinnedTerms, from = since) => lookBack([answered], lens(its), from, now).pages
    // High tickets call after three quarters of two hours: half an hour after it was taken.
    expect(calls(high(2 * hour))).toBe(0)
    expect(calls(high(60 * minute))).toBeGreaterThan(0)
    expect(calls(high(40 * minute))).toBeGreaterThan(calls(high(60 * minute)))
    expect(calls(high(40 * minute), answered.openedAt + day)).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDuration } from '../../src/policy/say.ts'
import { readDuration } from '../../src/policy/values/duration.ts'

const minute = 60_000
const hour = 60 * minute
const business = { businessDay: 9 * hour, clock: 'business' } as const
const calendar = { businessDay: 9 * hour, clock: 'calendar' } as const

describe('a duration', () => {
  it.each([
    ['5s', 5_000, 'calendar'],
    ['15m', 15 * minute, 'calendar'],
    ['2h', 2 * hour, 'calendar'],
    ['1.5h', 90 * minute, 'calendar'],
    ['7d', 168 * hour, 'calendar'],
    ['2w', 336 * hour, 'calendar'],
    ['1bd', 9 * hour, 'business'],
    [' 20bd ', 180 * hour, 'business'],
    ['3650d', 3650 * 24 * hour, 'calendar'],
  ])('%s', (written, ms, clock) => {
    expect(readDuration(written, calendar)).toEqual({ ms, clock })
  })

  it('of minutes and hours runs on the clock of its field, of days around the clock', () => {
    expect(readDuration('2h', business)).toEqual({ ms: 2 * hour, clock: 'business' })
    expect(readDuration('7d', business)).toEqual({ ms: 168 * hour, clock: 'calendar' })
  })

  it.each([
    '0m',
    '0bd',
    '0.0001s',
    '3651d',
    '999999999w',
    '-1h',
    '+1h',
    '1 h 30m',
    'h',
    '15',
    '1H',
    '١h',
    '1month',
    'Infinity',
  ])('is not %s', written => {
    expect(typeof readDuration(written, calendar)).toBe('string')
  })

  it('of a business day is as long as the policy says', () => {
    expect(readDuration('2bd', { businessDay: 8 * hour, clock: 'calendar' })).toEqual({
      ms: 16 * hour,
      clock: 'business',
    })
  })

  it.each([
    [30 * minute, 'business', '30 minutes'],
    [hour, 'business', '1 business hour'],
    [9 * hour, 'business', '1 business day'],
    [45 * hour, 'business', '5 business days'],
    [90 * minute, 'calendar', '90 minutes'],
    [24 * hour, 'calendar', '1 day'],
    [5_000, 'calendar', '5 seconds'],
  ] as const)('of %i ms (%s) is said as "%s… %s"', (ms, clock, said) => {
    expect(sayDuration({ ms, clock }, 9 * hour)).toBe(said)
  })

  it('is never said as another', () => {
    const unit = fc.constantFrom('s', 'm', 'h', 'd', 'bd')
    const said = (text: string) => {
      const read = readDuration(text, business)
      return typeof read === 'string' ? undefined : { read, words: sayDuration(read, business.businessDay) }
    }
    fc.assert(
      fc.property(fc.nat(500), unit, fc.nat(500), unit, (a, unitA, b, unitB) => {
        const [one, other] = [said(`${a}${unitA}`), said(`${b}${unitB}`)]
        if (one && other && one.read.ms !== other.read.ms) expect(one.words).not.toBe(other.words)
      }),
    )
  })
})

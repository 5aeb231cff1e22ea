import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDateRule } from '../../src/core/calendar/date-rules.ts'
import { isDateRule } from '../../src/policy/values/date-rule.ts'

describe('a date rule', () => {
  it.each([
    '2026-12-24',
    '12-24',
    '02-29',
    'every Sunday',
    'each sun',
    'second Sunday of every month',
    'last friday in November',
    'fourth Thursday of November + 1 day',
    'Third  MONDAY of the month',
    '1st wed',
  ])('is %s', written => {
    expect(isDateRule(written)).toBe(true)
  })

  it.each([
    '',
    'Sunday',
    '24-12',
    '02-30',
    '2026-02-29',
    'sixth Sunday of May',
    'second Sunday of Mai',
    '1969-12-31',
    '2201-01-01',
    'tomorrow',
  ])('is not "%s"', written => {
    expect(isDateRule(written)).toBe(false)
  })

  it('is accepted by the policy exactly where the calendar understands it', () => {
    const word = fc.constantFrom(
      'first',
      'second',
      'last',
      '3rd',
      'every',
      'each',
      'the',
      'sunday',
      'Thu',
      'tues',
      'of',
      'in',
      'month',
      'May',
      'november',
      'sept',
      '+',
      '1',
      '+1',
      'day',
      'days',
      '12-24',
      '02-29',
      '13-01',
      '2026-05-01',
      '',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), words => {
        const written = words.join(' ')
        expect(isDateRule(written)).toBe(parseDateRule(written) !== undefined)
      }),
      { numRuns: 5_000 },
    )
    for (const ordinal of ['first', 'last', '5th']) {
      for (const rest of [
        'of every month',
        'in the month',
        'of november',
        '',
        'of May + 2 days',
        '+ 1 day',
      ]) {
        const written = `${ordinal} Thursday ${rest}`.trim()
        expect([written, isDateRule(written)]).toEqual([written, parseDateRule(written) !== undefined])
      }
    }
  })
})

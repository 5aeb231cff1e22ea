import { describe, expect, it } from 'vitest'
import { parseDateRule } from '../../src/policy/values/date-rule.ts'

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
    expect(parseDateRule(written)).toBeDefined()
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
    expect(parseDateRule(written)).toBeUndefined()
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/core/calendar/compile.ts'
import { dueAt, openBetween } from '../../../src/core/calendar/due.ts'
import { day } from '../../../src/core/calendar/local.ts'
import type { Hours, Interval, Schedule, Span } from '../../../src/core/calendar/schedule.ts'

/** Inputs and expected results from the test suites of seven other products; each case names its source. */
type Case = {
  id: string
  op: 'add' | 'between'
  source: { repo: string; path: string }
  schedule: { tz: string; hours: Hours; holidays: string[]; overrides?: Record<string, Span[]> }
  from: string
  to?: string
  seconds?: number
  pauses?: [string, string][]
  expect?: string | number
  expectSeconds?: number
}

const file = new URL('../../data/clock-cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

function scheduleOf({ tz, hours, holidays, overrides }: Case['schedule']): Schedule {
  const named = holidays.map(date => ({ date, name: date }))
  return { zone: tz, hours, holidays: named, overrides: overrides ?? {}, maintenance: [] }
}

function pausesOf(pauses: Case['pauses'] = []): Interval[] {
  return pauses.map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) }))
}

describe('what others expect of business hours', () => {
  it('has every case', () => {
    expect(cases).toHaveLength(115)
  })

  it.each(cases)('$id: $op, from $source.repo', one => {
    const from = Date.parse(one.from)
    const calendar = compile(scheduleOf(one.schedule), from - 365 * day, from + 365 * day)
    const pauses = pausesOf(one.pauses)
    if (one.op === 'add') {
      const due = dueAt(calendar, from, (one.seconds ?? Number.NaN) * 1000, pauses)
      expect(due).toBe(Date.parse(String(one.expect)))
    } else {
      const open = openBetween(calendar, from, Date.parse(String(one.to)), pauses)
      expect(open / 1000).toBe(one.expectSeconds)
    }
  })
})

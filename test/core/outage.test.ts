import { describe, expect, it } from 'vitest'
import { readDay } from '../../src/core/day-words.ts'
import {
  concerns,
  declare,
  nextLookAt,
  nextWordAt,
  type Outage,
  type OutageStep,
  onTime,
  onWord,
} from '../../src/core/outage.ts'
import { day, hour, minute } from '../../src/core/time.ts'
import { at, mia } from './desk.ts'

const every = 30 * minute
const from = at('2026-11-29 20:00')
const to = from + 4 * hour

const planned = (now = at('2026-11-23 10:00')): OutageStep =>
  declare({ kind: 'maintenance', title: 'Portal', services: ['portal'], by: mia, from, to }, 1, now, every)
const disruption = (now: number): OutageStep =>
  declare({ kind: 'disruption', title: 'Sync', services: [], by: mia, from: now, to: null }, 2, now, every)

/** Everything that happens of itself until an instant, told with the times. */
function until(start: Outage, end: number): { outage: Outage; told: string[] } {
  let outage = start
  const told: string[] = []
  for (let due = nextLookAt(outage); due !== null && due <= end; due = nextLookAt(outage)) {
    const step = onTime(outage, due, every)
    outage = step.outage
    told.push(...step.news.map(({ kind }) => `${kind} ${(due as number) - from}`))
    if (step.ask) told.push(`ask ${due - from}`)
  }
  return { outage, told }
}

describe('planned work', () => {
  it('is announced at once, told a day before, at its beginning, and never ends by itself', () => {
    expect(planned().news).toEqual([{ kind: 'announced' }])
    expect(until(planned().outage, to + 25 * minute).told).toEqual([
      `soon ${-day}`,
      'begun 0',
      `ask ${4 * hour}`,
      `goes-on ${4 * hour + 10 * minute}`,
    ])
  })

  it('announced shortly before is not told twice', () => {
    expect(until(planned(from - day).outage, from).told).toEqual(['begun 0'])
  })

  it('owes no word before it begins, whatever is said of it', () => {
    const spoken = onWord(planned().outage, { kind: 'word', text: 'Bring a lamp' }, from - day, every)
    expect(spoken?.news).toEqual([{ kind: 'word', text: 'Bring a lamp', next: null }])
  })

  it('is over when somebody says so, and then nothing is looked at any more', () => {
    const { outage } = until(planned().outage, to)
    const over = onWord(outage, { kind: 'over' }, to + minute, every)
    expect(over?.news).toEqual([{ kind: 'over' }])
    expect(over && nextLookAt(over.outage)).toBeNull()
    expect(over && onWord(over.outage, { kind: 'over' }, to + hour, every)).toBeNull()
  })

  it('moves by what is asked for, from its end or from now where that has passed', () => {
    const { outage } = until(planned().outage, to)
    expect(onWord(outage, { kind: 'more', ms: 30 * minute }, to + 5 * minute, every)?.outage).toMatchObject({
      to: to + 35 * minute,
      askedAt: null,
    })
  })

  it('can be called off before it begins, and not afterwards', () => {
    expect(onWord(planned().outage, { kind: 'cancel' }, from - day, every)?.news).toEqual([
      { kind: 'cancelled' },
    ])
    expect(onWord(until(planned().outage, from).outage, { kind: 'cancel' }, from, every)).toBeNull()
    expect(onWord(planned().outage, { kind: 'over' }, from - day, every)).toBeNull()
  })
})

describe('a disruption', () => {
  it('owes a report once it is over, is reminded of it once, and is done when somebody says so', () => {
    const reportBy = from + 5 * day
    const over = onWord(disruption(from).outage, { kind: 'over' }, from + hour, every, reportBy)
    expect(over?.report).toBe('owed')
    if (over === null) throw new Error('It was running.')
    expect(nextLookAt(over.outage)).toBe(reportBy)
    const due = onTime(over.outage, reportBy, every)
    expect([due.report, nextLookAt(due.outage)]).toEqual(['due', null])
    const settled = onWord(due.outage, { kind: 'reported', by: mia }, reportBy + hour, every)
    expect(settled).toMatchObject({ report: 'settled', news: [] })
    expect(settled && onWord(settled.outage, { kind: 'reported', by: mia }, reportBy + day, every)).toBeNull()
  })

  it('is told at once, and owes a word every half hour', () => {
    const now = from
    const { outage, news } = disruption(now)
    expect(news).toEqual([{ kind: 'begun' }])
    expect(until(outage, now + 85 * minute).told).toEqual([
      `ask ${20 * minute}`,
      `goes-on ${30 * minute}`,
      `ask ${50 * minute}`,
      `goes-on ${60 * minute}`,
      `ask ${80 * minute}`,
    ])
  })

  it('counts from the last word', () => {
    const spoken = onWord(
      disruption(from).outage,
      { kind: 'word', text: 'Found it' },
      from + 20 * minute,
      every,
    )
    expect(spoken?.news).toEqual([{ kind: 'word', text: 'Found it', next: from + 50 * minute }])
    expect(spoken && nextLookAt(spoken.outage)).toBe(from + 40 * minute)
    expect(spoken && nextWordAt(spoken.outage)).toBe(from + 50 * minute)
  })

  it('owes its words as often as the policy says where that is oftener than managers take to answer', () => {
    const often = 10 * minute
    const { outage } = declare(
      { kind: 'disruption', title: 'Sync', services: [], by: mia, from, to: null },
      2,
      from,
      often,
    )
    const asked = onTime(outage, from + 5 * minute, often)
    expect([asked.ask, nextLookAt(asked.outage)]).toEqual([true, from + often])
  })
})

describe('who is told first', () => {
  it('those with trouble in its services, while it runs', () => {
    const running = until(planned().outage, from).outage
    expect([concerns(running, ['portal'], from), concerns(running, ['compass'], from)]).toEqual([true, false])
    expect(concerns(planned().outage, ['portal'], from - day)).toBe(false)
    expect(concerns(disruption(from).outage, ['compass'], from)).toBe(true)
  })
})

describe('the day that is meant', () => {
  const now = at('2026-11-23 10:00') // a Monday
  it.each([
    ['2026-11-29', '2026-11-29'],
    ['today', '2026-11-23'],
    ['Tomorrow', '2026-11-24'],
    ['sunday', '2026-11-29'],
    ['next Sunday', '2026-11-29'],
    ['monday', '2026-11-30'],
    ['someday', null],
    ['2026-02-30', null],
    ['', null],
  ])('%j is %s', (said, date) => {
    expect(readDay(said, now, 'Pacific/Honolulu')).toBe(date)
  })
})

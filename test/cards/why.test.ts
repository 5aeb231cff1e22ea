import { describe, expect, it } from 'vitest'
import { exactDuration } from '../../src/cards/duration.ts'
import { plainText } from '../../src/cards/plain.ts'
import { why } from '../../src/cards/why.ts'
import { makeWords } from '../../src/cards/words.ts'
import { compile } from '../../src/core/calendar/compile.ts'
import { hour, minute, second } from '../../src/core/time.ts'
import { at, kim, schedule } from '../core/desk.ts'
import { desires, opened, type Story } from '../core/given.ts'
import { viewOf } from './views.ts'

const { claim, wait } = desires
const reader = { zone: 'Pacific/Honolulu', locale: 'en' }

/** The ledgers of a ticket as they read at a time, line by line. */
function said(story: Story, now: string, whole = false): string[] {
  const calendar = compile(schedule, Date.UTC(2026, 0, 1), Date.UTC(2029, 0, 1))
  const scheduled = { calendar, eras: [{ from: calendar.from, schedule, calendar }] }
  const view = { ...viewOf(story.ticket()), now: at(now) }
  return plainText(why({ view, history: story.events(), scheduled }, whole).text, reader).split('\n')
}

describe('why a ticket is due when it is', () => {
  it('tells what was counted from what is to come, and both make the target', () => {
    const lines = said(opened('2026-11-23 17:00', { priority: 'medium' }), '2026-11-24 10:00')
    expect(lines.slice(2, 6)).toEqual([
      'counted Mon 23 Nov, 17:00 to Mon 23 Nov, 18:30: 1 h 30 min',
      'left out Mon 23 Nov, 18:30 to Tue 24 Nov, 09:30: the desk is closed',
      'counted Tue 24 Nov, 09:30 to Tue 24 Nov, 10:00: 30 min',
      'still to come Tue 24 Nov, 10:00 to Tue 24 Nov, 12:00: 2 h',
    ])
    expect(lines[6]).toBe('Used so far: 2 h, left: 2 h. Due Tue 24 Nov, 12:00.')
  })

  it('tells every clock of a ticket in whole, with its pauses and the policy version', () => {
    const story = opened('2026-11-23 10:00')
      .when(claim(kim), '2026-11-23 10:05')
      .when(wait(kim), '2026-11-23 11:00')
    const lines = said(story, '2026-11-23 12:00', true)
    expect(lines.filter(line => line.includes('by policy version 1'))).toHaveLength(2)
    expect(lines).toContain('left out Mon 23 Nov, 11:00 to Mon 23 Nov, 12:00: waiting for Ana')
    expect(lines).toContain('Used so far: 1 h. It stands still.')
    expect(lines.at(-1)).toMatch(/^Calendar [0-9a-f]{8}\.$/)
  })

  it('names the exception that gave a clock its target', () => {
    const billing = opened('2026-11-23 10:00', { priority: 'high' }).when(
      desires.categorise(kim, 'billing'),
      '2026-11-23 10:05',
    )
    const lines = said(billing, '2026-11-23 12:00', true)
    expect(lines.filter(line => line === 'This target is an exception: Bills.')).toHaveLength(1)
    const other = said(opened('2026-11-23 10:00', { priority: 'high' }), '2026-11-23 12:00', true)
    expect(other.join()).not.toContain('exception')
  })

  it('says times to the second, so that they can be added up', () => {
    const words = makeWords('en')
    const exact = (ms: number) => exactDuration(words, ms)
    expect([0, 999, 58 * second, 8 * hour + 29 * minute + 58 * second, 45 * hour].map(exact)).toEqual([
      '0 s',
      '0 s',
      '58 s',
      '8 h 29 min 58 s',
      '45 h',
    ])
  })
})

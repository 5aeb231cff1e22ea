import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/core/calendar/compile.ts'
import { isRunning, usedAt } from '../../src/core/clocks.ts'
import { ledgerOf } from '../../src/core/ledger.ts'
import type { ClockKind } from '../../src/core/ticket.ts'
import { hour } from '../../src/core/time.ts'
import { ana, at, business, kim, schedule } from './desk.ts'
import { desires, opened, type Story } from './given.ts'
import { live, start, steps } from './stories.ts'

const { prioritise, reply, resolve, unresolve, wait, write } = desires
const calendar = compile(schedule, Date.UTC(2026, 0, 1), Date.UTC(2029, 0, 1))
const scheduled = { calendar, eras: [{ from: calendar.from, schedule, calendar }] }

const ledger = (story: Story, kind: ClockKind, now: number) => {
  const clock = story
    .ticket()
    .clocks.filter(one => one.kind === kind)
    .at(-1)
  if (clock === undefined) throw new Error(`There is no clock of ${kind}.`)
  return ledgerOf(story.events(), clock, scheduled, now)
}

describe('the ledger of a clock', () => {
  it('names what was left out: nights, pauses and the time it was solved', () => {
    const story = opened('2026-11-23 17:00')
      .when(reply(kim), '2026-11-23 17:30')
      .when(wait(kim), '2026-11-23 18:00')
      .when(write(ana), '2026-11-24 10:00')
      .when(resolve(kim), '2026-11-24 11:00')
      .when(unresolve(kim), '2026-11-24 11:30')
    const { stretches } = ledger(story, 'resolution', at('2026-11-24 12:00'))
    expect(stretches.slice(0, 6).map(({ from, counted, reason }) => [from, counted, reason])).toEqual([
      [at('2026-11-23 17:00'), true, { kind: 'open' }],
      [at('2026-11-23 18:00'), false, { kind: 'pause', name: 'customer' }],
      [at('2026-11-23 18:30'), false, { kind: 'closed' }],
      [at('2026-11-24 09:30'), false, { kind: 'pause', name: 'customer' }],
      [at('2026-11-24 10:00'), true, { kind: 'open' }],
      [at('2026-11-24 11:00'), false, { kind: 'pause', name: 'resolved' }],
    ])
  })

  it('keeps what was used before another target, and before it was solved', () => {
    const story = opened('2026-11-23 10:00', { priority: 'medium' }).when(
      prioritise(kim, 'high'),
      '2026-11-23 11:00',
    )
    expect(ledger(story, 'resolution', at('2026-11-23 12:00')).before).toEqual([
      {
        kind: 'retargeted',
        at: at('2026-11-23 11:00'),
        usedMs: hour,
        target: { ms: 9 * hour, clock: 'business' },
      },
    ])
    story.when(resolve(kim), '2026-11-23 13:00').when(desires.reopen(ana), '2026-11-24 10:00')
    expect(ledger(story, 'resolution', at('2026-11-24 12:00')).before).toEqual([
      { kind: 'carried', usedMs: 3 * hour },
    ])
  })

  it('adds up to the time used, whatever happened', () => {
    const without = steps.map(all => all.filter(step => step.kind !== 'calendar'))
    fc.assert(
      fc.property(start, without, (from, all) => {
        let now = from.time
        const story = live(from, all, (_, at) => {
          now = at
        })
        for (const clock of story.ticket().clocks) {
          const { before, stretches } = ledgerOf(story.events(), clock, scheduled, now)
          const end = isRunning(clock) ? Math.max(clock.since, clock.dueAt) : now
          const counted = stretches.filter(one => one.counted).reduce((sum, one) => sum + one.ms, 0)
          const used = counted + before.reduce((sum, one) => sum + one.usedMs, 0)
          expect(used).toBe(usedAt(clock, business, end))
        }
      }),
      { numRuns: 200 },
    )
  })
})

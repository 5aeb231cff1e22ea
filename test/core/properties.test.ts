import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chain, chainStart } from '../../src/core/chain.ts'
import { consequences } from '../../src/core/consequences.ts'
import { deadlinesOf } from '../../src/core/deadlines.ts'
import type { EventOf } from '../../src/core/events.ts'
import { replay } from '../../src/core/evolve.ts'
import { contextAt, terms } from './desk.ts'
import { given } from './given.ts'
import { contradictions, miscounts } from './invariants.ts'
import { live, type Step, start, steps } from './stories.ts'

const withoutCalendars = steps.map(all => all.filter(step => step.kind !== 'calendar'))
const commandsOnly = (all: readonly Step[]) => all.filter(step => step.kind === 'command')

describe('whatever people do and time brings', () => {
  it('no ticket contradicts itself', () => {
    fc.assert(
      fc.property(start, steps, (from, all) => {
        live(from, all, story => expect(contradictions(story.ticket())).toEqual([]))
      }),
      { numRuns: 400 },
    )
  })

  it('a target is missed when more time was used than it gives, and never when less was', () => {
    fc.assert(
      fc.property(start, withoutCalendars, (from, all) => {
        live(from, all, story => expect(miscounts(story.ticket())).toEqual([]))
      }),
      { numRuns: 300 },
    )
  })

  it('the ticket is what its events say, and they chain', () => {
    fc.assert(
      fc.property(start, steps, (from, all) => {
        const story = live(from, all, () => {})
        expect(replay(story.events())).toEqual(story.ticket())
        const sealed = chain(chainStart, story.events())
        const kept = JSON.parse(JSON.stringify(sealed)) as typeof sealed
        expect(
          chain(
            chainStart,
            kept.map(({ event }) => event),
          ),
        ).toEqual(sealed)
      }),
      { numRuns: 100 },
    )
  })

  it('events come in the order of their instants', () => {
    fc.assert(
      fc.property(start, steps, (from, all) => {
        const times = live(from, all, () => {})
          .events()
          .map(event => event.at)
        expect(times).toEqual([...times].sort((one, other) => one - other))
      }),
      { numRuns: 100 },
    )
  })

  it('nothing is due in the past once it was looked at, and looking again finds nothing', () => {
    fc.assert(
      fc.property(start, steps, (from, all) => {
        live(from, all, (story, now, surroundings) => {
          const looked = given(story.events(), surroundings).until(now)
          const { terms: pinned, business } = contextAt(now, surroundings)
          for (const { dueAt } of deadlinesOf(looked.ticket(), pinned, business)) {
            expect(dueAt).toBeGreaterThan(now)
            expect(Number.isSafeInteger(dueAt)).toBe(true)
          }
          looked.looked(now)
          looked.looked(now).gives()
        })
      }),
      { numRuns: 100 },
    )
  })

  it('a target is missed at the same instant, whenever somebody looks', () => {
    fc.assert(
      fc.property(start, withoutCalendars, (from, all) => {
        const end = from.time + all.reduce((sum, step) => sum + step.after, 0)
        // Calls free a ticket nobody works on: only clocks are compared, so nobody is called.
        const never = { inHours: 'never', outOfHours: 'never' } as const
        const start = { critical: never, high: never, medium: never, low: never }
        // Nor is anything asked about words on a solved ticket: what comes of that is decided by whoever looks.
        const quiet = { terms: { ...terms, reopenWithin: -1, ladder: { ...terms.ladder, start } } }
        const attentive = given(live(from, [], () => {}).events(), quiet)
        const absent = given(live(from, [], () => {}).events(), quiet)
        let now = from.time
        for (const step of all) {
          now += step.after
          attentive.until(now)
          if (step.kind !== 'command') continue
          attentive.when(step.command, now)
          absent.when(step.command, now)
        }
        const missed = (story: typeof absent) =>
          story
            .looked(end + 1)
            .ticket()
            .clocks.map(({ kind, cycle, breachedAt }) => ({ kind, cycle, breachedAt }))
        expect(missed(absent)).toEqual(missed(attentive))
      }),
      { numRuns: 200 },
    )
  })

  it('each clock warns of each threshold once, upwards', () => {
    fc.assert(
      fc.property(start, withoutCalendars, (from, all) => {
        const told = new Map<string, number>()
        for (const event of live(from, all, () => {}).events()) {
          if (event.type !== 'clock-warned') continue
          const clock = `${event.clock} ${event.cycle}`
          expect(event.percent).toBeGreaterThan(told.get(clock) ?? 0)
          told.set(clock, event.percent)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('the steps of a round are climbed in order, and none is left out', () => {
    fc.assert(
      fc.property(start, steps, (from, all) => {
        let last: EventOf<'paged'> | null = null
        let again = true
        for (const event of live(from, all, () => {}).events()) {
          if (event.type === 'ladder-lapsed' || event.type === 'ladder-resumed') again = true
          if (event.type === 'ladder-ended' && event.why === 'lowered') {
            last = null
            again = true
          }
          if (event.type !== 'paged') continue
          const follows = last !== null && event.round === last.round && event.step === last.step + 1
          const nextRound = last !== null && event.round === last.round + 1 && event.step === 0
          const fromTheFirst = again && event.step === 0 && event.round === (last?.round ?? 1)
          expect(follows || nextRound || fromTheFirst).toBe(true)
          if (nextRound) expect(last?.step).toBe(terms.ladder.steps.length - 1)
          last = event
          again = false
        }
      }),
      { numRuns: 300 },
    )
  })

  it('what is shown at once names each message once', () => {
    fc.assert(
      fc.property(start, steps, (from, all) => {
        live(from, all, story => {
          const keys = consequences(story.ticket(), story.last()).flatMap(({ key }) =>
            key === null ? [] : [key],
          )
          expect(new Set(keys).size).toBe(keys.length)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('a ticket that several want has one claimer at a time', () => {
    fc.assert(
      fc.property(start, steps, (from, all) => {
        let held = false
        for (const event of live(from, commandsOnly(all), () => {}).events()) {
          if (event.type === 'claimed') {
            expect(held).toBe(false)
            held = true
          }
          if (event.type === 'released') held = false
        }
      }),
      { numRuns: 100 },
    )
  })
})

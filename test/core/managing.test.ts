import { describe, expect, it } from 'vitest'
import { readReason } from '../../src/core/explanation.ts'
import type { Actor } from '../../src/core/people.ts'
import { promisesOf } from '../../src/core/promises.ts'
import { readChange } from '../../src/core/rota/changes.ts'
import { at, business, kim, mia } from './desk.ts'
import { desires, opened, text } from './given.ts'

const owner: Actor = { workspace: 'playground', id: 'olga', name: 'Olga', roles: ['requester', 'owner'] }
const explain = (by: Actor, reason: 'vendor' | null = 'vendor') =>
  ({ kind: 'explain', by, reason, text: text('why') }) as const
const urge = (by: Actor) => ({ kind: 'urge', by }) as const
const late = () => opened('2026-11-23 10:00').until('2026-11-23 12:30')

describe('a breach', () => {
  it('is explained once, for every clock that was late, and stays where it is', () => {
    const story = late().when(explain(mia), '2026-11-23 13:00')
    story
      .gives({ type: 'breach-explained', clock: 'first_response', cycle: 1, reason: 'vendor' })
      .when(explain(mia), '2026-11-23 13:01')
      .refuses({ code: 'explained-already' })
    expect(story.ticket().clocks.find(one => one.kind === 'first_response')?.breachedAt).toBe(
      at('2026-11-23 12:00'),
    )
  })

  it('that comes later wants a reason of its own', () => {
    late()
      .when(explain(mia), '2026-11-23 13:00')
      .until('2026-11-25 10:00')
      .when(explain(mia), '2026-11-25 10:01')
      .gives({ type: 'breach-explained', clock: 'resolution' })
  })

  it('is explained by managers, with a reason, and only where there is one', () => {
    late().when(explain(kim), '2026-11-23 13:00').refuses({ code: 'not-allowed' })
    late().when(explain(owner), '2026-11-23 13:00').refuses({ code: 'not-allowed' })
    late().when(explain(mia, null), '2026-11-23 13:00').refuses({ code: 'no-reason' })
    opened('2026-11-23 10:00').when(explain(mia), '2026-11-23 10:10').refuses({ code: 'never-late' })
  })
})

describe('a nudge', () => {
  it('goes to whoever has the ticket, and again after four hours', () => {
    late()
      .when(desires.claim(kim), '2026-11-23 13:00')
      .when(urge(mia), '2026-11-23 13:05')
      .gives({ type: 'urged', to: { workspace: 'playground', id: 'kim', name: 'Kim' } })
      .when(urge(mia), '2026-11-23 17:04')
      .refuses({ code: 'urged-already', at: at('2026-11-23 13:05'), againAt: at('2026-11-23 17:05') })
      .when(urge(mia), '2026-11-23 17:05')
      .gives({ type: 'urged' })
  })

  it('is not for what is resolved', () => {
    late().when(desires.resolve(kim), '2026-11-23 13:00').when(urge(mia), '2026-11-23 13:05').refuses({
      code: 'resolved-already',
    })
  })
})

describe('a reason', () => {
  it.each([
    ['vendor it took them a week', 'vendor', 'it took them a week'],
    ['customer agreed on the phone', 'agreed', 'on the phone'],
    ['wrong priority', 'priority', ''],
    ['Mistake: mine', 'mistake', 'mine'],
    ['because', null, 'because'],
    ['', null, ''],
  ])('is read from "%s"', (said, reason, rest) => {
    expect(readReason(said)).toEqual({ reason, rest })
  })
})

describe('a low rating', () => {
  const low = { atMost: 2, callWithin: { ms: 2 * 3_600_000, clock: 'business' } } as const
  const solved = () => opened('2026-11-23 10:00').when(desires.resolve(kim), '2026-11-23 17:30')
  const of = (score: number) => {
    const story = solved()
    const ticket = story.ticket()
    const rated = story.when(
      { kind: 'rate', by: { ...ticket.requester, roles: ['requester'] }, score },
      '2026-11-23 18:00',
    )
    return promisesOf(
      { ...rated.ticket(), number: 7 },
      rated.last(),
      { lowRating: low, complaints: null },
      business,
    )
  }

  it('promises a call within opening time; a better one takes it back', () => {
    expect(of(2).made).toMatchObject([
      { id: `call-7-${at('2026-11-23 18:00')}`, kind: 'call', dueAt: at('2026-11-24 11:00') },
    ])
    expect(of(3)).toMatchObject({ made: [], settled: [{ kinds: ['call'] }] })
  })

  it('promises one call, whichever low score takes the place of the first', () => {
    const rate = (score: number) =>
      desires.rate({ ...solved().ticket().requester, roles: ['requester'] }, score)
    const story = solved().when(rate(2), '2026-11-23 18:00').when(rate(1), '2026-11-23 18:01')
    const ticket = { ...story.ticket(), number: 7 }
    const made = promisesOf(ticket, story.last(), { lowRating: low, complaints: null }, business)
    expect(made).toEqual({ made: [], settled: [] })
  })

  it('promises nothing where the policy does not', () => {
    const rated = solved()
    expect(
      promisesOf(
        { ...rated.ticket(), number: 7 },
        rated.last(),
        { lowRating: null, complaints: null },
        business,
      ).made,
    ).toEqual([])
  })
})

describe('a change of the rota', () => {
  it.each([
    ['', { kind: 'show', days: 7 }],
    ['14d', { kind: 'show', days: 14 }],
    ['93d', { kind: 'unclear' }],
    ['give @lee', { kind: 'give', who: '@lee', span: null, level: null }],
    ['give lee level 2', { kind: 'give', who: 'lee', span: null, level: 2 }],
    [
      'give <@U42> from 2026-11-28 09:30 to 2026-11-29 09:30',
      {
        kind: 'give',
        who: '<@U42>',
        span: { from: '2026-11-28 09:30', to: '2026-11-29 09:30' },
        level: null,
      },
    ],
    ['give lee 2026-02-30 09:30 to 2026-03-01 09:30', { kind: 'unclear' }],
    ['swap with @lee', { kind: 'swap', who: '@lee', level: null }],
    ['undo #3', { kind: 'undo', number: 3 }],
    ['gib lee', { kind: 'unclear' }],
  ])('is read from "%s"', (said, change) => {
    expect(readChange(said)).toEqual(change)
  })
})

import { describe, expect, it } from 'vitest'
import { decide } from '../../src/core/decide.ts'
import { concernsTheSame, leaderOf, mayJoin } from '../../src/core/decisions/together.ts'
import { evolve } from '../../src/core/evolve.ts'
import type { Leader } from '../../src/core/ticket.ts'
import { minute } from '../../src/core/time.ts'
import { at, contextAt, kim, lee, oli } from './desk.ts'
import { desires, opened, type Story } from './given.ts'

const { claim, note, release, reply } = desires

/** Sunday night: critical targets run around the clock, and somebody is called at once. */
const night = '2026-11-29 02:00'
const into = (minutes: number) => at(night) + minutes * minute
const critical = () => opened(night, { priority: 'critical' })
const leader = (story: Story): Leader => {
  const found = leaderOf({ ...story.ticket(), number: 1 })
  if (found === null) throw new Error('Nobody is called for it.')
  return found
}
const calling = () => critical().looked(into(0))
const calls = (story: Story) => story.last().filter(one => one.type === 'paged')
const follow = (how: 'claim' | 'resume') => ({ kind: 'follow', by: kim, leader: 1, how }) as const

describe('a critical ticket about the same as one that people are called for', () => {
  it('joins its calls, and waits for what becomes of them', () => {
    const joined = critical().looked(into(1), { leader: leader(calling()) })
    joined.gives({ type: 'ladder-joined', with: 1 }).has({ ladder: { phase: 'joined', with: 1 } })
    expect(calls(joined.looked(into(29)))).toEqual([])
  })

  it('is of whoever answers for both', () => {
    critical()
      .looked(into(1), { leader: leader(calling()) })
      .when(follow('claim'), into(4))
      .gives(
        { type: 'claimed', by: { workspace: 'playground', id: 'kim', name: 'Kim' } },
        { type: 'ladder-acknowledged' },
        { type: 'clock-started', clock: 'update' },
      )
  })

  it('is at once of whoever has the other', () => {
    const held = leader(calling().when(claim(oli), into(2)))
    critical()
      .looked(into(5), { leader: held })
      .has({ work: { status: 'open', assignee: { id: 'oli' } }, ladder: { phase: 'acknowledged' } })
  })

  it('is called for by itself when the calls end without anybody, and when they end unnoticed', () => {
    const joined = () => critical().looked(into(1), { leader: leader(calling()) })
    joined()
      .when(follow('resume'), into(3))
      .gives({ type: 'ladder-resumed' })
      .looked(into(3))
      .gives({ type: 'paged', round: 1, step: 0, who: [{ id: 'oli' }] } as object)
    expect(calls(joined().looked(into(31)))).toMatchObject([{ round: 1, step: 0, who: [{ id: 'oli' }] }])
  })

  it('is not forgotten: nobody’s work on it ends the answer, and then somebody else is called', () => {
    const held = leader(calling().when(claim(oli), into(2)).when(note(oli), into(20)))
    const lapsed = critical().looked(into(5), { leader: held }).looked(into(36))
    expect(
      lapsed
        .last()
        .map(one => one.type)
        .slice(-2),
    ).toEqual(['released', 'ladder-lapsed'])
    expect(mayJoin(lapsed.ticket(), held)).toBe(false)
    expect(mayJoin(lapsed.ticket(), leader(calling()))).toBe(true)
  })

  it('follows only the ticket that it has joined, and nobody else’s claim', () => {
    const joined = critical().looked(into(1), { leader: leader(calling()) })
    joined.when({ ...follow('claim'), leader: 9 }, into(2)).gives()
    joined.when(claim(lee), into(3)).when(follow('claim'), into(4)).gives()
    calling().when(follow('resume'), into(4)).gives()
  })
})

describe('calls that may be joined', () => {
  it('are those that go on or were answered, not those that have ended', () => {
    const story = calling()
    expect(leader(story).holder).toBeNull()
    expect(leader(story.when(claim(oli), into(2))).holder?.id).toBe('oli')
    expect(leaderOf({ ...story.when(release(oli), into(3)).ticket(), number: 1 })).toBeNull()
    expect(leaderOf({ ...calling().when(reply(kim), into(4)).ticket(), number: 1 })).toBeNull()
    expect(leaderOf({ ...critical().ticket(), number: 1 })).toBeNull()
  })

  it('are about the same service, where both name one', () => {
    const about = (service: string | null) => ({ ...critical().ticket(), service })
    expect(concernsTheSame(about('portal'), about('portal'))).toBe(true)
    expect(concernsTheSame(about('portal'), about('compass'))).toBe(false)
    expect(concernsTheSame(about(null), about(null))).toBe(false)
  })

  it('know the tickets that joined them, each once', () => {
    const event = { type: 'joined-by', number: 7, at: into(1) } as const
    const story = calling()
    expect([event, event].reduce(evolve, story.ticket()).together).toEqual([7])
    expect(decide(story.ticket(), follow('claim'), contextAt(into(1)))).toEqual({ events: [] })
  })
})

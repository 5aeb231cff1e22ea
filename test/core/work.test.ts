import { describe, expect, it } from 'vitest'
import { hour, minute } from '../../src/core/time.ts'
import { ana, at, ben, kim, lee, mia, oli } from './desk.ts'
import { desires, opened } from './given.ts'

const { claim, release, note, reply, write, resolve, unresolve, rate } = desires
const ten = '2026-11-23 10:00'
const eleven = '2026-11-23 11:00'

describe('claiming', () => {
  it('gives the ticket to whoever asks first and tells the others who has it', () => {
    opened(ten)
      .when(claim(kim), eleven)
      .gives({ type: 'claimed' })
      .when(claim(lee), eleven)
      .refuses({ code: 'taken', by: { workspace: 'playground', id: 'kim', name: 'Kim' }, since: at(eleven) })
      .when(claim(kim), eleven)
      .refuses({ code: 'yours-already' })
  })

  it('is for those who work on the desk', () => {
    opened(ten).when(claim(ana), eleven).refuses({ code: 'not-allowed', verb: 'claim' })
    opened(ten).when(claim(mia), eleven).gives({ type: 'claimed' })
    opened(ten).when(claim(oli), eleven).gives({ type: 'claimed' })
  })

  it("answers about somebody else's ticket as if there were none", () => {
    opened(ten).when(claim(ben), eleven).refuses({ code: 'not-found' })
    opened(ten).when(resolve(ben), eleven).refuses({ code: 'not-found' })
    opened(ten).when(write(ben), eleven).refuses({ code: 'not-found' })
    opened(ten).when(rate(ben, 5), eleven).refuses({ code: 'not-found' })
  })

  it('and giving back leave the ticket as it was', () => {
    const before = opened(ten).ticket()
    const after = opened(ten).when(claim(kim), eleven).when(release(kim), eleven).ticket()
    expect(after).toEqual({ ...before, work: { status: 'new', since: at(eleven) } })
  })

  it('does not count as an answer', () => {
    const [first] = opened(ten).when(claim(kim), eleven).ticket().clocks
    expect(first).toMatchObject({ kind: 'first_response', phase: 'running' })
  })
})

describe('giving back', () => {
  it('is for the one who has it', () => {
    opened(ten).when(release(kim), eleven).refuses({ code: 'nobody-has-it' })
    opened(ten).when(claim(kim), eleven).when(release(lee), eleven).refuses({ code: 'not-yours' })
  })

  it('by taking the emoji away asks first once there was an answer', () => {
    const answered = () => opened(ten).when(claim(kim), ten).when(reply(kim), ten)
    answered().when(release(kim, true), eleven).refuses({ code: 'answered-already' })
    answered().when(release(kim), eleven).gives({ type: 'released' })
  })
})

describe('the first answer', () => {
  it('stops the first response, and word on progress is due from then on', () => {
    opened(ten)
      .when(reply(kim), eleven)
      .gives(
        { type: 'replied' },
        { type: 'clock-stopped', clock: 'first_response', usedMs: hour },
        { type: 'clock-started', clock: 'update' },
      )
      .has({
        answeredAt: at(eleven),
        clocks: [{ phase: 'stopped' }, { phase: 'running' }, { phase: 'running' }],
      })
  })

  it('is not a note, and not what the requester says', () => {
    opened(ten).when(note(kim), eleven).gives({ type: 'noted' }).has({ answeredAt: null })
    opened(ten).when(write(ana), eleven).gives({ type: 'wrote' }).has({ answeredAt: null })
    opened(ten).when(reply(ana), eleven).refuses({ code: 'not-allowed' })
  })

  it('needs words', () => {
    opened(ten).when({ kind: 'reply', by: kim, text: null, via: 'word' }, eleven).refuses({ code: 'no-text' })
  })

  it('after a resolution still is one: taking the resolution back awaits no other', () => {
    const story = opened(ten)
      .when(resolve(kim), eleven)
      .when(reply(kim), at(eleven) + minute)
      .when(unresolve(kim), at(eleven) + 2 * minute)
    expect(story.ticket().clocks[0]).toMatchObject({ kind: 'first_response', phase: 'stopped' })
  })

  it('given in the same instant as the resolution is one as well', () => {
    const story = opened(ten).when(reply(kim), eleven).when(resolve(kim), eleven).when(unresolve(kim), eleven)
    expect(story.ticket().clocks[0]).toMatchObject({ kind: 'first_response', phase: 'stopped' })
  })
})

describe('resolving', () => {
  it('stops every clock, whoever does it', () => {
    for (const by of [kim, mia, oli, ana]) {
      opened(ten)
        .when(resolve(by), eleven)
        .gives({ type: 'resolved' }, { type: 'clock-stopped' }, { type: 'clock-stopped' })
    }
  })

  it('happens once', () => {
    opened(ten).when(resolve(kim), eleven).when(resolve(lee), eleven).refuses({ code: 'resolved-already' })
    opened(ten).when(resolve(kim), eleven).when(claim(lee), eleven).refuses({ code: 'resolved-already' })
  })

  it('taken back in the same instant leaves the ticket as it was', () => {
    const stories = [opened(ten), opened(ten).when(claim(kim), ten)]
    for (const story of stories) {
      const { clocks: _, ...before } = story.ticket()
      const running = story.ticket().clocks.map(clock => ('dueAt' in clock ? clock.dueAt : null))
      const after = story.when(resolve(kim), eleven).when(unresolve(kim), eleven).ticket()
      expect(after).toMatchObject(before)
      expect(after.clocks.map(clock => ('dueAt' in clock ? clock.dueAt : null))).toEqual(running)
    }
  })

  it('taken back leaves out the time between for the resolution, but not for the first response', () => {
    const story = opened(ten).when(resolve(kim), eleven).when(unresolve(kim), '2026-11-23 11:30')
    const [first, resolution] = story.ticket().clocks
    expect(first).toMatchObject({ usedMs: 90 * minute, dueAt: at('2026-11-23 12:00') })
    expect(resolution).toMatchObject({ usedMs: hour, dueAt: at('2026-11-24 10:30') })
  })

  it('can be taken back by the one who did it, for an hour', () => {
    const resolved = () => opened(ten).when(resolve(kim), eleven)
    resolved().when(unresolve(lee), eleven).refuses({ code: 'not-yours' })
    resolved().when(unresolve(ana), eleven).refuses({ code: 'not-found' })
    resolved()
      .when(unresolve(kim), at(eleven) + hour + 1)
      .refuses({ code: 'too-late', withinMs: hour })
    resolved()
      .when(unresolve(kim), at(eleven) + hour)
      .has({ work: { status: 'new' } })
    opened(ten).when(unresolve(kim), eleven).refuses({ code: 'not-resolved' })
  })
})

describe('an answer to a resolved ticket', () => {
  it('opens it again, with a second cycle that goes on where the first stopped', () => {
    opened(ten)
      .when(claim(kim), ten)
      .when(resolve(kim), eleven)
      .when(write(ana), '2026-11-24 10:00')
      .gives({ type: 'wrote' }, { type: 'doubted' })
      .when(desires.same(ana), '2026-11-24 10:00')
      .gives(
        { type: 'reopened', why: 'answer' },
        { type: 'clock-started', clock: 'resolution', cycle: 2, usedMs: hour, dueAt: at('2026-11-24 18:00') },
        { type: 'clock-started', clock: 'next_response', cycle: 1 },
      )
      .has({ work: { status: 'open', assignee: { id: 'kim' } } })
  })

  it('comes too late after fourteen days', () => {
    const late = at(eleven) + 14 * 24 * hour
    opened(ten)
      .when(resolve(kim), eleven)
      .when(write(ana), late + 1)
      .refuses({ code: 'too-late' })
    opened(ten)
      .when(resolve(kim), eleven)
      .when(write(ana), late)
      .when(desires.same(ana), late)
      .has({ work: { status: 'new' } })
  })

  it('and the resolution taken back after it run one clock, never two', () => {
    const story = opened(ten)
      .when(resolve(kim), eleven)
      .when(desires.reopen(ana), eleven)
      .when(resolve(kim), eleven)
      .when(unresolve(kim), eleven)
    const running = story.ticket().clocks.filter(clock => clock.phase === 'running')
    expect(running.filter(clock => clock.kind === 'resolution')).toHaveLength(1)
    expect(story.ticket().clocks.at(-1)).toMatchObject({ kind: 'resolution', cycle: 2, phase: 'running' })
  })
})

describe('rating', () => {
  it('is for the requester of a resolved ticket, from 1 to 5', () => {
    opened(ten).when(rate(ana, 5), eleven).refuses({ code: 'not-resolved' })
    const resolved = () => opened(ten).when(resolve(kim), eleven)
    resolved().when(rate(kim, 5), eleven).refuses({ code: 'not-allowed' })
    for (const score of [0, 6, 2.5, Number.NaN])
      resolved().when(rate(ana, score), eleven).refuses({ code: 'bad-score' })
    resolved().when(rate(ana, 4), eleven).gives({ type: 'rated', score: 4 }).has({ rating: 4 })
  })

  it('is changed by another score within ten minutes, then it is kept', () => {
    const rated = () => opened(ten).when(resolve(kim), eleven).when(rate(ana, 4), '2026-11-23 11:05')
    const changed = rated().when(rate(ana, 2), '2026-11-23 11:15')
    changed.gives({ type: 'rated', score: 2, unhappy: true, was: { score: 4 } })
    changed.has({ rating: 2, ratedAt: at('2026-11-23 11:05') })
    for (const score of [2, 5]) {
      changed.when(rate(ana, score), '2026-11-23 11:16')
      changed.refuses({ code: 'rated-already', score: 2, at: at('2026-11-23 11:05') }).has({ rating: 2 })
    }
  })

  it('is asked for again by another solution', () => {
    const again = opened(ten).when(resolve(kim), eleven).when(rate(ana, 1), eleven)
    again
      .when(write(ana), '2026-11-23 12:00')
      .until('2026-11-23 12:30')
      .when(resolve(kim), '2026-11-23 13:00')
    again.when(rate(ana, 5), '2026-11-23 14:00').gives({ type: 'rated', score: 5 })
    expect(again.last()).toMatchObject([{ score: 5, at: at('2026-11-23 14:00') }])
    expect(again.last()[0]).not.toHaveProperty('was')
  })

  it('twice the same happens once', () => {
    opened(ten).when(resolve(kim), eleven).when(rate(ana, 4), eleven).when(rate(ana, 4), eleven).gives()
  })
})

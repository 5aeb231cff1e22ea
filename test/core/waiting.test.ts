import { describe, expect, it } from 'vitest'
import { hour, minute } from '../../src/core/time.ts'
import { ana, at, ben, kim, lee, terms } from './desk.ts'
import { desires, opened as open } from './given.ts'

const { claim, goOn, note, reply, resolve, thank, unresolve, vendor, wait, write } = desires

const never = { inHours: 'never', outOfHours: 'never' } as const
const start = { critical: never, high: never, medium: never, low: never }
const quiet = { terms: { ...terms, ladder: { ...terms.ladder, start } } }

/** A high ticket of Monday 10:00: answered within two hours, solved within nine. */
const opened = () => open('2026-11-23 10:00', quiet)
const answered = () => opened().when(claim(kim), '2026-11-23 10:10').when(reply(kim), '2026-11-23 11:00')
const clockOf = (story: ReturnType<typeof opened>, kind: string) =>
  story
    .ticket()
    .clocks.filter(clock => clock.kind === kind)
    .at(-1)

describe('waiting for the requester', () => {
  it('lets the resolution stand still and moves its due time by the opening time it took', () => {
    const story = answered().when(wait(kim), '2026-11-23 12:00')
    expect(clockOf(story, 'resolution')).toMatchObject({ phase: 'paused', usedMs: 2 * hour })
    story.when(write(ana), '2026-11-24 10:30')
    expect(clockOf(story, 'resolution')).toMatchObject({
      phase: 'running',
      usedMs: 2 * hour,
      dueAt: at('2026-11-24 17:30'),
    })
    story.has({
      hold: null,
      pauses: [{ from: at('2026-11-23 12:00'), to: at('2026-11-24 10:30'), why: 'customer' }],
    })
  })

  it('with words is an answer: nobody is waited for on our side any more', () => {
    opened()
      .when(wait(kim), '2026-11-23 10:30')
      .gives(
        { type: 'asked' },
        { type: 'clock-stopped', clock: 'first_response', usedMs: 30 * minute },
        { type: 'clock-paused', clock: 'resolution' },
      )
      .has({ answeredAt: at('2026-11-23 10:30') })
  })

  it('without words dodges no target: the last message has to be answered first', () => {
    opened().when(wait(kim, null), '2026-11-23 10:30').refuses({ code: 'answer-first' })
    answered()
      .when(write(ana), '2026-11-23 11:10')
      .when(wait(kim, null), '2026-11-23 11:20')
      .refuses({ code: 'answer-first' })
    answered()
      .when(wait(kim, null), '2026-11-23 11:20')
      .gives(
        { type: 'asked', text: null },
        { type: 'clock-stopped', clock: 'update' },
        { type: 'clock-paused' },
      )
      .when(wait(kim, null), '2026-11-23 11:21')
      .refuses({ code: 'waits-already' })
  })

  it('belongs to the desk', () => {
    answered().when(wait(ana), '2026-11-23 12:00').refuses({ code: 'not-allowed' })
    answered().when(wait(ben), '2026-11-23 12:00').refuses({ code: 'not-found' })
    answered().when(resolve(kim), '2026-11-23 12:00').when(wait(kim), '2026-11-23 12:01').refuses({
      code: 'resolved-already',
    })
  })

  it('ends when the desk goes on', () => {
    answered()
      .when(wait(kim), '2026-11-23 12:00')
      .when(goOn(lee), '2026-11-23 13:00')
      .gives(
        { type: 'continued', why: 'desk' },
        { type: 'clock-resumed' },
        { type: 'clock-started', clock: 'update' },
      )
      .when(goOn(lee), '2026-11-23 13:01')
      .refuses({ code: 'not-waiting' })
  })

  it('is not ended by thanks', () => {
    answered()
      .when(wait(kim), '2026-11-23 12:00')
      .when(thank(ana), '2026-11-23 12:30')
      .has({ hold: { for: 'customer' } })
  })

  it('reminds after one and after three working days, and closes after five', () => {
    const story = answered().when(wait(kim), '2026-11-23 12:00').until('2026-12-05 10:00')
    const told = story.last().filter(event => event.type === 'nudged' || event.type === 'resolved')
    expect(told).toMatchObject([
      { type: 'nudged', count: 1, at: at('2026-11-24 12:00') },
      { type: 'nudged', count: 2, at: at('2026-11-26 12:00') },
      { type: 'resolved', why: 'unanswered', by: { id: 'kim' }, at: at('2026-11-28 12:00') },
    ])
    story
      .when(write(ana), '2026-12-05 10:00')
      .has({ work: { status: 'open', assignee: { id: 'kim' } }, hold: null })
  })

  it('tells one reminder where two were missed, and none beside the closing', () => {
    const story = () => answered().when(wait(kim), '2026-11-23 12:00')
    story().looked('2026-11-27 10:00').gives({ type: 'nudged', count: 2 })
    expect(
      story()
        .looked('2026-11-30 10:00')
        .last()
        .map(event => event.type),
    ).toEqual(['resolved', 'clock-stopped'])
  })

  it('goes on standing still when a resolution is taken back', () => {
    const story = answered()
      .when(wait(kim), '2026-11-23 12:00')
      .when(resolve(kim), '2026-11-23 13:00')
      .when(unresolve(kim), '2026-11-23 13:30')
      .has({ hold: { for: 'customer' }, work: { status: 'open' } })
      .when(write(ana), '2026-11-23 14:00')
    const solution = { usedMs: 2 * hour, dueAt: at('2026-11-24 12:00') }
    expect(clockOf(story, 'resolution')).toMatchObject(solution)
  })

  it('does not forgive what was late before', () => {
    answered()
      .when(wait(kim), '2026-11-25 10:00')
      .has({ clocks: [{}, {}, { kind: 'resolution', phase: 'paused', breachedAt: at('2026-11-24 10:00') }] })
  })
})

describe('the next answer', () => {
  it('is due from the oldest unanswered message, whatever else is written', () => {
    const story = answered().when(write(ana), '2026-11-23 11:30').when(write(ana), '2026-11-23 11:31')
    story.gives({ type: 'wrote' })
    expect(clockOf(story, 'next_response')).toMatchObject({ cycle: 1, dueAt: at('2026-11-23 13:30') })
  })

  it('is given by a person in public, and not by a note', () => {
    const story = answered().when(write(ana), '2026-11-23 11:30').when(note(kim), '2026-11-23 11:40')
    expect(clockOf(story, 'next_response')?.phase).toBe('running')
    story.when(reply(lee), '2026-11-23 12:00').when(write(ana), '2026-11-23 12:30')
    expect(clockOf(story, 'next_response')).toMatchObject({ cycle: 2, startedAt: at('2026-11-23 12:30') })
  })

  it('is not awaited by thanks, nor before the first answer', () => {
    answered().when(thank(ana), '2026-11-23 11:30').gives({ type: 'wrote' })
    opened().when(write(ana), '2026-11-23 10:30').gives({ type: 'wrote' })
  })

  it('is missed once for each exchange', () => {
    const story = answered().when(write(ana), '2026-11-23 11:30').until('2026-11-23 15:00')
    story.when(reply(kim), '2026-11-23 15:00').when(write(ana), '2026-11-23 15:30').until('2026-11-24 15:00')
    const missed = story.events().filter(event => event.type === 'clock-breached')
    expect(missed.filter(event => event.clock === 'next_response')).toMatchObject([
      { cycle: 1, dueAt: at('2026-11-23 13:30') },
      { cycle: 2, dueAt: at('2026-11-23 17:30') },
    ])
  })
})

describe('word on progress', () => {
  it('is due from the last public word, and each word begins another time', () => {
    const story = answered()
    expect(clockOf(story, 'update')).toMatchObject({ cycle: 1, dueAt: at('2026-11-23 15:00') })
    story.when(reply(kim), '2026-11-23 14:00')
    expect(clockOf(story, 'update')).toMatchObject({ cycle: 2, dueAt: at('2026-11-23 18:00') })
  })

  it('is due to nobody while the requester is waited for, or once it is solved', () => {
    const due = (story: ReturnType<typeof opened>) => clockOf(story, 'update')?.phase
    expect(due(answered().when(wait(kim), '2026-11-23 12:00'))).toBe('stopped')
    expect(due(answered().when(resolve(kim), '2026-11-23 12:00'))).toBe('stopped')
  })
})

describe('waiting for a supplier', () => {
  it('stands still where the policy says so, with the times for that supplier', () => {
    const story = answered().when(vendor(kim), '2026-11-23 12:00')
    story.gives(
      { type: 'handed-to-vendor', vendor: 'harbor', reference: 'HC-7' },
      { type: 'clock-paused', why: 'vendor' },
      { type: 'clock-retargeted', clock: 'update', dueAt: at('2026-11-23 12:00') },
    )
  })
})

describe('a supplier whose wait does not pause', () => {
  const running = { terms: { ...quiet.terms, vendorWaitPauses: false } }
  it('lets the clock run', () => {
    const story = open('2026-11-23 10:00', running).when(vendor(kim), '2026-11-23 12:00')
    expect(clockOf(story, 'resolution')).toMatchObject({ phase: 'running', dueAt: at('2026-11-24 10:00') })
  })

  it('is called by name or id, and by no other word', () => {
    answered()
      .when(vendor(kim, 'Harbor cloud'), '2026-11-23 12:00')
      .has({ hold: { vendor: 'harbor' } })
    answered().when(vendor(kim, 'nobody'), '2026-11-23 12:00').refuses({ code: 'unknown-vendor' })
  })
})

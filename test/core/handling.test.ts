import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDuration } from '../../src/core/duration-words.ts'
import { sayingsOf } from '../../src/core/sayings.ts'
import { excerptOf, readSearch } from '../../src/core/search.ts'
import { brokenPlaceholder, fillSnippet, isSnippetName } from '../../src/core/snippet.ts'
import { readTags } from '../../src/core/tags.ts'
import { ana, ben, kim, mia } from './desk.ts'
import { desires, opened } from './given.ts'

describe('tags as typed', () => {
  it('are one word each, added or taken away', () => {
    expect(readTags('VPN, #login -old')).toEqual({ add: ['vpn', 'login'], remove: ['old'] })
    expect(readTags('größe 日本語 v1.2')).toEqual({ add: ['größe', '日本語', 'v1.2'], remove: [] })
    expect(readTags('a @all')).toEqual({ wrong: '@all' })
    expect(readTags('-')).toEqual({ wrong: '-' })
    expect(readTags(`a${'x'.repeat(32)}`)).toHaveProperty('wrong')
  })
})

describe('a length of time', () => {
  it.each(['0m', '-2h', '1e9d', '', ' ', '1', 'h', '1.5h', '٣h', '367d', '999999w', '+1d', '1d 2h'])(
    '%j is none',
    word => expect(readDuration(word)).toBeNull(),
  )
})

describe('a snooze', () => {
  const answered = () => opened('2026-11-23 10:00').when(desires.reply(kim), '2026-11-23 10:05')

  it('waits until nobody waits for an answer, and stops no clock', () => {
    opened('2026-11-23 10:00').when(desires.snooze(kim), '2026-11-23 10:05').refuses({ code: 'answer-first' })
    answered()
      .when(desires.snooze(kim, null), '2026-11-23 10:06')
      .refuses({ code: 'bad-duration', word: 'soon' })
    const before = answered().ticket().clocks
    answered().when(desires.snooze(kim), '2026-11-23 10:06').gives({ type: 'snoozed' })
    expect(answered().when(desires.snooze(kim), '2026-11-23 10:06').ticket().clocks).toEqual(before)
  })

  it('ends by itself, by the requester’s words, and with the ticket', () => {
    const put = () => answered().when(desires.snooze(kim), '2026-11-23 10:06')
    put().until('2026-11-23 11:06').has({ snooze: null })
    put().when(desires.write(ana), '2026-11-23 10:30').has({ snooze: null })
    put().when(desires.resolve(kim), '2026-11-23 10:30').has({ snooze: null })
    put().when(desires.wake(kim), '2026-11-23 10:30').has({ snooze: null })
  })
})

describe('going on in private', () => {
  it('is for the team, and leaves alone what nobody else reads', () => {
    opened('2026-11-23 10:00').when(desires.goPrivate(kim), '2026-11-23 10:05').gives()
    opened('2026-11-23 10:00')
      .when(desires.goPrivate(ana), '2026-11-23 10:05')
      .refuses({ code: 'not-allowed', verb: 'reply' })
  })
})

describe('what was said', () => {
  it('is known with all that it was before it was changed', () => {
    const story = opened('2026-11-23 10:00')
      .when(desires.write(ana, 'one'), '2026-11-23 10:05')
      .when(desires.note(kim, 'two'), '2026-11-23 10:06')
      .when(
        {
          kind: 'revise',
          by: ana,
          of: 'one',
          original: 'one',
          text: { id: 'three', hash: 'h' },
          was: 'wrote',
        },
        '2026-11-23 10:07',
      )
    expect(sayingsOf(story.events()).map(one => one.texts)).toEqual([['title'], ['one', 'three'], ['two']])
  })

  it('is erased by managers alone, once', () => {
    const story = opened('2026-11-23 10:00').when(desires.write(ana), '2026-11-23 10:05')
    story.when(desires.redact(kim), '2026-11-23 10:06').refuses({ code: 'not-allowed', verb: 'redact' })
    story.when(desires.redact(mia), '2026-11-23 10:06').gives({ type: 'redacted', texts: ['words'] })
    story.when(desires.redact(mia), '2026-11-23 10:07').refuses({ code: 'is-so-already' })
  })
})

describe('a search', () => {
  it('is words and tags, whatever else was typed', () => {
    expect(readSearch("VPN's cert.pem #Login")).toEqual({
      words: ['vpn', 's', 'cert', 'pem'],
      tags: ['login'],
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), said => {
        const { words, tags } = readSearch(said)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]{1,64}$/u)
        expect(words.length + tags.length).toBeLessThanOrEqual(16)
      }),
    )
  })

  it('shows where the word stands', () => {
    const text = `${'a '.repeat(200)}the zebra ${'b '.repeat(200)}`
    expect(excerptOf(text, { words: ['zebra'] })).toContain('zebra')
    expect(excerptOf(text, { words: ['zebra'] }).length).toBeLessThanOrEqual(100)
  })
})

describe('a snippet', () => {
  it('names what can be filled, and nothing else', () => {
    expect(brokenPlaceholder('Dear {{requester}}, {{ ticket }}')).toBeNull()
    for (const text of [
      '{{requestr}}',
      '{{}}',
      '{{requester',
      'requester}}',
      '{{constructor}}',
      '{{a{{ticket}}',
    ])
      expect(brokenPlaceholder(text)).not.toBeNull()
    expect(['hello', 'vpn-1'].every(isSnippetName)).toBe(true)
    expect(['add', 'remove', 'none', '42', '', 'a b', '-x'].some(isSnippetName)).toBe(false)
  })

  it('is filled once: what somebody is called fills nothing further', () => {
    const values = { requester: '{{ticket}}', ticket: 'SUP-1', agent: 'Kim', due: 'Mon' }
    expect(fillSnippet('{{requester}} {{ agent }} {{other}}', values)).toBe('{{ticket}} Kim {{other}}')
  })
})

describe('a solution of what nobody answered', () => {
  it('says something, or why it need not, and its requester need not say anything', () => {
    const fresh = () => opened('2026-11-23 10:00')
    fresh().when(desires.resolve(kim, null), '2026-11-23 10:05').refuses({ code: 'unanswered' })
    fresh()
      .when({ kind: 'resolve', by: kim, text: null, why: 'spam' }, '2026-11-23 10:05')
      .has({
        work: { status: 'resolved', why: 'spam' },
      })
    fresh()
      .when(desires.resolve(ana, null), '2026-11-23 10:05')
      .has({ work: { status: 'resolved' } })
    fresh()
      .when(desires.reply(kim), '2026-11-23 10:04')
      .when(desires.resolve(kim, null), '2026-11-23 10:05')
      .has({ work: { status: 'resolved' } })
  })
})

describe('words on a solved ticket', () => {
  const asked = () =>
    opened('2026-11-23 10:00')
      .when(desires.resolve(kim), '2026-11-23 10:05')
      .when(desires.write(ana), '2026-11-23 11:00')

  it('are asked about once, and open it again after five minutes, since they were written', () => {
    asked().gives({ type: 'wrote' }, { type: 'doubted' })
    asked().when(desires.write(ana, 'more'), '2026-11-23 11:01').gives({ type: 'wrote' })
    const silent = asked().until('2026-11-23 11:05')
    silent.has({ doubt: null, maybeNew: true, work: { status: 'new' } })
    const clocks = silent.ticket().clocks.filter(clock => clock.phase === 'running')
    expect(clocks.map(({ kind, usedMs }) => [kind, usedMs])).toEqual([
      ['next_response', 5 * 60_000],
      ['resolution', 10 * 60_000],
    ])
  })

  it('are the same matter, or another, as their author says', () => {
    asked()
      .when(desires.same(ana), '2026-11-23 11:02')
      .gives(
        { type: 'reopened', why: 'answer' },
        { type: 'clock-started', clock: 'resolution' },
        { type: 'clock-started', clock: 'next_response' },
      )
    asked()
      .when(desires.splitOff(ana), '2026-11-23 11:02')
      .has({ doubt: null, parts: [43], work: { status: 'resolved' } })
    asked().when(desires.splitOff(ben), '2026-11-23 11:02').refuses({ code: 'not-found' })
    asked().when(desires.same(ben), '2026-11-23 11:02').refuses({ code: 'not-found' })
  })

  it('are not asked about where they are only thanks', () => {
    opened('2026-11-23 10:00')
      .when(desires.resolve(kim), '2026-11-23 10:05')
      .when(desires.thank(ana), '2026-11-23 11:00')
      .gives({ type: 'wrote' })
  })
})

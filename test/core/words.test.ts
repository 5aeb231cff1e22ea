import { describe, expect, it } from 'vitest'
import { readPriority, readWords } from '../../src/core/words.ts'

describe('words after /support', () => {
  it('are a verb, a ticket and the rest as typed', () => {
    expect(readWords('reply 42  Looking at it\nnow')).toEqual({
      kind: 'word',
      verb: 'reply',
      number: 42,
      rest: 'Looking at it\nnow',
    })
  })

  it.each(['claim 42', 'claim #42', 'claim SUP-42', 'CLAIM sup-42', '  claim   42  '])(
    'name a ticket: %s',
    text => {
      expect(readWords(text)).toMatchObject({ kind: 'word', verb: 'claim', number: 42 })
    },
  )

  it('name nobody’s ticket where no desk counts as far', () => {
    expect(readWords('reply 12345678901 thanks')).toMatchObject({ number: 0, rest: 'thanks' })
  })

  it('name no ticket where a number only begins a word', () => {
    expect(readWords('note 42nd floor has no network')).toMatchObject({
      number: null,
      rest: '42nd floor has no network',
    })
  })

  it('are a text, not a number, after new', () => {
    expect(readWords('new 404 on the portal')).toMatchObject({
      verb: 'new',
      number: null,
      rest: '404 on the portal',
    })
  })

  it('offer the nearest verb for one that nobody knows', () => {
    expect(readWords('clam 2')).toMatchObject({
      kind: 'unknown',
      word: 'clam',
      nearest: 'claim',
      text: 'clam 2',
    })
    expect(readWords('xylophone')).toMatchObject({ kind: 'unknown', nearest: undefined })
  })

  it('are heard in other languages where they stand alone', () => {
    expect(readWords('Hilfe')).toMatchObject({ kind: 'word', verb: 'help' })
    expect(readWords('pourquoi 42')).toMatchObject({ kind: 'word', verb: 'why', number: 42 })
    expect(readWords('ayuda la vpn no funciona')).toMatchObject({
      kind: 'unknown',
      text: 'ayuda la vpn no funciona',
    })
  })

  it('may be missing', () => {
    expect(readWords(' \n')).toEqual({ kind: 'nothing' })
  })

  it('do not trip over words of JavaScript', () => {
    for (const word of ['constructor', '__proto__', 'toString']) expect(readWords(word).kind).toBe('unknown')
  })
})

describe('a priority in the text', () => {
  it.each([
    ['priority:hoch Tideline stopped', 'high', 'Tideline stopped'],
    ['priority:high Tideline sync stopped', 'high', 'Tideline sync stopped'],
    ['Tideline priority:CRITICAL stopped', 'critical', 'Tideline stopped'],
    ['sync stopped priority:low', 'low', 'sync stopped'],
  ])('is taken out of %s', (text, priority, rest) => {
    expect(readPriority(text)).toEqual({ text: rest, priority })
  })

  it('may be missing', () => {
    expect(readPriority('no priority: here')).toEqual({ wrong: '' })
    expect(readPriority('the low-priority queue')).toEqual({ text: 'the low-priority queue', priority: null })
  })

  it('is refused where it is none', () => {
    expect(readPriority('priority:urgent help')).toEqual({ wrong: 'urgent' })
  })
})

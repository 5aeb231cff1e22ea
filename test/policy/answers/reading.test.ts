import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeOut } from '../../../src/policy/answers/chat.ts'
import { makeLexicon } from '../../../src/policy/answers/lexicon.ts'
import { makeSpeller } from '../../../src/policy/answers/spelling.ts'
import { stem } from '../../../src/policy/answers/stem.ts'
import { makePutRight } from '../../../src/policy/answers/vocabulary.ts'
import { fold, sentencesOf, wordsOf } from '../../../src/policy/answers/words.ts'
import { models } from '../../support/models.ts'

describe('words', () => {
  it.each([
    ['Öffnungszeiten?', ['offnungszeiten']],
    ["what's the SLA", ['what', 'the', 'sla']],
    ['don’t', ['do', 'not']],
    ['heeeelp 24/7', ['heelp', '24x7']],
    ['कितने बजे?', ['कितने', 'बजे']],
    ['1,000 dollars', ['1000', 'dollars']],
    ['🙈🙈', []],
    ['', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('are folded once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => fold(fold(text)) === fold(text)))
  })

  it('hold no half of a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => !/\p{Cs}/u.test(fold(`\ud800${text}\udc00`))),
    )
  })

  it('stand in sentences', () => {
    expect(sentencesOf('We open at 8. We close at 9.\n- Never on Sunday')).toEqual([
      'We open at 8.',
      'We close at 9.',
      '- Never on Sunday',
    ])
  })
})

describe('a stem', () => {
  it.each([
    ['closing', 'closed'],
    ['policies', 'policy'],
    ['notification', 'notify'],
    ['responses', 'response'],
    ['stopped', 'stop'],
  ])('is shared by %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  it('is never empty', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,20}$/), word => stem(word).length > 0))
  })
})

describe('chat', () => {
  it('is written out', () => {
    expect(writeOut(['wat', 'r', 'ur', 'hrs'])).toEqual(['what', 'are', 'your', 'hours'])
  })

  it('leaves names of object members alone', () => {
    expect(writeOut(['constructor', 'toString'])).toEqual(['constructor', 'toString'])
  })
})

describe('spelling', () => {
  const speller = makeSpeller(
    new Map([
      ['response', 5],
      ['business', 3],
      ['fast', 4],
      ['escalate', 2],
      ['form', 1],
      ['from', 9],
    ]),
  )

  it.each([
    ['repsonse', 'response'],
    ['buisness', 'business'],
    ['esclate', 'escalate'],
    ['fst', 'fast'],
    ['frm', 'from'],
  ])('%s means %s', (typed, meant) => {
    expect(speller(typed)?.word).toBe(meant)
  })

  it('has no guess for far words, numbers and other scripts', () => {
    for (const word of ['pizza', '2026', 'खुला', 'x'.repeat(40)]) expect(speller(word)).toBeUndefined()
  })

  it('goes by the language of the question and by the words of the policy', () => {
    const { vocabularies, lexicon } = models
    const putRight = makePutRight(vocabularies, lexicon, 'The Quibblezorp desk answers.')
    expect(putRight(['is', 'the', 'quibblezrop', 'open'])).toEqual(['is', 'the', 'quibblezorp', 'open'])
    expect(putRight(['wann', 'habt', 'ihr', 'geofnet'])).toEqual(['wann', 'habt', 'ihr', 'geoffnet'])
  })

  it.each(['my pension is wrong', 'my gran is here', 'posso pegar um livro'])(
    'leaves "%s" as it is: every word has a meaning of its own',
    question => {
      const { vocabularies, lexicon } = models
      const putRight = makePutRight(vocabularies, lexicon, 'We answer the person at the desk.')
      expect(putRight(question.split(' '))).toEqual(question.split(' '))
    },
  )
})

describe('the lexicon', () => {
  const lexicon = makeLexicon([
    {
      id: 'holiday',
      words: ['holiday', 'festiv*', '*feiertag*', 'day_off'],
      english: ['holiday', 'day_off'],
    },
    { id: 'open', words: ['open'], english: ['open'] },
  ])

  it.each([
    [['holidays'], ['holiday']],
    [['festivos'], ['holiday']],
    [['weihnachtsfeiertage'], ['holiday']],
    [['my', 'day', 'off'], ['holiday']],
    [['opening'], ['open']],
    [['day', 'on'], []],
  ])('finds in %j the concepts %j', (words, found) => {
    expect(lexicon.conceptsOf(words)).toEqual(found)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { card } from '../../src/cards/card.ts'
import { plainCard, plainText, plainTime } from '../../src/cards/plain.ts'
import { at, link, mention, named, quote, say } from '../../src/cards/text.ts'
import { wellFormed, wellFormedDeep } from '../../src/cards/well-formed.ts'

const reader = { zone: 'Pacific/Honolulu', locale: 'en' }
const monday = Date.parse('2026-11-30T21:20:00Z')
const kim = { workspace: 'playground', id: 'kim', name: 'Kim Park' }

describe('an instant, for a reader', () => {
  it.each([
    ['Pacific/Honolulu', 'en', 'day-time', 'Mon 30 Nov, 11:20'],
    ['Pacific/Honolulu', 'en', 'time', '11:20'],
    ['Pacific/Honolulu', 'en', 'day', 'Mon 30 Nov'],
    ['America/New_York', 'en', 'day-time', 'Mon 30 Nov, 16:20'],
    ['Asia/Tokyo', 'en', 'day-time', 'Tue 1 Dec, 06:20'],
    ['Pacific/Honolulu', 'de', 'day-time', 'Mo 30. Nov, 11:20'],
    ['Pacific/Honolulu', 'fr', 'time', '11:20'],
    ['Pacific/Honolulu', 'es', 'day', 'lun 30 nov'],
    ['Pacific/Honolulu', 'en-US', 'time', '11:20 AM'],
  ] as const)('in %s and %s as %s is %s', (zone, locale, form, shown) => {
    expect(plainTime(monday, form, { zone, locale }).replaceAll('\u202F', ' ')).toBe(shown)
  })

  it('is midnight at 00:00, never 24:00', () => {
    expect(plainTime(Date.parse('2026-11-30T10:00:00Z'), 'time', reader)).toBe('00:00')
  })
})

describe('a text', () => {
  it('is its pieces, one after another', () => {
    const text = [
      say('🎫 '),
      mention(kim),
      say(' and '),
      named(kim),
      say(' by '),
      at(monday),
      say(': '),
      quote('vpn'),
    ]
    expect(plainText(text, reader)).toBe('🎫 @Kim Park and Kim Park by Mon 30 Nov, 11:20: vpn')
  })

  it('shows where a link leads, once', () => {
    const url = 'https://example.org/a'
    expect(plainText([link(url, 'the page'), say(' '), link(url, url)], reader)).toBe(
      `the page (${url}) ${url}`,
    )
  })

  it('closes what a quotation opens, so that nobody turns our words around', () => {
    const words = quote('\u202Eevil \u2067more')
    expect(plainText([words, say(' is closed')], reader)).toBe('\u202Eevil \u2067more\u202C\u2069 is closed')
  })
})

describe('a card', () => {
  it('says everything without colour, buttons or file', () => {
    const shown = plainCard(
      card([say('SUP-1 · '), quote('vpn down')], {
        fields: [{ name: 'First reply by', value: [at(monday)] }],
        buttons: [
          { action: 'claim:1', label: 'Claim' },
          { action: 'reply:1', label: 'Reply' },
        ],
        file: { name: 'p.png', type: 'image/png', bytes: new Uint8Array(1), alt: 'On time: 93 of 100.' },
      }),
      reader,
    )
    expect(shown).toBe(
      'SUP-1 · vpn down\nFirst reply by: Mon 30 Nov, 11:20\nOn time: 93 of 100.\n[Claim] [Reply]',
    )
  })
})

describe('a well-formed text', () => {
  it('has no NUL and no half characters, and is otherwise the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(wellFormed(text)).toBe(text.replaceAll('\0', ''))
      }),
    )
    expect(wellFormed('a\uD800b\uDC00\0c👋')).toBe('a\uFFFDb\uFFFDc👋')
  })

  it('is one inside of lists and objects too', () => {
    expect(wellFormedDeep({ list: ['\0a', { text: '\uD83D' }], number: 1 })).toEqual({
      list: ['a', { text: '\uFFFD' }],
      number: 1,
    })
  })
})

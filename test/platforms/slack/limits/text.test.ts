import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeTyped, liveSyntax, mrkdwnTexts } from './live-syntax.ts'
import { checkMetadata } from './message.ts'

const long = (length: number) => 'a'.repeat(length)

describe('metadata', () => {
  it('has a type and a payload, and 16 kB at most', () => {
    expect(checkMetadata({ event_type: 'outbox', event_payload: { id: 'o1' } })).toBe('ok')
    expect(checkMetadata({})).toBe('ok')
    expect(checkMetadata({ event_type: 'outbox' })).toBe('invalid_metadata_format')
    expect(checkMetadata({ event_payload: {} })).toBe('invalid_metadata_format')
    expect(checkMetadata([])).toBe('invalid_metadata_format')
    const big = { event_type: 'outbox', event_payload: { id: long(16_384) } }
    expect(checkMetadata(big)).toBe('metadata_too_large')
  })
})

describe('text that people typed', () => {
  it('is escaped as Slack escapes it, and mentions stay', () => {
    expect(escapeTyped('a < b & <@U1> <!here> <https://a.example|b>')).toBe(
      'a &lt; b &amp; <@U1> <!here> <https://a.example|b>',
    )
  })

  it('has no live syntax left unless it was a mention', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const escaped = escapeTyped(text)
        expect(liveSyntax(escaped)).toEqual(liveSyntax(text))
        expect(escaped.replaceAll(/<[@#!h][^<>\n]*>|<(mailto|tel):[^<>\n]*>/g, '')).not.toContain('<')
      }),
    )
  })

  it('is found wherever mrkdwn works', () => {
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: '<!channel>' } },
      { type: 'header', text: { type: 'plain_text', text: '<!here>' } },
    ]
    const texts = mrkdwnTexts({ text: 'fallback <@U1>', blocks })
    expect(texts.flatMap(liveSyntax)).toEqual(['<@U1>', '<!channel>'])
  })
})

import { describe, expect, it } from 'vitest'
import { markup, pagesOf } from '../../../adapters/discord/out/markup.ts'
import { quote, say } from '../../../src/cards/text.ts'

describe('words in backticks', () => {
  it('are code where the desk says what to type', () => {
    expect(markup([say('Try `/support test *x*`, then *that*')], 500)).toBe(
      'Try `/support test *x*`, then \\*that\\*',
    )
  })

  it('are literal where people write them, and swallow nothing of what follows', () => {
    expect(markup([quote('`code` and ```block'), say(': try `help`')], 500)).toBe(
      '\\`code\\` and \\`\\`\\`block: try `help`',
    )
    expect(markup([say('`'), quote('open'), say('`')], 500)).toBe('\\`open\\`')
  })

  it('are never longer than their place, nor divided into two messages', () => {
    const code = `\`${'c'.repeat(30)} ${'d'.repeat(30)}\``
    for (const piece of pagesOf([say(`before ${code}`)], () => 70))
      expect(piece.split('`').length % 2).toBe(1)
    expect(markup([say(code)], 40).length).toBeLessThanOrEqual(40)
  })
})

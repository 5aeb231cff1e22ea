import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/core/clean-text.ts'

describe('a text that somebody typed', () => {
  it.each([
    ['keeps other scripts and emoji', 'عاجل: الطابعة لا تعمل 🎫 日本語', 'عاجل: الطابعة لا تعمل 🎫 日本語'],
    ['keeps line breaks and tabs', 'one\r\ntwo\rthree\tfour', 'one\ntwo\nthree\tfour'],
    ['loses NUL and other controls', '\u0000a\u0007b\u009Fc', 'abc'],
    ['loses overrides of direction', 'invoice\u202Egpj.exe\u2066', 'invoicegpj.exe'],
    ['has no half characters', 'a\uD83Cb', 'a\uFFFDb'],
    ['has nothing around it', '  \n x \n ', 'x'],
    ['keeps what would be code elsewhere', "'); DROP TABLE tickets; --", "'); DROP TABLE tickets; --"],
  ])('%s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  it('has at most eight combining marks on a letter', () => {
    expect(cleanText(`Z${'\u0351'.repeat(60)}e`)).toBe(`Z${'\u0351'.repeat(8)}e`)
  })

  it('is left alone once it is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
        expect(cleanText(text).isWellFormed()).toBe(true)
      }),
    )
  })
})

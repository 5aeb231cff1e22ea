import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emojiFor, emojiFrom, markOf } from '../../../adapters/playground/emoji.ts'
import { marks } from '../../../src/core/catalogue.ts'

describe('emoji', () => {
  it('that the bot puts on mean the mark they stand for', () => {
    expect(marks.map(mark => markOf(emojiFor(mark)))).toEqual([...marks])
  })

  it('keep one form, however often they are read', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('👍🏽', 'eyes', ':ticket:', '✔️', '👩🏾‍💻'),
    )
    fc.assert(
      fc.property(typed, text => {
        const once = emojiFrom(text)
        expect(once === null ? null : emojiFrom(once)).toBe(once)
      }),
    )
  })

  it('of any skin tone are one', () => {
    for (const tone of ['🏻', '🏼', '🏽', '🏾', '🏿']) expect(emojiFrom(`👋${tone}`)).toBe('👋')
    expect(emojiFrom(':+1::skin-tone-4:')).toBe('👍')
  })
})

import { describe, expect, it } from 'vitest'
import { isCourtesy } from '../../src/core/courtesy.ts'

describe('a courtesy', () => {
  it.each([
    'thanks',
    'Thank you!',
    'thx 🙏',
    'Many thanks to all of you',
    'gracias',
    '👍',
    'ok, it works now, thanks',
  ])('is “%s”', text => expect(isCourtesy(text, 0)).toBe(true))

  it.each([
    'thanks, but it is still slow',
    'thanks?',
    'thanks, when is it due?',
    'thanks for nothing',
    'thank you so very much all of you again',
    'thanks 42',
    'no thanks to the portal',
    'great',
    '',
    '   ',
    '!!!',
  ])('is not “%s”', text => expect(isCourtesy(text, 0)).toBe(false))

  it('is nothing that comes with a file', () => {
    expect(isCourtesy('thanks', 1)).toBe(false)
    expect(isCourtesy('hello', 1)).toBe(false)
  })

  it('is a greeting as well, and nothing behind a greeting', () => {
    expect(isCourtesy('hello everybody', 0)).toBe(true)
    expect(isCourtesy('hello, the portal is down', 0)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/policy/nearest.ts'

describe('the nearest name', () => {
  it.each([
    ['goalz', 'goals'],
    ['gaols', 'goals'],
    ['GOALS', 'goals'],
    ['greting', 'greeting'],
    ['lowRatingg', 'lowRating'],
  ])('to %s is %s', (written, meant) => {
    expect(nearest(written, ['goals', 'greeting', 'lowRating', 'asks'])).toBe(meant)
  })

  it('is none where nothing is near', () => {
    expect(nearest('suppliers', ['vendors', 'asks'])).toBeUndefined()
    expect(nearest('', ['vendors'])).toBeUndefined()
    expect(nearest('x', [])).toBeUndefined()
  })

  it('is found in a long word too', () => {
    expect(nearest('a'.repeat(100_000), ['vendors'])).toBeUndefined()
  })
})

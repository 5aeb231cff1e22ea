import { describe, expect, it } from 'vitest'
import { byName } from '../../src/core/pinned.ts'
import { priceIn } from '../../src/core/pricing.ts'

describe('words that begin with a price', () => {
  it.each([
    ['3h a visit', { text: 'a visit', amount: '3h' }],
    ['usd 1,250.50 a dashboard', { text: 'a dashboard', amount: '1,250.50', currency: 'USD' }],
    // A bare number may be a count, three letters a word.
    ['2 dashboards', { text: '2 dashboards' }],
    ['add 20 users', { text: 'add 20 users' }],
    ['3h', { text: '3h' }],
    ['', { text: '' }],
  ])('%j', (typed, read) => {
    expect(priceIn(typed)).toEqual(read)
  })
})

describe('something of the policy', () => {
  const list = [
    { id: 'harbor-cloud', name: 'Harbor Cloud' },
    { id: 'harbor-mail', name: 'Harbor Mail' },
    { id: 'acme', name: 'The Acme Company' },
    { id: 'har', name: 'Har' },
  ]

  it.each([
    ['harbor-cloud', 'harbor-cloud'],
    [' HARBOR cloud ', 'harbor-cloud'],
    ['harbor-m', 'harbor-mail'],
    ['the acme', 'acme'],
    // Two begin so, one is called so.
    ['harbor', undefined],
    ['har', 'har'],
    ['ac', undefined],
    ['company', undefined],
  ])('is called %j', (word, id) => {
    expect(byName(list, word)?.id).toBe(id)
  })
})

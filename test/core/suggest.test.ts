import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeTo } from '../../src/core/alike.ts'
import { readDuration } from '../../src/core/duration-words.ts'
import { readFor, readMention } from '../../src/core/mention.ts'
import { exclusionIn, suggest } from '../../src/core/suggest.ts'
import { day, hour, minute } from '../../src/core/time.ts'

const category = (id: string, ...words: string[]) => ({ id, name: id.toUpperCase(), words, queue: null })
const scope = {
  asks: [],
  services: [],
  categories: [
    category('access', 'login', 'vpn', 'locked out'),
    category('billing', 'invoice'),
    category('other'),
  ],
  exclusions: [{ name: 'Printers', words: ['printer'], whoHelps: 'The shop.' }],
}

describe('what a text suggests', () => {
  it('is the category whose words it holds most of, else the last resort', () => {
    expect(suggest('Login: locked out of the VPN since the invoice', { scope }).category.id).toBe('access')
    expect(suggest('two INVOICES', { scope }).category.id).toBe('billing')
    expect(suggest('blogins and vpnish', { scope }).category.id).toBe('other')
  })

  it.each([
    ['nobody can log in', 'everyone', 'nobody can'],
    ['vpn down', 'several', 'down'],
    ['12 people wait', 'several', '12 people'],
    ['a typo on page 3', 'workaround', 'typo'],
    ['breakdown of costs', 'one', null],
    ['', 'one', null],
  ])('of “%s” is the impact %s', (text, impact, because) => {
    expect(suggest(text, { scope })).toMatchObject({ impact, because })
  })

  it('is what is not covered, by whole words', () => {
    expect(exclusionIn('our printers are dead', { scope })?.name).toBe('Printers')
    expect(exclusionIn('sprinter', { scope })).toBeNull()
  })
})

describe('two texts', () => {
  it('are alike when most words of the shorter stand in the longer', () => {
    expect(alikeTo('vpn down')('the vpn is still down')).toBe(true)
    expect(alikeTo('vpn down')('portal down')).toBe(false)
    expect(alikeTo('')('vpn')).toBe(false)
  })

  it('are alike both ways or not at all', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => alikeTo(one)(other) === alikeTo(other)(one)),
    )
  })
})

describe('a length of time', () => {
  it('is digits and a unit', () => {
    expect(['15m', '2h', '7D', '2w', '30min'].map(readDuration)).toEqual([
      15 * minute,
      2 * hour,
      7 * day,
      14 * day,
      30 * minute,
    ])
  })

  it.each(['0m', '-2h', '1e9d', '367d', '999999w', '', '5', 'h', '1.5h', '２h', '2 h'])(
    'is not “%s”',
    word => {
      expect(readDuration(word)).toBeNull()
    },
  )
})

describe('a name in a text', () => {
  it('is read with what follows it', () => {
    expect(readMention('@kim please look')).toEqual({ who: '@kim', rest: 'please look' })
    expect(readMention('<@U42|kim> now')).toEqual({ who: '<@U42|kim>', rest: 'now' })
    expect(readMention('   ')).toBeNull()
  })

  it('is needed after `for`, or it is a word like others', () => {
    expect(readFor('for @ana the export hangs')).toEqual({ who: '@ana', rest: 'the export hangs' })
    expect(readFor('for weeks nothing works')).toBeNull()
    expect(readFor('forget it')).toBeNull()
  })
})

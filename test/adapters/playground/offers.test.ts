import { describe, expect, it } from 'vitest'

type Choice = { key: string; insert: string }
type Offers = { choices?: Choice[]; isSure?: boolean; from?: number; hint?: { word: string } } | null
type Known = { words: object[]; people: object[]; tickets: object[]; isThread: boolean }

/** A module of the page, which has no types. */
const file = new URL('../../../adapters/playground/page/composer/offers.js', import.meta.url).href
const { offersFor, ticketsIn } = (await import(file)) as {
  offersFor(before: string, known: Known): Offers
  ticketsIn(messages: object[]): { id: string; title: string }[]
}

const word = (name: string, takes: string) => ({ word: name, takes, does: `does ${name}` })
const known: Known = {
  words: [word('new', '<text>'), word('note', '<number> <text>'), word('help', '')],
  people: [{ id: 'ana', name: 'Ana Ruiz' }],
  tickets: [{ id: 'SUP-2', title: 'vpn down' }],
  isThread: false,
}
const offered = (before: string, more: Partial<Known> = {}) => offersFor(before, { ...known, ...more })
const keys = (offers: Offers) => offers?.choices?.map(({ key }) => key)

describe('what is offered while somebody types', () => {
  it.each([
    ['/', ['new', 'note', 'help'], true],
    ['/sup', ['new', 'note', 'help'], true],
    ['/support', ['new', 'note', 'help'], false],
    ['/support ', ['new', 'note', 'help'], false],
    ['/support n', ['new', 'note'], true],
    ['/SUPPORT NO', ['note'], true],
    ['/support help', ['help'], false],
  ])('after %j: words, and whether Enter takes the first', (before, expected, isSure) => {
    expect([keys(offered(before)), offered(before)?.isSure]).toEqual([expected, isSure])
  })

  it('a hint follows a word that is complete, and nothing one that nobody knows', () => {
    expect(offered('/support note 2 the')?.hint).toMatchObject({ word: 'note', takes: '<number> <text>' })
    expect(offered('/support nonsense 2')).toBeNull()
    expect(offered('/giphy')).toBeNull()
  })

  it('a word ends with a blank where something follows it', () => {
    expect(offered('/support n')?.choices?.[0]?.insert).toBe('/support new ')
    expect(offered('/support he')?.choices?.[0]?.insert).toBe('/support help')
  })

  it('an exclamation mark means words in threads only', () => {
    expect(offered('!n')).toBeNull()
    expect(offered('!n', { isThread: true })?.choices?.[0]?.insert).toBe('!new ')
    expect(offered('!', { isThread: true })?.isSure).toBe(true)
  })

  it('people come after @ and tickets after #, within a text too', () => {
    expect(offered('ask @a')).toMatchObject({ from: 4, choices: [{ insert: '@ana ' }] })
    expect(offered('like #vpn')).toMatchObject({ from: 5, choices: [{ insert: 'SUP-2 ' }] })
    expect(offered('mail@a')).toBeNull()
    expect(offered('plain words')).toBeNull()
  })
})

it('tickets are those that the desk’s cards name, newest first, each once', () => {
  const says = (from: string, text: string) => ({ from, text })
  const found = ticketsIn([
    says('deskhand', '🟠 HIGH · SUP-1 · vpn down\nUNCLAIMED'),
    says('ana', 'SUP-9 · not a card'),
    says('deskhand', '🎫 SUP-2 · login · high.'),
    says('deskhand', '⏰ SUP-1 · vpn down · high'),
  ])
  expect(found).toEqual([
    { id: 'SUP-2', title: 'login' },
    { id: 'SUP-1', title: 'vpn down' },
  ])
})

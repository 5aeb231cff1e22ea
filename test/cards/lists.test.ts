import { expect, it } from 'vitest'
import { languages, makeLanguages } from '../../src/cards/languages.ts'
import { listed, listedWords } from '../../src/cards/list.ts'
import { statusNames } from '../../src/cards/status.ts'
import { quote } from '../../src/cards/text.ts'

const wordsOf = makeLanguages()
const people = ['Kim', 'Lee', 'Mia']

it.each([
  ['en', 'Kim, Lee and Mia'],
  ['de', 'Kim, Lee und Mia'],
  ['es', 'Kim, Lee y Mia'],
  ['fr', 'Kim, Lee et Mia'],
  ['pt-BR', 'Kim, Lee e Mia'],
])('in %s several things are listed as "%s"', async (locale, all) => {
  const words = await wordsOf(locale)
  expect(listedWords(words, people)).toBe(all)
  const spans = listed(
    words,
    people.map(one => [quote(one)]),
  )
  expect(spans.map(span => ('text' in span ? span.text : '')).join('')).toBe(all)
  expect(spans.filter(({ kind }) => kind === 'quote')).toHaveLength(3)
  expect(listed(words, [])).toEqual([])
})

const own = { new: 'Neu hier', open: 'In progress', waiting: 'Sie sind dran', vendor: 'Beim Lieferanten' }
const named = { ...own, resolved: 'Fertig', closed: 'Zu' }

it('the policy names states in the language of the desk, the catalogue in every other', async () => {
  const german = statusNames(await wordsOf('de'), 'de', named)
  expect(german).toEqual({ ...named, open: 'In Arbeit' })
  expect(statusNames(await wordsOf('de-AT'), 'de', named).new).toBe('Neu hier')
  expect(statusNames(await wordsOf('fr'), 'de', named)).toMatchObject({ new: 'Nouveau', resolved: 'Résolu' })
})

it.each(languages)('every state has a name in %s', async language => {
  const words = await wordsOf(language)
  const all = Object.values(statusNames(words, 'xx', named))
  expect(new Set(all).size).toBe(6)
})

import { describe, expect, it } from 'vitest'
import { makeAnswerer } from '../../../src/policy/answers/answerer.ts'
import { makeDictionary } from '../../../src/policy/answers/dictionary.ts'
import { read } from '../../../src/policy/answers/features.ts'
import { loadKnowledge, readConcepts } from '../../../src/policy/answers/knowledge.ts'
import { stem } from '../../../src/policy/answers/stem.ts'
import { makeTranslate } from '../../../src/policy/answers/translate.ts'
import { splitSections } from '../../../src/policy/sections.ts'
import { models } from '../../support/models.ts'

const { everyday } = loadKnowledge()

describe('the dictionary', () => {
  const dictionary = makeDictionary(
    readConcepts('# dog\nen: dog hound\nde: hund*\n# hundred\nen: hundred\nde: hundert*\n'),
  )

  it('knows words by the longest beginning that is listed', () => {
    expect(dictionary('hunde')).toEqual(['dog', 'hound'])
    expect(dictionary('hundertste')).toEqual(['hundr'].map(stem))
  })

  it('says nothing about English words and unknown ones', () => {
    expect(dictionary('dog')).toEqual([])
    expect(dictionary('katze')).toEqual([])
  })

  it('names every entry in six languages', () => {
    expect(everyday.filter(({ words, english }) => english.length === 0 || words.length < 6)).toEqual([])
  })
})

describe('a question in another language', () => {
  const passages = ['hound', 'horse'].map(word => ({ terms: new Map([[`w:${stem(word)}`, 1]]) }))
  const translate = makeTranslate(passages, models)

  it.each([
    ['mein Hund', 'hound'],
    ['meu cachorro', 'hound'],
    ['vos chevaux', 'horse'],
    ['घोड़े', 'horse'],
  ])('%j is read in the words of the policy', (question, root) => {
    expect(translate(read(question, models.lexicon)).english.stems).toContain(stem(root))
  })

  it('leaves English words as they are', () => {
    const reading = read('my dog and my hat', models.lexicon)
    expect(translate(reading)).toEqual({ english: reading, strange: [] })
  })

  it('is not taken for English where a word looks like one', () => {
    const policy = ['fine', 'lamb'].map(word => ({ terms: new Map([[`w:${stem(word)}`, 1]]) }))
    const { english, strange } = makeTranslate(
      policy,
      models,
    )(read('combien coûte une amende chez vous', models.lexicon))
    expect(models.vectors(stem('amende'))).toBeDefined()
    expect(english.stems).toContain(stem('fine'))
    expect(strange).toContain(stem('vous'))
  })

  it('finds a section by a word that no support desk uses', () => {
    const policy =
      '## Beasts\n### Feathers\nParrots and other birds stay in a cage.\n### Hooves\nHorses stay outside.\n'
    const answerer = makeAnswerer(splitSections(policy), { models })
    const first = (question: string) => answerer.ask(question).ranked[0]?.section
    expect(first('wo bleiben die Vögel')).toBe('1.1')
    expect(first('onde ficam os cavalos')).toBe('1.2')
    expect(first('pájaros')).toBe('1.1')
  })
})

import { describe, expect, it } from 'vitest'
import { loadKnowledge, readConcepts, readTopic, readWords } from '../../../src/policy/answers/knowledge.ts'
import { wordsOf } from '../../../src/policy/answers/words.ts'
import { splitSections } from '../../../src/policy/sections.ts'
import { policyOf, questionsOf, setNames } from './question-sets.ts'

const { concepts, topics, commonWords } = loadKnowledge()
const plain = (text: string) => wordsOf(text.replaceAll('_', ' ')).join(' ')
const said = topics.flatMap(({ headings, statements, questions }) => [
  ...headings,
  ...statements,
  ...questions.map(({ text }) => text),
])
const twice = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at)

describe('the knowledge', () => {
  it('holds no question of any set', () => {
    const known = new Set(said.map(plain))
    const asked = setNames.flatMap(name => questionsOf(name).map(({ q }) => q))
    expect(asked.filter(question => known.has(plain(question)))).toEqual([])
  })

  it('holds no heading of the sample, neither in the bank nor as an entry of the lexicon', () => {
    const entries = concepts.flatMap(({ words }) => words.filter(word => !word.includes('*')))
    const known = new Set([...said, ...entries].map(plain))
    const headings = splitSections(policyOf('sample')).map(({ title }) => title)
    expect(headings.filter(heading => known.has(plain(heading)))).toEqual([])
  })

  it('names every topic and every concept once', () => {
    expect(twice(topics.map(({ id }) => id))).toEqual([])
    expect(twice(concepts.map(({ id }) => id))).toEqual([])
  })

  it('has questions in six languages for every topic', () => {
    const languages = ['en', 'es', 'de', 'fr', 'pt', 'hi']
    const lacking = topics.filter(({ questions }) =>
      languages.some(one => !questions.some(({ language }) => language === one)),
    )
    expect(lacking.map(({ id }) => id)).toEqual([])
  })

  it('says of every topic inside how policies write about it', () => {
    const silent = topics.filter(
      one => !one.outside && (one.headings.length < 2 || one.statements.length < 2),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('has plain words of six languages', () => {
    expect([...commonWords.keys()].sort()).toEqual(['de', 'en', 'es', 'fr', 'hi', 'pt'])
  })
})

describe('a file of the knowledge', () => {
  it('of the bank: headings, statements, questions by language', () => {
    const file = '= Tea time\n~ We drink tea.\n~ At five.\n## en\nis there tea\n## de\ngibt es Tee\n'
    expect(readTopic(file, 'kitchen', 'tea')).toEqual({
      id: 'tea',
      theme: 'kitchen',
      headings: ['Tea time'],
      statements: ['We drink tea.', 'At five.'],
      questions: [
        { language: 'en', text: 'is there tea' },
        { language: 'de', text: 'gibt es Tee' },
      ],
      outside: false,
    })
  })

  it('of the bank: a topic that no policy treats', () => {
    expect(readTopic('! far away\n## en\nhow far is it\n', 'outside', 'moon').outside).toBe(true)
  })

  it('of the lexicon: words by language', () => {
    expect(readConcepts('# tea\nen: tea teas\nde: tee*\n')).toEqual([
      { id: 'tea', words: ['tea', 'teas', 'tee*'], english: ['tea', 'teas'] },
    ])
  })

  it('of plain words: several lines of one language', () => {
    expect(readWords('en: a b\nde: und\nen: c\n')).toEqual(
      new Map([
        ['en', ['a', 'b', 'c']],
        ['de', ['und']],
      ]),
    )
  })
})

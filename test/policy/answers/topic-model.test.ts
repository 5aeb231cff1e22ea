import { describe, expect, it } from 'vitest'
import { finish } from '../../../src/policy/answers/steps.ts'
import { makeTopicModel } from '../../../src/policy/answers/topic-model.ts'
import { trainingOf } from '../../../src/policy/answers/topic-training.ts'

const tea = 0
const rain = 1
const examples = [
  { features: ['w:hot', 'w:leaf', 'w:cup'], topic: tea },
  { features: ['w:cup', 'w:sugar'], topic: tea },
  { features: ['w:wet', 'w:cloud'], topic: rain },
  { features: ['w:cloud', 'w:umbrella', 'w:hot'], topic: rain },
]
const trained = () => makeTopicModel(finish(trainingOf(examples, 2)))
const model = trained()

describe('a topic model', () => {
  it('tells topics apart by what it has seen', () => {
    const [asTea, asRain] = model.classify(['w:cup', 'w:hot'])
    expect(asTea).toBeGreaterThan(0.5)
    expect((asTea ?? 0) + (asRain ?? 0)).toBeCloseTo(1, 5)
    expect(model.classify(['w:umbrella'])[rain]).toBeGreaterThan(0.5)
  })

  it('is less certain the more it has never seen', () => {
    const plain = model.classify(['w:cup'])[tea] ?? 0
    const strange = model.classify(['w:cup', 'w:zorp', 'w:blub', 'w:fizz'])[tea] ?? 0
    expect(strange).toBeLessThan(plain)
  })

  it('knows how familiar a text is', () => {
    expect(model.familiarity(['w:cup', 'w:wet'])).toBe(1)
    expect(model.familiarity(['w:zorp'])).toBe(0)
    expect(model.familiarity([])).toBe(0)
  })

  it('finds rare features rarer', () => {
    expect(model.rarity('w:sugar')).toBeGreaterThan(model.rarity('w:cup'))
    expect(model.rarity('w:zorp')).toBeGreaterThanOrEqual(model.rarity('w:sugar'))
  })

  it('keeps a pair of words that several texts have, and not one of a single text', () => {
    const pairs = ['b:hot cup', 'b:wet day']
    const texts = [
      { features: ['w:cup', ...pairs], topic: tea },
      { features: ['w:cup', 'b:hot cup'], topic: tea },
      { features: ['w:cloud'], topic: rain },
    ]
    const { features } = finish(trainingOf(texts, 2))
    expect(features).toContain('b:hot cup')
    expect(features).not.toContain('b:wet day')
  })

  it('comes out the same from the same examples', () => {
    const again = trained()
    expect([...again.classify(['w:hot', 'w:cloud'])]).toEqual([...model.classify(['w:hot', 'w:cloud'])])
  })
})

import { describe, expect, it } from 'vitest'
import { read } from '../../../src/policy/answers/features.ts'
import { kindsGiven, kindsWanted } from '../../../src/policy/answers/kinds.ts'
import { makeNearest } from '../../../src/policy/answers/nearness.ts'
import { stem } from '../../../src/policy/answers/stem.ts'
import { dimensions, loadVectors } from '../../../src/policy/answers/vectors.ts'
import { models } from '../../support/models.ts'

const vectors = loadVectors()
const { lexicon } = models

describe('nearness', () => {
  const nearest = makeNearest(['petrol', 'suitcase', 'garden'].map(stem), vectors)

  it.each([
    ['gasoline', 'petrol'],
    ['luggage', 'suitcase'],
    ['lawn', 'garden'],
  ])('finds what "%s" means by "%s"', (asked, own) => {
    const [best] = [...nearest(stem(asked))].sort((a, b) => b.nearness - a.nearness)
    expect(best?.root).toBe(stem(own))
  })

  it('is always less than the word itself', () => {
    expect(nearest(stem('gasoline')).every(({ nearness }) => nearness > 0 && nearness < 1)).toBe(true)
    expect(nearest(stem('petrol')).map(({ root }) => root)).not.toContain(stem('petrol'))
  })

  it.each(['xqzvw', '', 'चोरी'])('has nothing to say about %j', word => {
    expect(nearest(word)).toEqual([])
  })

  it('rests on vectors of length 1', () => {
    const vector = vectors(stem('invoice')) ?? new Float32Array()
    expect(vector).toHaveLength(dimensions)
    expect(vector.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5)
  })
})

describe('the kind of a fact', () => {
  it.each([
    ['how much is a van', ['how-much']],
    ['was kostet eine Stunde', ['how-much']],
    ['quanto tempo demora', ['how-long']],
    ['do you speak French', []],
  ])('that "%s" wants is %j', (question, kinds) => {
    expect(kindsWanted(read(question, lexicon))).toEqual(kinds)
  })

  it.each([
    ['a new key costs 12 pounds.', ['how-much']],
    ['we call back within three hours.', ['how-long']],
    ['open from 8:30 to 19:00.', ['when']],
    ['please be polite.', []],
  ])('that "%s" gives is %j', (sentence, kinds) => {
    expect(kindsGiven(sentence, read(sentence, lexicon))).toEqual(kinds)
  })
})

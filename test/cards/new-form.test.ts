import { describe, expect, it } from 'vitest'
import { type NewFormAsks, newForm } from '../../src/cards/forms.ts'
import { makeWords } from '../../src/cards/words.ts'
import { asked } from './asked.ts'

const words = makeWords('en')

function urgency(follows: NewFormAsks['follows']) {
  const field = newForm(words, null, { ...asked, follows }).fields.find(({ id }) => id === 'priority')
  return { ...field, options: field?.options?.map(({ value, label }) => `${value}: ${label}`) }
}

describe('the form of a new ticket', () => {
  it('asks how much stands still, and names the priority that follows by the policy', () => {
    expect(urgency(asked.follows)).toMatchObject({
      label: 'How much does it stop?',
      value: 'medium',
      options: [
        'critical: Everyone · critical',
        'high: Several people · high',
        'medium: Me · medium',
        'low: I can work around it · low',
      ],
    })
  })

  it('offers each priority once, whatever leads to it', () => {
    expect(urgency({ everyone: 'high', several: 'high', one: 'low', workaround: 'low' })).toMatchObject({
      value: 'low',
      options: [
        'critical: critical',
        'high: Everyone · Several people · high',
        'medium: medium',
        'low: Me · I can work around it · low',
      ],
    })
  })
})

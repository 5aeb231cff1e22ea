import { describe, expect, it } from 'vitest'
import { erasingsOf } from '../../src/core/erasing.ts'
import { ana } from './desk.ts'
import { history, ticket } from './said.ts'

describe('what is erased', () => {
  it('of a person is all they said, in every version, on forms too, but for what is gone already', () => {
    expect(erasingsOf(ticket, history, ana).map(one => [one.erased.was, ...one.texts])).toEqual([
      ['wrote', 'wrote', 'wrote-2'],
      ['wrote', 'gave'],
    ])
    expect(erasingsOf(ticket, history, { ...ana, workspace: 'elsewhere' })).toEqual([])
  })

  it('of a ticket is what everybody said', () => {
    expect(erasingsOf(ticket, history, null).flatMap(one => one.texts)).toEqual([
      'note',
      'reply',
      'wrote',
      'wrote-2',
      'gave',
    ])
  })
})

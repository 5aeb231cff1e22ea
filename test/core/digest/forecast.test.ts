import { describe, expect, it } from 'vitest'
import { likelyLate } from '../../../src/core/digest/forecast.ts'

const due = (number: number, holder: string | null, share = 0.2) => ({ number, holder, share })
const open = () => 6

describe('what is likely late by closing', () => {
  it('is what nobody has once three quarters of its time are gone', () => {
    const found = likelyLate([due(1, null, 0.75), due(2, null, 0.74)], open)
    expect(found).toEqual([{ number: 1, why: { kind: 'unclaimed', percent: 75 } }])
  })

  it('is the third and every further one that a person has due today', () => {
    const found = likelyLate(
      [due(1, 'kim'), due(2, 'kim'), due(3, 'lee'), due(4, 'kim'), due(5, 'kim')],
      open,
    )
    expect(found.map(one => one.number)).toEqual([4, 5])
    expect(found[0]?.why).toEqual({ kind: 'busy', open: 6, due: 4 })
  })

  it('is nothing on a day with nothing due', () => {
    expect(likelyLate([], open)).toEqual([])
  })
})

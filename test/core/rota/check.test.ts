import { describe, expect, it } from 'vitest'
import { checkRota } from '../../../src/core/rota/check.ts'
import type { Layer, Rota } from '../../../src/core/rota/rota.ts'

const layer: Layer = { users: ['ana', null], start: '2026-03-02 09:00', turn: { unit: 'week', n: 1 } }
const people = ['ana', 'ben']
const check = (change: Partial<Rota>) =>
  checkRota({ zone: 'UTC', layers: [layer], overrides: [], ...change }, people).map(
    one => `${one.path.join('.')}: ${one.what}`,
  )
const withLayer = (change: Partial<Layer>) => check({ layers: [{ ...layer, ...change }] })

describe('a rota', () => {
  it('may leave turns to nobody and have windows over midnight', () => {
    expect(withLayer({ restrictions: [{ days: ['mon'], from: '18:00', to: '08:00' }] })).toEqual([])
  })

  it('names people who are known', () => {
    const overrides = [{ user: 'dan', from: 0, to: 1 }]
    expect(check({ layers: [{ ...layer, users: ['ana', 'cleo'] }], overrides })).toEqual([
      'layers.0.users.1: "cleo" is not known here.',
      'overrides.0.user: "dan" is not known here.',
    ])
    expect(checkRota({ zone: 'UTC', layers: [layer], overrides })).toEqual([])
  })

  it.each([0, -1, 1.5, Number.NaN, 1e9])('has no turn of %d days', n => {
    expect(withLayer({ turn: { unit: 'day', n } })).toEqual([
      `layers.0.turn.n: A turn cannot last ${n} days.`,
    ])
  })

  it('tells everything else that is wrong', () => {
    expect(check({ zone: 'Mars/Olympus' })).toEqual(['zone: "Mars/Olympus" is no time zone.'])
    expect(withLayer({ users: [] })).toEqual(['layers.0.users: The layer has no people.'])
    expect(withLayer({ start: 'soon' })).toEqual(['layers.0.start: "soon" is no local time.'])
    expect(withLayer({ start: '1969-01-01 09:00' })).toEqual([
      'layers.0.start: 1969-01-01 09:00 is too far away.',
    ])
    expect(withLayer({ end: '2026-03-02 09:00' })).toEqual(['layers.0.end: The layer ends before it starts.'])
    expect(withLayer({ restrictions: [{ days: [], from: '24:00', to: '8' }] })).toEqual([
      'layers.0.restrictions.0.from: "24:00" is no time at which a window can begin.',
      'layers.0.restrictions.0.to: "8" is no time.',
      'layers.0.restrictions.0.days: The window is on no day.',
    ])
    expect(check({ overrides: [{ user: 'ana', from: 5, to: 5 }] })).toEqual([
      'overrides.0: The override does not end after its begin.',
    ])
  })
})

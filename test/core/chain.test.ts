import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../src/core/chain.ts'

/** The same value with the members of each object in another order. */
function turned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(turned)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  )
}

describe('what the hash of an event is made of', () => {
  it('says all of it, in the same words whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonical(turned(value))).toBe(canonical(value))
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('names members in the order of their letters, numbers as they are written', () => {
    expect(canonical({ b: [1, { z: null, a: 'ü"\n' }], a: true, '10': 1, '9': 2 })).toBe(
      '{"10":1,"9":2,"a":true,"b":[1,{"a":"ü\\"\\n","z":null}]}',
    )
  })

  it('leaves out what is undefined', () => expect(canonical({ a: undefined, b: {} })).toBe('{"b":{}}'))
})

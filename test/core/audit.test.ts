import { describe, expect, it } from 'vitest'
import { type Audited, doubtOf, sealOf } from '../../src/core/audit.ts'
import { chain, chainStart, textHash } from '../../src/core/chain.ts'
import type { TicketEvent } from '../../src/core/events.ts'

const by = { workspace: 'w', id: 'kim', name: 'Kim' }
const ref = { id: 't1', hash: textHash('salt', 'restart it') }
const told: TicketEvent[] = [
  { type: 'claimed', by, at: 1 },
  { type: 'noted', by, text: ref, via: 'word', at: 2 },
  { type: 'released', by, at: 3 },
]
const storedOf = (events: readonly TicketEvent[]): Audited['events'] =>
  chain(chainStart, events).map(({ event, hash }, index) => ({ seq: index + 1, event, at: event.at, hash }))
const sealed = storedOf(told)
const whole: Audited = {
  number: 7,
  head: sealed.at(-1)?.hash ?? '',
  count: 3,
  events: sealed,
  texts: new Map([['t1', { salt: 'salt', text: 'restart it' }]]),
}
const withText = (text: string | null) =>
  doubtOf({ ...whole, texts: new Map([['t1', { salt: 'salt', text }]]) })

describe('the history of a ticket', () => {
  it('is whole as it was written, and with a text erased', () => {
    expect(doubtOf(whole)).toBeNull()
    expect(withText(null)).toBeNull()
  })

  it('is doubted at the first event that says something else', () => {
    const other: TicketEvent = { type: 'claimed', by, at: 9 }
    const events = sealed.map(one => (one.seq === 1 ? { ...one, event: other, at: 9 } : one))
    expect(doubtOf({ ...whole, events })).toEqual({ what: 'event', ticket: 7, seq: 1, type: 'claimed' })
  })

  it('is doubted where an event is told to be of another time, or cannot be read', () => {
    const moved = sealed.map(one => (one.seq === 2 ? { ...one, at: 1 } : one))
    expect(doubtOf({ ...whole, events: moved })).toEqual({ what: 'event', ticket: 7, seq: 2, type: 'noted' })
    const broken = sealed.map(one => (one.seq === 3 ? { ...one, event: null } : one))
    expect(doubtOf({ ...whole, events: broken })).toEqual({ what: 'event', ticket: 7, seq: 3, type: null })
  })

  it('is doubted where an event is missing, in the middle or at the end', () => {
    expect(doubtOf({ ...whole, events: sealed.filter(({ seq }) => seq !== 2) })).toMatchObject({
      what: 'gap',
      seq: 2,
    })
    expect(doubtOf({ ...whole, events: sealed.slice(0, 2) })).toMatchObject({ what: 'gap', seq: 3 })
  })

  it('is doubted where all was written anew', () => {
    expect(doubtOf({ ...whole, events: storedOf(told.toReversed()) })).toEqual({ what: 'head', ticket: 7 })
  })

  it('is doubted where a text was changed, or taken away without being erased', () => {
    expect(withText('restart nothing')).toEqual({
      what: 'text',
      ticket: 7,
      seq: 2,
      text: 't1',
      missing: false,
    })
    expect(doubtOf({ ...whole, texts: new Map() })).toMatchObject({ what: 'text', missing: true })
  })
})

describe('a seal', () => {
  const heads = [
    { ticket: 2, hash: 'b' },
    { ticket: 1, hash: 'a' },
  ]

  it('depends on every head and on the seal before, and on no order', () => {
    const first = sealOf(null, heads)
    expect(sealOf(null, heads.toReversed())).toBe(first)
    expect(sealOf(first, heads)).not.toBe(first)
    expect(sealOf(null, [{ ticket: 2, hash: 'x' }, ...heads.slice(1)])).not.toBe(first)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
  })
})

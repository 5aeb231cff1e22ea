import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekdays } from '../../../src/core/calendar/schedule.ts'
import { onCallAt } from '../../../src/core/rota/on-call.ts'
import type { Layer, Rota } from '../../../src/core/rota/rota.ts'
import { gaps, nextHandover, shifts } from '../../../src/core/rota/shifts.ts'

const at = (text: string) => Date.parse(text)
const minute = 60_000
const hour = 60 * minute

const nights: Rota = {
  zone: 'Europe/Berlin',
  layers: [
    {
      users: ['ana', 'ben'],
      start: '2026-03-23 18:00',
      turn: { unit: 'day', n: 1 },
      restrictions: [{ from: '18:00', to: '08:00' }],
    },
  ],
  overrides: [{ user: 'cleo', from: at('2026-03-29T20:00:00Z'), to: at('2026-03-29T22:00:00Z') }],
}

describe('the shifts of a rota', () => {
  it('follow the wall clock, with gaps and overrides', () => {
    const [from, to] = [at('2026-03-28T12:00:00Z'), at('2026-03-30T06:00:00Z')]
    const found = shifts(nights, from, to).map(one => [
      new Date(one.from).toISOString().slice(5, 16),
      one.user,
    ])
    expect(found).toEqual([
      ['03-28T12:00', null],
      ['03-28T17:00', 'ben'],
      ['03-29T06:00', null], // an hour earlier in UTC: the clocks went forward
      ['03-29T16:00', 'ana'],
      ['03-29T20:00', 'cleo'],
      ['03-29T22:00', 'ana'],
    ])
    expect(gaps(nights, from, to).map(one => (one.to - one.from) / hour)).toEqual([5, 10])
  })

  it('hand over when the person changes, not when a turn does', () => {
    const alone: Rota = {
      ...nights,
      layers: [{ users: ['ana'], start: '2026-03-02 09:00', turn: { unit: 'week', n: 1 } }],
    }
    const day = at('2026-03-28T12:00:00Z')
    expect(nextHandover(alone, day)).toEqual({ at: at('2026-03-29T20:00:00Z'), user: 'cleo' })
    expect(nextHandover(alone, at('2026-03-29T22:00:00Z'))).toBeNull()
    expect(nextHandover(nights, day)).toEqual({ at: at('2026-03-28T17:00:00Z'), user: 'ben' })
  })

  it('find a hand-over that is far away', () => {
    const layer: Layer = { users: ['ana', 'ben'], start: '2026-03-02 09:00', turn: { unit: 'week', n: 52 } }
    const rota: Rota = { zone: 'UTC', layers: [layer], overrides: [] }
    expect(nextHandover(rota, at('2026-03-02T09:00:00Z'))).toEqual({
      at: at('2027-03-01T09:00:00Z'),
      user: 'ben',
    })
  })

  it('are none for no time', () => {
    expect(shifts(nights, 5, 5)).toEqual([])
  })

  it('say every quarter of an hour what the rota says', () => {
    const time = fc
      .integer({ min: 0, max: 47 })
      .map(half => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
    const user = fc.constantFrom('ana', 'ben', 'cleo', null)
    const window = fc.record(
      { days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }), from: time, to: time },
      { requiredKeys: ['from', 'to'] },
    )
    const unit = fc.constantFrom('hour' as const, 'day' as const, 'week' as const)
    const layer: fc.Arbitrary<Layer> = fc.record(
      {
        users: fc.array(user, { minLength: 1, maxLength: 3 }),
        start: time.map(text => `2026-10-23 ${text}`),
        end: time.map(text => `2026-10-27 ${text}`),
        turn: fc.record({ unit, n: fc.integer({ min: 1, max: 5 }) }),
        restrictions: fc.array(window, { maxLength: 2 }),
      },
      { requiredKeys: ['users', 'start', 'turn'] },
    )
    const [from, to] = [at('2026-10-22T22:00:00Z'), at('2026-10-27T23:00:00Z')]
    const override = fc
      .tuple(user, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 }))
      .map(([who, start, length]) => ({
        user: who,
        from: from + start * hour,
        to: from + (start + length) * hour,
      }))
    const rota = fc.record({
      zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
      layers: fc.array(layer, { maxLength: 3 }),
      overrides: fc.array(override, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(rota, one => {
        const found = shifts(one, from, to)
        expect([found[0]?.from, found.at(-1)?.to]).toEqual([from, to])
        expect(found.every((shift, i) => i === 0 || shift.user !== found[i - 1]?.user)).toBe(true)
        const wrong: number[] = []
        let place = 0
        for (let now = from; now < to; now += 15 * minute) {
          while ((found[place]?.to ?? Infinity) <= now) place++
          if (found[place]?.user !== onCallAt(one, now)) wrong.push(now)
        }
        expect(wrong).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

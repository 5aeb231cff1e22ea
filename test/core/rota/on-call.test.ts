import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { onCallAt } from '../../../src/core/rota/on-call.ts'
import type { Layer, Rota } from '../../../src/core/rota/rota.ts'

type Case = {
  id: string
  name: string
  schedule: {
    tz: string
    layers: Layer[]
    overrides: { user: string | null; start: string; end: string }[]
  }
  at: string
  expect: string | null
}

const file = new URL('../../data/oncall-cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
const at = (text: string) => Date.parse(text)
const weekly: Layer = { users: ['ana', 'ben'], start: '2026-03-02 09:00', turn: { unit: 'week', n: 1 } }

function rotaOf({ tz, layers, overrides }: Case['schedule']): Rota {
  const spans = overrides.map(({ user, start, end }) => ({ user, from: at(start), to: at(end) }))
  return { zone: tz, layers, overrides: spans }
}

describe('who is on call', () => {
  it.each(cases)('$id: $name', one => {
    expect(onCallAt(rotaOf(one.schedule), at(one.at))).toBe(one.expect)
  })

  it('nobody before the first turn, and nobody from the end of a layer', () => {
    const rota: Rota = { zone: 'UTC', layers: [{ ...weekly, end: '2026-03-20 09:00' }], overrides: [] }
    expect(onCallAt(rota, at('2026-03-02T08:59:59Z'))).toBeNull()
    expect(onCallAt(rota, at('2026-03-02T09:00:00Z'))).toBe('ana')
    expect(onCallAt(rota, at('2026-03-20T08:59:59Z'))).toBe('ana')
    expect(onCallAt(rota, at('2026-03-20T09:00:00Z'))).toBeNull()
  })

  it('nobody, when an override says so', () => {
    const day = { from: at('2026-03-03T00:00:00Z'), to: at('2026-03-04T00:00:00Z') }
    const rota: Rota = { zone: 'UTC', layers: [weekly], overrides: [{ user: null, ...day }] }
    expect(onCallAt(rota, day.from - 1)).toBe('ana')
    expect(onCallAt(rota, day.from)).toBeNull()
    expect(onCallAt(rota, day.to)).toBe('ana')
  })

  it('the override that was added last', () => {
    const day = { from: at('2026-03-03T00:00:00Z'), to: at('2026-03-04T00:00:00Z') }
    const overrides = ['cleo', 'dan'].map(user => ({ user, ...day }))
    expect(onCallAt({ zone: 'UTC', layers: [weekly], overrides }, day.from)).toBe('dan')
  })

  it('the person of the layer before, when a turn of the last one is nobody’s', () => {
    const top: Layer = { users: [null, 'cleo'], start: '2026-03-02 00:00', turn: { unit: 'day', n: 1 } }
    const rota: Rota = { zone: 'UTC', layers: [weekly, top], overrides: [] }
    expect(onCallAt(rota, at('2026-03-02T12:00:00Z'))).toBe('ana')
    expect(onCallAt(rota, at('2026-03-03T12:00:00Z'))).toBe('cleo')
  })

  it('all day, when a window ends where it begins, and always, when there is no window', () => {
    const of = (restrictions: Layer['restrictions']) =>
      onCallAt(
        { zone: 'UTC', layers: [{ ...weekly, restrictions: restrictions ?? [] }], overrides: [] },
        at('2026-03-04T03:00:00Z'),
      )
    expect(of([{ from: '09:00', to: '09:00' }])).toBe('ana')
    expect(of([])).toBe('ana')
    expect(of([{ days: ['wed'], from: '09:00', to: '02:00' }])).toBeNull()
    expect(of([{ days: ['tue'], from: '09:00', to: '03:00' }])).toBeNull()
    expect(of([{ days: ['tue'], from: '09:00', to: '03:01' }])).toBe('ana')
  })

  it('whoever Temporal’s wall clock says, for turns of days and weeks over years of clock changes', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    )
    const minutes = fc.integer({ min: 0, max: 1439 })
    const turn = fc.record({
      unit: fc.constantFrom('day' as const, 'week' as const),
      n: fc.integer({ min: 1, max: 3 }),
    })
    const instant = fc.integer({
      min: at('2026-01-02T00:00:00Z') / 1000,
      max: at('2028-01-01T00:00:00Z') / 1000,
    })
    fc.assert(
      fc.property(zone, minutes, turn, instant, (name, start, { unit, n }, seconds) => {
        const first = Temporal.PlainDateTime.from('2025-12-30T00:00').add({ minutes: start })
        const users = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
        const begin = (number: number) =>
          first.add({ [`${unit}s`]: number * n }).toZonedDateTime(name).epochMilliseconds
        let number = 0
        while (begin(number + 1) <= seconds * 1000) number++
        const layer: Layer = {
          users,
          start: first.toString({ smallestUnit: 'minute' }).replace('T', ' '),
          turn: { unit, n },
        }
        expect(onCallAt({ zone: name, layers: [layer], overrides: [] }, seconds * 1000)).toBe(
          users[number % 7],
        )
      }),
      { numRuns: 60 },
    )
  })
})

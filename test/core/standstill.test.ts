import { describe, expect, it } from 'vitest'
import type { Outage } from '../../src/core/outage.ts'
import { standsStill, standstillOf } from '../../src/core/standstill.ts'
import { hour } from '../../src/core/time.ts'
import { mia } from './desk.ts'

const work: Outage = {
  id: 1,
  kind: 'maintenance',
  title: 'New database',
  services: ['portal'],
  by: mia,
  announcedAt: 0,
  from: 10 * hour,
  to: 14 * hour,
  state: 'planned',
  reminded: true,
  askAt: 14 * hour,
  askedAt: null,
  overAt: null,
}

describe('maintenance', () => {
  it('of a service stands in the way of tickets about it, and of no others', () => {
    const of = (service: string | null, priority: string) =>
      standsStill(['portal'], { service, priority }, false)
    expect([of('portal', 'low'), of('portal', 'critical')]).toEqual([true, true])
    expect([of('compass', 'low'), of(null, 'medium'), of('compass', 'critical')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('of everything never pauses a critical ticket, unless the policy says so', () => {
    const of = (priority: string, pausesCritical: boolean) =>
      standsStill([], { service: null, priority }, pausesCritical)
    expect([of('high', false), of('critical', false), of('critical', true)]).toEqual([true, false, true])
  })

  it('announced by word pauses until the promised end, the one it was moved to, or until it was over', () => {
    expect(standstillOf(work)).toEqual({ from: 10 * hour, to: 14 * hour })
    expect(standstillOf({ ...work, state: 'running', to: 15 * hour })).toEqual({
      from: 10 * hour,
      to: 15 * hour,
    })
    expect(standstillOf({ ...work, state: 'over', overAt: 12 * hour })).toEqual({
      from: 10 * hour,
      to: 12 * hour,
    })
    // Nobody has said that it is over: that is nobody's excuse.
    expect(standstillOf({ ...work, state: 'running', askedAt: 14 * hour })).toEqual({
      from: 10 * hour,
      to: 14 * hour,
    })
    expect(standstillOf({ ...work, state: 'cancelled' })).toBeNull()
    expect(standstillOf({ ...work, kind: 'disruption', to: null })).toBeNull()
  })
})

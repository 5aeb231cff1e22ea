import { describe, expect, it } from 'vitest'
import { ana, kim, mia, olga } from './desk.ts'
import { desires, opened } from './given.ts'

const { claim, escalate, lead, resolve, settle } = desires
const ten = '2026-11-23 10:00'
const eleven = '2026-11-23 11:00'

describe('a request for the team lead', () => {
  it('is neither taken nor settled by whoever had the ticket then, whatever they may otherwise', () => {
    const about = opened(ten).when(claim(mia), ten).when(escalate(ana), eleven)
    about.when(lead(mia), eleven).refuses({ code: 'concerns-you' })
    about.when(settle(mia), eleven).refuses({ code: 'concerns-you' })
    about.when(settle(olga), eleven).gives({ type: 'escalation-settled' })
  })

  it('outlives a solution by the agent, and ends with one by the requester', () => {
    const asked = () => opened(ten).when(claim(kim), ten).when(escalate(ana), eleven)
    expect(asked().when(resolve(kim), eleven).ticket().escalation?.settled).toBeNull()
    expect(asked().when(resolve(ana), eleven).ticket().escalation?.settled?.by.id).toBe('ana')
    expect(
      asked().when(lead(mia), eleven).when(resolve(mia), eleven).ticket().escalation?.settled?.by.id,
    ).toBe('mia')
  })

  it('wakes whoever is on call at night where the emergency is covered, and nobody otherwise', () => {
    const night = '2026-11-23 22:00'
    opened(night, { priority: 'critical' })
      .when(escalate(ana), night)
      .gives({ type: 'escalated', wakes: true })
    const high = opened(night).when(escalate(ana), night)
    expect(high.last()[0]).not.toHaveProperty('wakes')
    const day = opened(ten, { priority: 'critical' }).when(escalate(ana), eleven)
    expect(day.last().find(one => one.type === 'escalated')).not.toHaveProperty('wakes')
  })
})

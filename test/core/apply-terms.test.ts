import { describe, expect, it } from 'vitest'
import { applyTerms } from '../../src/core/decisions/apply-terms.ts'
import { evolve } from '../../src/core/evolve.ts'
import { personOf } from '../../src/core/people.ts'
import type { PinnedTerms } from '../../src/core/pinned.ts'
import { hour, minute } from '../../src/core/time.ts'
import { at, contextAt, kim, mia, terms } from './desk.ts'
import { desires, opened } from './given.ts'

const now = at('2026-11-23 11:00')
const olga = personOf(mia)
const high = (ms: number): PinnedTerms => ({
  ...terms,
  targets: { ...terms.targets, high: { ...terms.targets.high, first_response: { ms, clock: 'business' } } },
})
const applied = (ms: number, ticket = opened('2026-11-23 10:00').ticket()) =>
  applyTerms(ticket, 2, olga, contextAt(now, { terms: high(ms) }))

describe('applying another version to an open ticket', () => {
  it('keeps the time used and gives the new target', () => {
    const before = opened('2026-11-23 10:00').ticket()
    const after = applied(90 * minute, before).reduce(evolve, before)
    expect(after.policyVersion).toBe(2)
    expect(after.clocks[0]).toMatchObject({ usedMs: hour, dueAt: at('2026-11-23 11:30') })
  })

  it('says where something is due later, for the one who waits', () => {
    expect(applied(90 * minute)[0]).not.toHaveProperty('later')
    expect(applied(4 * hour)[0]).toMatchObject({ type: 'terms-applied', from: 1, to: 2, later: true })
  })

  it('makes late at once what has used more than it gets', () => {
    expect(applied(30 * minute).at(-1)).toMatchObject({ type: 'clock-breached', dueAt: now, byChange: true })
  })

  it('leaves alone what is solved, and what follows that version already', () => {
    const { resolve, claim } = desires
    const solved = opened('2026-11-23 10:00').when(claim(kim), now).when(resolve(kim), now).ticket()
    expect(applied(90 * minute, solved)).toEqual([])
    const before = opened('2026-11-23 10:00').ticket()
    expect(applied(90 * minute, { ...before, policyVersion: 2 })).toEqual([])
  })
})

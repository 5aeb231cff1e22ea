import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Merged, merge } from '../../src/core/decisions/merge.ts'
import { evolve } from '../../src/core/evolve.ts'
import type { Actor } from '../../src/core/people.ts'
import type { Ticket } from '../../src/core/ticket.ts'
import { ana, at, ben, contextAt, kim } from './desk.ts'
import { desires, opened } from './given.ts'
import { contradictions } from './invariants.ts'
import { live, start, steps } from './stories.ts'

const numbered = (ticket: Ticket, number: number) => ({ ...ticket, number })
const time = '2026-11-23 10:30'

function merging(source: Ticket, target: Ticket, { by = kim, strangers = false, numbers = [42, 41] } = {}) {
  const [from = 42, into = 41] = numbers
  const context = contextAt(at(time))
  return merge(
    { by: by as Actor, source: numbered(source, from), target: numbered(target, into), strangers },
    { source: context, target: context },
  )
}
const refusalOf = (merged: Merged) => ('refused' in merged ? merged.refused.code : null)
const become = (ticket: Ticket, merged: Merged, side: 'source' | 'target') =>
  'refused' in merged ? ticket : merged[side].reduce(evolve, ticket)

const older = () => opened('2026-11-23 10:00')
const newer = () => opened('2026-11-23 10:10')

describe('a merge', () => {
  it('ends the one with its clocks, and the other goes on', () => {
    const merged = merging(newer().ticket(), older().ticket())
    const [source, target] = [
      become(newer().ticket(), merged, 'source'),
      become(older().ticket(), merged, 'target'),
    ]
    expect(source).toMatchObject({
      merged: { into: 41, same: true },
      work: { status: 'resolved', why: 'merged' },
    })
    expect(target).toMatchObject({ merged: null, work: { status: 'new' }, watchers: [] })
    expect([...contradictions(source), ...contradictions(target)]).toEqual([])
  })

  it('takes along who asked, what was more urgent, and the question to the team lead', () => {
    const source = opened('2026-11-23 10:10', { by: ben, priority: 'high' }).when(
      desires.escalate(ben),
      '2026-11-23 10:20',
    )
    const target = opened('2026-11-23 10:00', { priority: 'high' })
      .when(desires.prioritise(kim, 'medium'), '2026-11-23 10:05')
      .when(desires.reply(kim), '2026-11-23 10:06')
    const joined = become(target.ticket(), merging(source.ticket(), target.ticket()), 'target')
    expect(joined.watchers).toEqual([{ person: expect.objectContaining({ id: 'ben' }), ticket: 42 }])
    expect(joined.priority).toBe('high')
    expect(joined.escalation?.by.id).toBe('ben')
    expect(joined.clocks.some(clock => clock.kind === 'next_response' && clock.phase === 'running')).toBe(
      true,
    )
    expect(contradictions(joined)).toEqual([])
  })

  it('dodges no target: the one that is answered sooner goes on', () => {
    expect(refusalOf(merging(older().ticket(), newer().ticket()))).toBe('merge-other-way')
  })

  it('is refused of itself, in a circle, into what is solved, and across customers', () => {
    const ticket = older().ticket()
    expect(refusalOf(merging(ticket, ticket, { numbers: [42, 42] }))).toBe('merge-self')
    const gone = become(newer().ticket(), merging(newer().ticket(), ticket), 'source')
    expect(refusalOf(merging(ticket, gone, { numbers: [41, 42] }))).toBe('merge-onward')
    expect(refusalOf(merging(gone, ticket))).toBe('merged')
    const solved = older().when(desires.resolve(kim), '2026-11-23 10:20').ticket()
    expect(refusalOf(merging(newer().ticket(), solved))).toBe('merge-solved')
    expect(refusalOf(merging(newer().ticket(), ticket, { strangers: true }))).toBe('merge-strangers')
    expect(refusalOf(merging(newer().ticket(), ticket, { by: ana }))).toBe('not-allowed')
  })

  it('leaves nothing that contradicts itself, whatever came before', () => {
    fc.assert(
      fc.property(start, steps, start, steps, (from, all, other, others) => {
        const [one, two] = [live(from, all, () => {}).ticket(), live(other, others, () => {}).ticket()]
        const now = Math.max(one.openedAt, two.openedAt) + 60 * 24 * 60 * 60_000
        const context = contextAt(now)
        const merged = merge(
          { by: kim, source: numbered(one, 42), target: numbered(two, 41), strangers: false },
          { source: context, target: context },
        )
        expect(contradictions(become(one, merged, 'source'))).toEqual([])
        expect(contradictions(become(two, merged, 'target'))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

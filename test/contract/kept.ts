import { describe, expect, it } from 'vitest'
import type { Subject } from './subject.ts'

const now = Date.parse('2026-11-24T20:00:00Z')
const minute = 60_000
const at = { desk: 'one', kind: 'burst', subject: 'w general', id: 'ana' } as const

export function keptContract(subject: () => Subject): void {
  describe('what is kept for a while', () => {
    const kept = () => subject().store.kept

    it('is there until its time, and not at it', async () => {
      await kept().put(at, { number: 7 }, { now, until: now + minute })
      expect(await kept().read(at, now + minute - 1)).toEqual({ number: 7 })
      expect(await kept().read(at, now + minute)).toBeNull()
    })

    it('is replaced by the next of the same id, and gone when it is dropped', async () => {
      await kept().put(at, { number: 7 }, { now, until: now + minute })
      await kept().put(at, { number: 8 }, { now, until: now + 2 * minute })
      expect(await kept().read(at, now + minute)).toEqual({ number: 8 })
      await kept().drop(at)
      expect(await kept().read(at, now)).toBeNull()
    })

    it('belongs to its desk, kind, subject and id', async () => {
      await kept().put(at, { number: 7 }, { now, until: now + minute })
      for (const other of [{ desk: 'two' }, { subject: 'w help' }, { id: 'ben' }])
        expect(await kept().read({ ...at, ...other }, now)).toBeNull()
    })

    it('is listed by subject while it lasts', async () => {
      const mark = { desk: 'one', kind: 'mark', subject: 'w m1' } as const
      for (const [index, id] of ['claim kim', 'claim lee'].entries())
        await kept().put({ ...mark, id }, {}, { now, until: now + (index + 1) * minute })
      await kept().put({ ...mark, subject: 'w m2', id: 'claim ana' }, {}, { now, until: now + minute })
      expect([...(await kept().ids(mark, now))].sort()).toEqual(['claim kim', 'claim lee'])
      expect(await kept().ids(mark, now + minute)).toEqual(['claim lee'])
    })

    it('is counted by subject while it lasts', async () => {
      const vote = { desk: 'one', kind: 'vote', subject: 'm1' } as const
      for (const [index, id] of ['ana', 'ben', 'ana'].entries())
        await kept().put({ ...vote, id }, {}, { now, until: now + (index + 1) * minute })
      await kept().put({ ...vote, subject: 'm2', id: 'cho' }, {}, { now, until: now + minute })
      expect(await kept().count(vote, now)).toBe(2)
      expect(await kept().count(vote, now + 2 * minute)).toBe(1)
      for (const [subject, when, any] of [
        ['m1', now + 2 * minute, true],
        ['m1', now + 3 * minute, false],
        ['m3', now, false],
      ] as const)
        expect(await kept().any({ ...vote, subject }, when)).toBe(any)
    })

    it('leaves no row behind when its time is over and something else comes', async () => {
      await kept().put(at, { number: 7 }, { now, until: now + minute })
      await kept().put({ ...at, id: 'ben' }, { number: 8 }, { now: now + minute, until: now + 2 * minute })
      expect(await subject().sql('select id from kept')).toEqual([{ id: 'ben' }])
    })
  })
}

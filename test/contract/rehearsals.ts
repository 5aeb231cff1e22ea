import { describe, expect, it } from 'vitest'
import type { NewOutgoing } from '../../src/ports/ticket-store.ts'
import { at, kim, oli } from '../core/desk.ts'
import type { Subject } from './subject.ts'

const now = at('2026-11-23 10:00')
const told = (key: string): NewOutgoing => ({
  workspace: 'T0DESK',
  lane: 'desk/triage',
  destination: { kind: 'room', room: 'triage' },
  show: { kind: 'rehearsal', over: null },
  key,
  urgent: false,
})

export function rehearsalContract(subject: () => Subject): void {
  const rehearsals = () => subject().store.rehearsals
  const keys = async () =>
    (await subject().sql('select key from outbox order by id')).map(({ key }) => key as string)

  describe('a rehearsal', () => {
    it('is unknown for a desk that was never among people', async () => {
      expect(await rehearsals().read('desk')).toBeNull()
    })

    it('begins once, told in the same transaction', async () => {
      expect(await rehearsals().begin('desk', { begunAt: now, over: null }, [told('a')])).toBe(true)
      const live = { begunAt: now + 1, over: { by: null, at: now + 1 } }
      expect(await rehearsals().begin('desk', live, [told('b')])).toBe(false)
      expect(await rehearsals().read('desk')).toEqual({ begunAt: now, over: null })
      expect(await rehearsals().read('other')).toBeNull()
      expect(await keys()).toEqual(['a'])
    })

    it('ends once, by the first who says so, and for that desk alone', async () => {
      await rehearsals().begin('desk', { begunAt: now, over: null }, [])
      await rehearsals().begin('other', { begunAt: now, over: null }, [])
      const both = await Promise.all(
        [kim, oli].map(({ workspace, id, name }) =>
          rehearsals().end('desk', { by: { workspace, id, name }, at: now + 5 }, [told(`by ${id}`)]),
        ),
      )
      expect(both.filter(Boolean)).toHaveLength(1)
      expect(await keys()).toHaveLength(1)
      const found = await rehearsals().read('desk')
      expect(found?.over?.at).toBe(now + 5)
      expect(await rehearsals().read('other')).toEqual({ begunAt: now, over: null })
    })

    it('that never was cannot end', async () => {
      expect(await rehearsals().end('desk', { by: kim, at: now }, [told('x')])).toBe(false)
      expect(await keys()).toEqual([])
    })
  })
}

import { describe, expect, it } from 'vitest'
import { declare, nextLookAt, type Outage, onWord } from '../../src/core/outage.ts'
import type { Subject } from './subject.ts'

const now = Date.parse('2026-11-24T20:00:00Z')
const every = 30 * 60_000
const mia = { workspace: 'playground', id: 'mia', name: 'Mia' }
const ana = { workspace: 'playground', id: 'ana', name: 'Ana' }

export function outageContract(subject: () => Subject): void {
  const outages = () => subject().store.outages
  const change = (outage: Outage) => ({ outage, outbox: [], lookAt: nextLookAt(outage) })
  const begin = (desk = 'support', title = 'Sync') =>
    outages().declare(desk, id => {
      const declared = { kind: 'disruption', title, services: [], by: mia, from: now, to: null } as const
      return change(declare(declared, id, now, every).outage)
    })
  const due = () => subject().sql(`select subject, due_at from deadlines where subject like 'outage:%'`)

  describe('outages', () => {
    it('are numbered desk by desk, without a gap, also by many at once', async () => {
      const made = await Promise.all(Array.from({ length: 8 }, () => begin()))
      expect(made.map(one => one.id).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect((await begin('other')).id).toBe(1)
    })

    it('are current until they are over, and looked at until then', async () => {
      const { id } = await begin()
      expect((await outages().current('support')).map(one => one.title)).toEqual(['Sync'])
      expect(await due()).toHaveLength(1)
      await outages().change('support', id, outage => {
        const step = onWord(outage, { kind: 'over' }, now, every)
        return step === null ? null : change(step.outage)
      })
      expect(await outages().current('support')).toEqual([])
      expect(await outages().read('support', id)).toMatchObject({ state: 'over', overAt: now })
      expect(await due()).toEqual([])
    })

    it('are not changed where nothing is to be done, nor where they are not', async () => {
      const { id } = await begin()
      expect(await outages().change('support', id, () => null)).toBeNull()
      expect(await outages().change('other', id, change)).toBeNull()
      expect(await outages().read('other', id)).toBeNull()
    })

    it('that are windows of a policy are kept once for each time at which they begin', async () => {
      const keep = (from: number) =>
        outages().declareWindow('support', { window: 'monthly', from }, id => {
          const window = { id: 'monthly', to: from + every, pausesClocks: true }
          const of = {
            kind: 'maintenance',
            title: 'Work',
            services: [],
            by: mia,
            from,
            to: from + every,
          } as const
          return change(declare({ ...of, window }, id, now, every).outage)
        })
      const made = await Promise.all([keep(now + every), keep(now + every), keep(now + 2 * every)])
      expect(made.filter(one => one !== null).map(one => one.from - now)).toEqual([every, 2 * every])
      expect(await outages().current('support')).toHaveLength(2)
    })

    it('are watched by everybody once', async () => {
      const { id } = await begin()
      expect([await outages().watch('support', id, ana), await outages().watch('support', id, ana)]).toEqual([
        true,
        false,
      ])
      await outages().change('support', id, (outage, watchers) => {
        expect(watchers).toEqual([ana])
        return change(outage)
      })
    })
  })
}

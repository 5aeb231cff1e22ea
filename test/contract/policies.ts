import { describe, expect, it } from 'vitest'
import type { PolicyVersion } from '../../src/ports/policy-store.ts'
import { at } from '../core/desk.ts'
import type { Subject } from './subject.ts'

const now = at('2026-11-23 10:00')

const version = (number: number, hash = `hash ${number}`, desk = 'desk'): PolicyVersion => ({
  desk,
  version: number,
  hash,
  terms: { targets: { critical: '30m' }, list: [1, 'ü', null] },
  effectiveFrom: now + number,
  publishedAt: now,
  publishedBy: 'olga',
})

export function policyContract(subject: () => Subject): void {
  const policies = () => subject().store.policies

  describe('a policy document', () => {
    it('is kept by its hash, once, for its desk', async () => {
      await policies().putDocument('desk', 'h', '# Policy')
      await policies().putDocument('desk', 'h', '# Policy')
      expect(await policies().document('desk', 'h')).toBe('# Policy')
      expect(await policies().document('other', 'h')).toBeNull()
    })
  })

  describe('publishing', () => {
    it('adds versions in order and reads them back as they were', async () => {
      expect(await policies().publish(0, [version(1)])).toBe(true)
      expect(await policies().publish(1, [version(2), version(3)])).toBe(true)
      expect(await policies().versions('desk')).toEqual([version(1), version(2), version(3)])
      expect(await policies().versions('desk', 2)).toEqual([version(3)])
      expect(await policies().versions('other')).toEqual([])
    })

    it('is refused to whoever has not seen the last version', async () => {
      await policies().publish(0, [version(1)])
      expect(await policies().publish(0, [version(1, 'mine')])).toBe(false)
      expect(await policies().publish(2, [version(3)])).toBe(false)
      expect(await policies().versions('desk')).toEqual([version(1)])
    })

    it('at once by many succeeds for one', async () => {
      const tries = await Promise.all(
        Array.from({ length: 8 }, (_, index) => policies().publish(0, [version(1, `hash ${index}`)])),
      )
      expect(tries.filter(Boolean)).toHaveLength(1)
      expect((await policies().versions('desk'))[0]?.hash).toBe(`hash ${tries.indexOf(true)}`)
    })

    it('counts each desk alone', async () => {
      await policies().publish(0, [version(1)])
      expect(await policies().publish(0, [version(1, 'h', 'other')])).toBe(true)
    })

    it('of nothing changes nothing', async () => {
      expect(await policies().publish(0, [])).toBe(true)
      expect(await policies().versions('desk')).toEqual([])
    })
  })

  describe('a draft', () => {
    it('is the last one of its desk', async () => {
      expect(await policies().draft('desk')).toBeNull()
      await policies().putDraft('desk', 'one', now)
      await policies().putDraft('desk', 'two', now + 1)
      expect(await policies().draft('desk')).toEqual({ hash: 'two', seenAt: now + 1 })
      expect(await policies().draft('other')).toBeNull()
    })

    it('is gone when it was dropped or published', async () => {
      await policies().putDraft('desk', 'one', now)
      await policies().dropDraft('desk')
      expect(await policies().draft('desk')).toBeNull()
      await policies().putDraft('desk', 'one', now)
      await policies().publish(0, [version(1, 'one')])
      expect(await policies().draft('desk')).toBeNull()
    })

    it('stays when the file changed again while another one was published', async () => {
      await policies().putDraft('desk', 'two', now)
      await policies().publish(0, [version(1, 'one')])
      expect(await policies().draft('desk')).toEqual({ hash: 'two', seenAt: now })
    })

    it('stays when its publication came too late', async () => {
      await policies().publish(0, [version(1)])
      await policies().putDraft('desk', 'two', now)
      expect(await policies().publish(0, [version(1, 'two')])).toBe(false)
      expect(await policies().draft('desk')).not.toBeNull()
    })
  })
}

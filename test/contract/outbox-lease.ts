import { describe, expect, it } from 'vitest'
import { acquired, begun, outgoing, show } from './outbox.ts'
import type { Subject } from './subject.ts'

export function outboxLeaseContract(subject: () => Subject): void {
  const outbox = () => subject().store.outbox
  const rows = () =>
    subject().sql('select key, state, attempt, ref, problem, available_at::text from outbox order by id')
  const leaseRunsOut = () =>
    subject().sql(`update leases set until = clock_timestamp() - interval '1 second'`)

  describe('the right to send', () => {
    it('is held by one at a time, for each workspace alone', async () => {
      expect(await outbox().acquire('playground', 'one')).toEqual({ workspace: 'playground', fence: 1 })
      expect(await outbox().acquire('playground', 'two')).toBeNull()
      expect(await outbox().acquire('T1', 'two')).toEqual({ workspace: 'T1', fence: 1 })
    })

    it('goes to one of many that ask at once', async () => {
      const asked = Array.from({ length: 8 }, (_, index) => outbox().acquire('playground', `holder ${index}`))
      expect((await Promise.all(asked)).filter(lease => lease !== null)).toHaveLength(1)
    })

    it('is renewed as long as nobody else has it', async () => {
      const lease = await acquired(subject())
      expect(await outbox().renew(lease, 'one')).toBe(true)
      expect(await outbox().renew(lease, 'two')).toBe(false)
      await leaseRunsOut()
      await acquired(subject(), 'two')
      expect(await outbox().renew(lease, 'one')).toBe(false)
    })

    it('passes on when it was released, and not by the word of another', async () => {
      const lease = await acquired(subject())
      await outbox().release(lease, 'two')
      expect(await outbox().acquire('playground', 'two')).toBeNull()
      await outbox().release(lease, 'one')
      expect(await outbox().acquire('playground', 'two')).toEqual({ workspace: 'playground', fence: 2 })
    })

    it('taken again by its own holder makes the older one void', async () => {
      await show(subject(), outgoing('one'))
      const older = await acquired(subject())
      const newer = await acquired(subject())
      expect(newer.fence).toBe(older.fence + 1)
      const [row] = await outbox().ready(newer, 1)
      expect(row && (await outbox().begin(older, row))).toBe(false)
      expect(row && (await outbox().begin(newer, row))).toBe(true)
    })

    it('taken over makes what was being sent ambiguous, and nothing else', async () => {
      await show(
        subject(),
        outgoing('one', 'a'),
        outgoing('two', 'b'),
        outgoing('three', 'c', { workspace: 'T1' }),
      )
      await begun(subject(), await acquired(subject(), 'one', 'T1'))
      const lost = await acquired(subject())
      const [row] = await outbox().ready(lost, 1)
      if (row) await outbox().begin(lost, row)
      await leaseRunsOut()
      const lease = await acquired(subject(), 'two')
      expect((await rows()).map(one => one.state)).toEqual(['ambiguous', 'pending', 'sending'])
      expect(await outbox().ready(lease, 10)).toMatchObject([
        { key: 'one', state: 'ambiguous', attempt: 1 },
        { key: 'two', state: 'pending', attempt: 0 },
      ])
    })

    it('once lost lets its holder change nothing', async () => {
      await show(subject(), outgoing('one', 'a'), outgoing('two', 'b'))
      const lost = await acquired(subject())
      const [first, second] = await outbox().ready(lost, 10)
      if (first === undefined || second === undefined) throw new Error('nothing is ready')
      await outbox().begin(lost, first)
      await leaseRunsOut()
      await acquired(subject(), 'two')
      const before = await rows()
      expect(await outbox().begin(lost, second)).toBe(false)
      await outbox().sent(lost, first, 'm1')
      await outbox().postpone(lost, first, 1_000, 'late', true)
      await outbox().ambiguous(lost, first, 1_000, 'late')
      await outbox().dead(lost, first, 'late')
      expect(await outbox().renew(lost, 'one')).toBe(false)
      await outbox().release(lost, 'one')
      expect(await rows()).toEqual(before)
      expect(await subject().sql('select count(*)::int as rows from messages')).toEqual([{ rows: 0 }])
      expect(await outbox().acquire('playground', 'three')).toBeNull()
    })
  })

  describe('a row', () => {
    it('is begun once, though two loops of one holder saw it', async () => {
      await show(subject(), outgoing('one'))
      const lease = await acquired(subject())
      const [row] = await outbox().ready(lease, 1)
      if (row === undefined) throw new Error('nothing is ready')
      expect(await outbox().begin(lease, row)).toBe(true)
      expect(await outbox().begin(lease, row)).toBe(false)
      await outbox().sent(lease, row, 'm1')
      expect(await outbox().begin(lease, row)).toBe(false)
    })

    it('that is sent or dead stays so', async () => {
      await show(subject(), outgoing('one', 'a'), outgoing('two', 'b'))
      const lease = await acquired(subject())
      const [one, two] = await begun(subject(), lease)
      if (one === undefined || two === undefined) throw new Error('nothing is ready')
      await outbox().sent(lease, one, 'm1')
      await outbox().dead(lease, two, 'gone')
      const before = await rows()
      for (const row of [one, two]) {
        await outbox().postpone(lease, row, 0, 'late', true)
        await outbox().ambiguous(lease, row, 0, 'late')
      }
      await outbox().dead(lease, one, 'late')
      await outbox().sent(lease, two, 'm2')
      expect(await rows()).toEqual(before)
    })
  })
}

import { describe, expect, it } from 'vitest'
import { makeOutboxCare } from '../../src/store/outbox/care.ts'
import { acquired, begun, outgoing, show, showMore } from './outbox.ts'
import type { Subject } from './subject.ts'

export function outboxCareContract(subject: () => Subject): void {
  const care = () => makeOutboxCare(subject().driver)
  const outbox = () => subject().store.outbox

  /** Rows of these keys that were given up, by their ids. */
  async function dead(number: number, ...keys: string[]): Promise<number[]> {
    const found: number[] = []
    for (const key of keys) {
      await showMore(subject(), number, outgoing(key))
      const lease = await acquired(subject())
      for (const row of await begun(subject(), lease)) {
        await outbox().dead(lease, row, 'the channel is gone')
        if (row.key === key) found.push(row.id)
      }
    }
    return found
  }

  describe('the care of the outbox', () => {
    it('lists what has not arrived, what was given up first, and nothing of what it says', async () => {
      const number = await show(subject())
      const [lost = 0] = await dead(number, 'receipt')
      await showMore(subject(), number, outgoing('triage'))
      expect(await care().counts()).toEqual({ dead: 1, ambiguous: 0, sending: 0, pending: 1 })
      const [first, second, ...others] = await care().unsent(9)
      expect(first).toEqual({
        id: lost,
        desk: 'desk',
        workspace: 'playground',
        ticket: number,
        show: 'receipt',
        destination: { kind: 'side', side: 'requester' },
        state: 'dead',
        attempt: 1,
        age: expect.any(Number),
        problem: 'the channel is gone',
      })
      expect([second?.state, others]).toEqual(['pending', []])
      expect(await care().unsent(1)).toEqual([{ ...first, age: expect.any(Number) }])
    })

    it('sends again what was given up, once the dispatcher comes by', async () => {
      const number = await show(subject())
      const [lost = 0] = await dead(number, 'receipt')
      expect(await outbox().ready(await acquired(subject()), 9)).toEqual([])
      expect(await care().deadIds()).toEqual([lost])
      expect(await care().retry(lost)).toBe('waits')
      const [row] = await outbox().ready(await acquired(subject()), 9)
      expect(row).toMatchObject({ id: lost, attempt: 0, startedAt: null, state: 'pending' })
      expect(await care().retry(lost + 1_000)).toBe('unknown')
    })

    it('of several that show the same sends one', async () => {
      const number = await show(subject())
      const [one = 0, two = 0] = await dead(number, 'receipt', 'receipt')
      expect(await care().retry(one)).toBe('superseded')
      expect(await care().retry(two)).toBe('waits')
      await care().drop(two, 'out of the way')
      const [three = 0] = await dead(number, 'triage')
      await showMore(subject(), number, outgoing('triage'))
      expect(await care().retry(three)).toBe('superseded')
      expect(await care().counts()).toMatchObject({ dead: 0 })
    })

    it('leaves alone what is on its way, and asks sooner for what may have arrived', async () => {
      await show(subject(), outgoing('receipt'))
      const lease = await acquired(subject())
      const [row] = await begun(subject(), lease)
      if (row === undefined) throw new Error('Nothing was to be sent.')
      expect([await care().retry(row.id), await care().drop(row.id, 'why')]).toEqual(['sending', 'sending'])
      await outbox().ambiguous(lease, row, 60_000, 'the answer was lost')
      expect(await outbox().ready(lease, 9)).toEqual([])
      expect(await care().retry(row.id)).toBe('waits')
      expect(await outbox().ready(lease, 9)).toMatchObject([{ id: row.id, state: 'ambiguous' }])
    })

    it('lets go of a message for ever, and keeps why', async () => {
      await show(subject(), outgoing('receipt'), outgoing('triage'))
      const lease = await acquired(subject())
      const [row] = await outbox().ready(lease, 9)
      if (row === undefined) throw new Error('Nothing was to be sent.')
      expect(await care().drop(row.id, 'nobody reads there')).toBe('dropped')
      expect(await outbox().begin(lease, row)).toBe(false)
      expect((await care().unsent(9)).map(({ id }) => id)).not.toContain(row.id)
      const rows = await subject().sql('select state, problem from outbox where id = $1', [row.id])
      expect(rows).toEqual([{ state: 'dropped', problem: 'nobody reads there' }])
      expect(await care().drop(row.id, 'again')).toBe('unknown')
    })
  })
}

import { describe, expect, it } from 'vitest'
import { doubtOf, sealOf } from '../../src/core/audit.ts'
import { at, contextAt, kim } from '../core/desk.ts'
import { act, openTicket } from '../store/change.ts'
import type { Subject } from './subject.ts'

const morning = at('2026-11-23 10:00')
const noon = at('2026-11-23 12:00')

export function auditContract(subject: () => Subject): void {
  const tickets = () => subject().store.tickets
  const audit = () => subject().store.audit
  const seal = (until: number, desk = 'desk') => tickets().transaction(tx => tx.seal(desk, until))

  describe('the audit', () => {
    it('finds the history of every ticket whole, page by page', async () => {
      for (const event of ['1', '2', '3']) await openTicket(tickets(), contextAt(morning), { event })
      await act(tickets(), 'desk', 2, { kind: 'claim', by: kim }, contextAt(noon))
      const [first, rest] = [await audit().tickets('desk', 0, 2), await audit().tickets('desk', 2, 2)]
      expect([first, rest].map(some => some.map(({ number }) => number))).toEqual([[1, 2], [3]])
      for (const one of [...first, ...rest]) expect(doubtOf(one)).toBeNull()
      expect(await audit().tickets('other', 0, 9)).toEqual([])
    })

    it('finds what somebody changed in the database', async () => {
      await openTicket(tickets(), contextAt(morning), { event: '1' })
      await subject().sql(`update texts set text = 'something else'`)
      const [ticket] = await audit().tickets('desk', 0, 9)
      expect(ticket && doubtOf(ticket)).toMatchObject({ what: 'text', ticket: 1, missing: false })
      await subject().sql(`update texts set text = null`)
      await subject().sql(`update ticket_events set event = jsonb_set(event::jsonb, '{priority}', '"low"')`)
      const [changed] = await audit().tickets('desk', 0, 9)
      expect(changed && doubtOf(changed)).toMatchObject({ what: 'event', ticket: 1, seq: 1, type: 'opened' })
      for (const written of ['{"type":', 'null', '7']) {
        await subject().sql(`update ticket_events set event = '${written}'`)
        const [broken] = await audit().tickets('desk', 0, 9)
        expect(broken && doubtOf(broken)).toEqual({ what: 'event', ticket: 1, seq: 1, type: null })
      }
    })

    it('finds an event that was put at another time, where no seal would hold it', async () => {
      await openTicket(tickets(), contextAt(morning), { event: '1' })
      await subject().sql('update ticket_events set at = at - 1')
      const [ticket] = await audit().tickets('desk', 0, 9)
      expect(ticket && doubtOf(ticket)).toMatchObject({ what: 'event', ticket: 1, seq: 1, type: 'opened' })
    })

    it('seals what has happened since the seal before, each desk its own', async () => {
      expect(await seal(morning)).toBeNull()
      for (const event of ['1', '2']) await openTicket(tickets(), contextAt(morning), { event })
      await openTicket(tickets(), contextAt(morning), { event: '3', desk: 'other' })
      const first = await seal(morning)
      expect(first).toMatchObject({ at: morning, tickets: 2 })
      expect(first?.hash).toBe(sealOf(null, await audit().heads('desk', null, morning)))
      await act(tickets(), 'desk', 1, { kind: 'claim', by: kim }, contextAt(noon))
      expect(await seal(noon - 1)).toEqual(first)
      const second = await seal(noon)
      const grown = await audit().heads('desk', morning, noon)
      expect(grown.map(({ ticket }) => ticket)).toEqual([1])
      expect(second?.hash).toBe(sealOf(first?.hash ?? null, grown))
      expect(await audit().seals('desk')).toEqual([first, second])
      expect(await audit().lastSeal('desk')).toEqual(second)
      expect(await audit().seals('other')).toEqual([])
    })
  })
}

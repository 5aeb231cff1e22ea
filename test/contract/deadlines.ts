import { describe, expect, it } from 'vitest'
import { minute } from '../../src/core/time.ts'
import type { NewOutgoing } from '../../src/ports/ticket-store.ts'
import { at, contextAt, kim } from '../core/desk.ts'
import { act, openTicket } from '../store/change.ts'
import type { Subject } from './subject.ts'

const opening = at('2026-11-23 10:00')
const context = contextAt(opening)

const digest: NewOutgoing = {
  workspace: 'playground',
  lane: 'managers',
  destination: { kind: 'room', room: 'managers' },
  show: { kind: 'digest', at: 2, since: 1, lateMs: 0, left: false },
  key: null,
  urgent: false,
}

export function deadlineContract(subject: () => Subject): void {
  const tickets = () => subject().store.tickets
  const leaseEnds = () =>
    subject().sql(`update deadlines set claimed_until = clock_timestamp() - interval '1 second'
                   where claimed_until is not null`)

  describe('a deadline', () => {
    it('is claimed at its instant, not a millisecond before', async () => {
      await tickets().ensureDeskDeadline('desk', 'digest', opening)
      expect(await tickets().claimDue(opening - 1, 10)).toEqual([])
      expect(await tickets().claimDue(opening, 10)).toEqual([
        { desk: 'desk', number: 0, subject: 'digest', dueAt: opening },
      ])
    })

    it('is claimed once, and once more when whoever claimed it did not come back', async () => {
      await tickets().ensureDeskDeadline('desk', 'digest', opening)
      expect(await tickets().claimDue(opening, 10)).toHaveLength(1)
      expect(await tickets().claimDue(opening, 10)).toEqual([])
      await leaseEnds()
      expect(await tickets().claimDue(opening, 10)).toHaveLength(1)
    })

    it('is claimed by one of many that ask at once', async () => {
      for (let index = 0; index < 30; index++) {
        await tickets().ensureDeskDeadline(`desk ${index}`, 'digest', opening)
      }
      const claims = await Promise.all(Array.from({ length: 12 }, () => tickets().claimDue(opening, 5)))
      const desks = claims.flat().map(one => one.desk)
      expect(new Set(desks).size).toBe(desks.length)
      for (const rest of await Promise.all([tickets().claimDue(opening, 30)]))
        desks.push(...rest.map(one => one.desk))
      expect(new Set(desks).size).toBe(30)
      expect(desks).toHaveLength(30)
    })

    it('is claimed soonest first, whatever the order of writing', async () => {
      const minutes = [7, 3, 9, 1, 5, 8, 2, 6, 4, 0]
      for (const one of minutes) {
        await tickets().ensureDeskDeadline(`desk ${one}`, 'digest', opening + one * minute)
      }
      const claimed = await tickets().claimDue(opening + 60 * minute, 4)
      expect(claimed.map(one => one.desk)).toEqual(['desk 0', 'desk 1', 'desk 2', 'desk 3'])
    })

    it('of a ticket is one, however much there is to look at', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      const due = await tickets().claimDue(opening + 60 * minute, 10)
      const dueAt = await tickets().nextDue()
      expect(due).toEqual([{ desk: 'desk', number: 1, subject: 'look', dueAt }])
    })

    it('is gone when the ticket no longer has it', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      await act(tickets(), 'desk', 1, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' }, context)
      expect(await tickets().nextDue()).toBeNull()
      expect(await tickets().claimDue(at('2027-11-23 10:00'), 10)).toEqual([])
    })

    it('can be claimed at once after it was moved', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      await tickets().claimDue(opening + 60 * minute, 10)
      await act(tickets(), 'desk', 1, { kind: 'claim', by: kim }, contextAt(opening + 60 * minute))
      expect(await tickets().claimDue(opening + 60 * minute, 10)).toHaveLength(1)
    })

    it('that comes next is known', async () => {
      expect(await tickets().nextDue()).toBeNull()
      await tickets().ensureDeskDeadline('desk', 'digest', opening + minute)
      await tickets().ensureDeskDeadline('other', 'digest', opening)
      expect(await tickets().nextDue()).toBe(opening)
    })
  })

  describe('a deadline of the desk itself', () => {
    it('is set once and stays where it is', async () => {
      await tickets().ensureDeskDeadline('desk', 'digest', opening)
      await tickets().ensureDeskDeadline('desk', 'digest', opening + minute)
      expect(await tickets().nextDue()).toBe(opening)
    })

    it('is loaded when it is due and moved together with what it sends', async () => {
      await tickets().ensureDeskDeadline('desk', 'digest', opening)
      await tickets().transaction(async tx => {
        expect(await tx.loadDeskDeadline('desk', 'digest', opening - 1)).toBeNull()
        expect(await tx.loadDeskDeadline('desk', 'report', opening)).toBeNull()
        expect(await tx.loadDeskDeadline('other', 'digest', opening)).toBeNull()
        expect(await tx.loadDeskDeadline('desk', 'digest', opening)).toEqual({ dueAt: opening })
        await tx.tell('desk', [digest])
        await tx.moveDeskDeadline('desk', 'digest', opening + minute)
      })
      expect(await tickets().nextDue()).toBe(opening + minute)
      expect(await subject().sql('select desk, ticket, show from outbox')).toEqual([
        { desk: 'desk', ticket: 0, show: digest.show },
      ])
    })

    it('folds what it sends into what still waits of the same key', async () => {
      for (const since of [1, 2]) {
        const show = { kind: 'digest', at: 2, since, lateMs: 0, left: false } as const
        await tickets().transaction(tx => tx.tell('desk', [{ ...digest, key: 'digest', show }]))
      }
      expect(await subject().sql(`select show ->> 'since' as since from outbox`)).toEqual([{ since: '2' }])
    })

    it('sends once, however many replicas got hold of it', async () => {
      await tickets().ensureDeskDeadline('desk', 'digest', opening)
      const replica = () =>
        tickets().transaction(async tx => {
          if ((await tx.loadDeskDeadline('desk', 'digest', opening)) === null) return
          await tx.tell('desk', [digest])
          await tx.moveDeskDeadline('desk', 'digest', opening + minute)
        })
      await Promise.all(Array.from({ length: 6 }, replica))
      expect(await subject().sql('select count(*)::int as rows from outbox')).toEqual([{ rows: 1 }])
    })
  })
}

import { describe, expect, it } from 'vitest'
import { hour, minute } from '../../src/core/time.ts'
import { ana, at, ben, contextAt, kim, lee, mia } from '../core/desk.ts'
import { act, openingOf, openTicket } from '../store/change.ts'
import type { Subject } from './subject.ts'

const opening = at('2026-11-23 10:00')
const context = contextAt(opening)

/** What is read of tickets: one by one, in lists, and around each other. */
export function readingContract(subject: () => Subject): void {
  const tickets = () => subject().store.tickets

  describe('reading', () => {
    it('finds nothing where there is nothing', async () => {
      expect(await tickets().read('desk', 1)).toBeNull()
      expect(await tickets().history('desk', 1)).toEqual([])
      expect(await tickets().texts('desk', [])).toEqual(new Map())
      expect(await tickets().texts('desk', ['none'])).toEqual(new Map())
      expect(await tickets().ticketsOf('desk', ana)).toMatchObject([])
      expect(await tickets().findByMessage([], 'playground', 'm1')).toBeNull()
      expect(await tickets().findByMessage(['desk'], 'playground', 'm1')).toBeNull()
      expect(await tickets().messageOf('desk', 1, 'receipt')).toBeNull()
    })

    it('shows a key by another message where the one before is gone', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      const of = { desk: 'desk', number: 1, key: 'triage' }
      await tickets().keepMessage(of, { workspace: 'T1', ref: 'old' })
      await tickets().keepMessage(of, { workspace: 'T1', ref: 'new' })
      expect(await tickets().messageOf('desk', 1, 'triage')).toEqual({ workspace: 'T1', ref: 'new' })
      expect(await tickets().findByMessage(['desk'], 'T1', 'new')).toEqual(of)
      expect(await tickets().findByMessage(['desk'], 'T1', 'old')).toBeNull()
    })

    it('never crosses to another desk', async () => {
      const wish = openingOf(context, { event: 'e' })
      await tickets().open(wish)
      expect(await tickets().read('other', 1)).toBeNull()
      expect(await tickets().history('other', 1)).toEqual([])
      expect(await tickets().texts('other', [wish.ticket.title.id])).toEqual(new Map())
      expect(await tickets().ticketsOf('other', ana)).toEqual([])
    })

    it("lists a person's own tickets, newest first", async () => {
      for (const event of ['1', '2']) await openTicket(tickets(), context, { event })
      await openTicket(tickets(), context, { event: '3', by: ben })
      await act(tickets(), 'desk', 2, { kind: 'claim', by: kim }, context)
      expect(await tickets().ticketsOf('desk', ana)).toMatchObject([
        {
          number: 2,
          title: 'Title of 2',
          priority: 'high',
          status: 'open',
          assignee: { workspace: 'playground', id: 'kim', name: 'Kim' },
        },
        { number: 1, title: 'Title of 1', priority: 'high', status: 'new', assignee: null },
      ])
    })

    it("says what a person's open tickets are called", async () => {
      for (const event of ['1', '2', '3']) await openTicket(tickets(), context, { event })
      await openTicket(tickets(), context, { event: '4', by: ben })
      await act(tickets(), 'desk', 2, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' }, context)
      expect(await tickets().titlesOf('desk', ana)).toEqual([
        { number: 3, title: 'Title of 3' },
        { number: 1, title: 'Title of 1' },
      ])
      expect(await tickets().titlesOf('desk', { ...ana, workspace: 'elsewhere' })).toEqual([])
      expect(await tickets().titlesOf('other', ana)).toEqual([])
    })

    it('says with a new ticket what else its requester has open, whether it comes alone or among others', async () => {
      const open = (event: string, by = ana) => tickets().open(openingOf(context, { event, by }))
      const titled = (number: number) => ({ number, title: `Title of ${number}` })
      expect(await open('1')).toEqual({ outcome: 'opened', number: 1, others: [] })
      for (const event of ['2', '3', '4']) await open(event)
      await open('5', ben)
      await act(tickets(), 'desk', 2, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' }, context)
      await subject().sql('update texts set text = null where desk = $1 and ticket = 3', ['desk'])
      expect(await open('6')).toEqual({ outcome: 'opened', number: 6, others: [titled(4), titled(1)] })
      // The first goes at once, and what comes meanwhile together.
      const [, ...together] = await Promise.all([open('7', lee), open('8', ben), open('9'), open('10', mia)])
      expect(together).toEqual([
        { outcome: 'opened', number: 8, others: [titled(5)] },
        { outcome: 'opened', number: 9, others: [titled(6), titled(4), titled(1)] },
        { outcome: 'opened', number: 10, others: [] },
      ])
    })

    it('says what else is open around a ticket', async () => {
      const minutes = (after: number) => contextAt(opening + after * minute)
      for (const [event, by] of [
        ['1', ben],
        ['2', ana],
        ['3', ana],
        ['4', ben],
        ['5', ana],
        ['6', ana],
      ] as const)
        await openTicket(tickets(), minutes(Number(event)), { event, by })
      await openTicket(tickets(), context, { event: '7', by: ana, desk: 'other' })
      await act(tickets(), 'desk', 3, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' }, minutes(10))
      const around = async (number: number, most: number, since: number) => {
        const stored = await tickets().read('desk', number)
        if (stored === null) throw new Error(`There is no ticket ${number}.`)
        return tickets().around(stored.ticket, { most, since: opening + since * minute })
      }
      const line = (number: number, requester: typeof ana) => {
        const { workspace, id, name } = requester
        const openedAt = opening + number * minute
        return { number, title: `Title of ${number}`, openedAt, requester: { workspace, id, name } }
      }
      expect(await around(5, 50, 0)).toEqual({
        others: [6, 2],
        before: [line(4, ben), line(2, ana), line(1, ben)],
      })
      expect((await around(5, 50, 2)).before).toEqual([line(4, ben), line(2, ana)])
      expect((await around(5, 1, 0)).before).toEqual([line(4, ben)])
      expect(await around(1, 50, 0)).toEqual({ others: [4], before: [] })
      await subject().sql('update texts set text = null where desk = $1 and ticket = 2', ['desk'])
      expect(await around(5, 50, 0)).toEqual({ others: [6, 2], before: [line(4, ben), line(1, ben)] })
    })

    it('lists the open tickets of a desk, those that nobody has first', async () => {
      for (const event of ['1', '2', '3', '4']) await openTicket(tickets(), context, { event })
      await act(tickets(), 'desk', 1, { kind: 'claim', by: kim }, context)
      await act(tickets(), 'desk', 3, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' }, context)
      expect((await tickets().queue('desk', 10)).map(one => one.number)).toEqual([2, 4, 1])
      expect(await tickets().queue('desk', 1)).toMatchObject([
        { number: 2, title: 'Title of 2', status: 'new' },
      ])
      expect(await tickets().queue('other', 10)).toEqual([])
    })

    it('finds the most urgent that nobody has, and counts those that sleep', async () => {
      for (const event of ['1', '2', '3', '4']) await openTicket(tickets(), context, { event })
      await act(tickets(), 'desk', 1, { kind: 'claim', by: kim }, context)
      await act(tickets(), 'desk', 3, { kind: 'prioritise', by: kim, to: 'critical', why: null }, context)
      const numbers = async (most: number) =>
        (await tickets().free('desk', most)).lines.map(one => one.number)
      expect(await numbers(10)).toEqual([3, 2, 4])
      expect(await numbers(1)).toEqual([3])
      expect((await tickets().free('desk', 10)).asleep).toBeNull()
      const text = { id: 'soon', hash: 'h' }
      const kept = [{ id: 'soon', salt: 's', text: 'soon', shared: true }]
      await act(tickets(), 'desk', 2, { kind: 'reply', by: kim, text, via: 'word' }, context, kept)
      const snooze = { kind: 'snooze', by: kim, ms: hour, word: '1h', text: null } as const
      await act(tickets(), 'desk', 2, snooze, context)
      expect(await numbers(10)).toEqual([3, 4])
      expect((await tickets().free('desk', 10)).asleep).toEqual({ count: 1, until: context.now + hour })
      expect(await tickets().free('other', 10)).toEqual({ lines: [], asleep: null })
    })

    it('lists what somebody has, however many wait that nobody has', async () => {
      for (const event of ['1', '2', '3', '4']) await openTicket(tickets(), context, { event })
      await act(tickets(), 'desk', 3, { kind: 'claim', by: kim }, context)
      await act(tickets(), 'desk', 4, { kind: 'claim', by: lee }, context)
      const numbers = async (by: typeof kim | null) =>
        (await tickets().held('desk', by, 2)).map(one => one.number)
      expect(await numbers(kim)).toEqual([3])
      expect(await numbers(null)).toEqual([3, 4])
      expect(await numbers({ ...kim, workspace: 'elsewhere' })).toEqual([])
      expect(await tickets().held('other', kim, 2)).toEqual([])
    })

    it('keeps an open ticket in the list, however many were resolved since', async () => {
      for (let index = 1; index <= 25; index++) await openTicket(tickets(), context, { event: `${index}` })
      for (let number = 2; number <= 25; number++) {
        await act(
          tickets(),
          'desk',
          number,
          { kind: 'resolve', by: kim, text: null, why: 'elsewhere' },
          context,
        )
      }
      const numbers = (await tickets().ticketsOf('desk', ana)).map(one => one.number)
      expect(numbers).toHaveLength(20)
      expect(numbers.at(-1)).toBe(1)
      expect(numbers.slice(0, -1)).toEqual(Array.from({ length: 19 }, (_, index) => 25 - index))
    })
  })
}

import { describe, expect, it } from 'vitest'
import { chain, chainStart, textHash } from '../../src/core/chain.ts'
import { replay } from '../../src/core/evolve.ts'
import { minute } from '../../src/core/time.ts'
import { ana, at, ben, contextAt, kim, lee, mia } from '../core/desk.ts'
import { act, changeOf, openingOf, openTicket, textOf } from '../store/change.ts'
import type { Subject } from './subject.ts'

const opening = at('2026-11-23 10:00')
const context = contextAt(opening)

export function ticketContract(subject: () => Subject): void {
  const tickets = () => subject().store.tickets
  const count = async (table: string) =>
    (await subject().sql(`select count(*)::int as rows from ${table}`))[0]?.rows

  describe('opening', () => {
    it('numbers the tickets of each desk from 1, without a gap', async () => {
      const numbers: number[] = []
      for (const event of ['1', '2', '3']) numbers.push(await openTicket(tickets(), context, { event }))
      expect(numbers).toEqual([1, 2, 3])
      expect(await openTicket(tickets(), context, { event: '4', desk: 'other' })).toBe(1)
    })

    it('writes what can be read back as it was decided', async () => {
      const wish = openingOf(context, { event: 'e', plan: 'premier' })
      await tickets().open(wish)
      expect(await tickets().read('desk', 1)).toEqual({
        ticket: { ...wish.ticket, number: 1 },
        head: wish.opened.hash,
        events: 1,
      })
      expect(await tickets().history('desk', 1)).toEqual([wish.opened])
      expect(await tickets().texts('desk', [wish.ticket.title.id])).toEqual(
        new Map([[wish.ticket.title.id, 'Title of e']]),
      )
    })

    it('happens once for one event of a workspace', async () => {
      expect(await tickets().open(openingOf(context, { event: 'e' }))).toEqual({
        outcome: 'opened',
        number: 1,
        others: [],
      })
      expect(await tickets().open(openingOf(context, { event: 'e' }))).toEqual({ outcome: 'seen' })
      expect(await tickets().open(openingOf(context, { event: 'e', workspace: 'T1' }))).toEqual({
        outcome: 'opened',
        number: 2,
        others: [{ number: 1, title: 'Title of e' }],
      })
    })

    it('leaves no number behind when it was seen before or limited', async () => {
      await tickets().open(openingOf(context, { event: 'e' }))
      await tickets().open(openingOf(context, { event: 'e' }))
      await tickets().open(openingOf(context, { event: 'f', most: 1 }))
      expect(await openTicket(tickets(), context, { event: 'g', by: ben })).toBe(2)
    })

    it('stops at five openings of a person in any ten minutes', async () => {
      const openAfter = async (minutes: number) => {
        const now = opening + minutes * minute
        const wish = { event: `after ${minutes}`, most: 5, since: now - 10 * minute }
        return (await tickets().open(openingOf(contextAt(now), wish))).outcome
      }
      const outcomes: Record<number, string> = {}
      for (const minutes of [0, 1, 2, 3, 9, 9.5, 9.999, 10, 10.5, 11, 12]) {
        outcomes[minutes] = await openAfter(minutes)
      }
      expect(outcomes).toEqual({
        0: 'opened',
        1: 'opened',
        2: 'opened',
        3: 'opened',
        9: 'opened',
        9.5: 'limited',
        9.999: 'limited',
        10: 'opened',
        10.5: 'limited',
        11: 'opened',
        12: 'opened',
      })
    })

    it('counts each person and each desk alone', async () => {
      const wish = { most: 1, since: opening - minute }
      expect((await tickets().open(openingOf(context, { event: '1', ...wish }))).outcome).toBe('opened')
      expect((await tickets().open(openingOf(context, { event: '2', ...wish }))).outcome).toBe('limited')
      expect((await tickets().open(openingOf(context, { event: '3', ...wish, by: ben }))).outcome).toBe(
        'opened',
      )
      expect((await tickets().open(openingOf(context, { event: '4', ...wish, desk: 'other' }))).outcome).toBe(
        'opened',
      )
    })

    it('keeps to a limit that was lowered or raised since', async () => {
      const open = async (event: string, most: number) =>
        (await tickets().open(openingOf(context, { event, most, since: opening - minute }))).outcome
      for (const event of ['1', '2', '3', '4']) expect(await open(event, 5)).toBe('opened')
      expect(await open('5', 3)).toBe('limited')
      expect(await open('6', 5)).toBe('opened')
      expect(await open('7', 5)).toBe('limited')
      expect(await open('8', 6)).toBe('opened')
    })

    it('opens exactly five of fifty that one person asks for at once', async () => {
      const wishes = Array.from({ length: 50 }, (_, index) =>
        openingOf(context, { event: `e${index}`, most: 5, since: opening - 10 * minute }),
      )
      const outcomes = await Promise.all(wishes.map(wish => tickets().open(wish)))
      const numbers = outcomes.flatMap(one => (one.outcome === 'opened' ? [one.number] : []))
      expect(numbers.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5])
      expect(outcomes.filter(one => one.outcome === 'limited')).toHaveLength(45)
    })

    it('at once opens one ticket for an event that arrives often, each with all that belongs to it', async () => {
      const wishes = [1, 2, 3, 4, 2, 3, 5, 6, 2].map(event => {
        const desk = event % 2 === 0 ? 'even' : 'odd'
        return openingOf(context, { event: `e${event}`, desk })
      })
      const outcomes = await Promise.all(wishes.map(wish => tickets().open(wish)))
      expect(outcomes.filter(one => one.outcome === 'opened')).toHaveLength(6)
      expect(outcomes.filter(one => one.outcome === 'seen')).toHaveLength(3)
      for (const [index, outcome] of outcomes.entries()) {
        const wish = wishes[index]
        if (wish === undefined || outcome.outcome !== 'opened') continue
        const { desk } = wish.ticket
        expect(await tickets().read(desk, outcome.number)).toEqual({
          ticket: { ...wish.ticket, number: outcome.number },
          head: wish.opened.hash,
          events: 1,
        })
        expect(await tickets().history(desk, outcome.number)).toEqual([wish.opened])
        expect((await tickets().texts(desk, [wish.ticket.title.id])).size).toBe(1)
      }
      expect(await count('outbox')).toBe(12)
      expect(await count('deadlines')).toBe(6)
      const lanes = await subject().sql(
        'select lane from outbox where desk = $1 and ticket = 1 order by id',
        ['odd'],
      )
      expect(lanes.map(row => row.lane)).toEqual(['playground 1:requester', 'playground 1:agents'])
    })

    it('at once opens the others where one cannot be written', async () => {
      const before = openingOf(context, { event: '0' })
      await tickets().open(before)
      const wishes = ['1', '2', '3', '4'].map(event => openingOf(context, { event }))
      // A text of that id is there already.
      const defective = wishes.map((wish, index) => (index === 2 ? { ...wish, title: before.title } : wish))
      const outcomes = await Promise.allSettled(defective.map(wish => tickets().open(wish)))
      expect(outcomes.map(one => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
      expect(await count('tickets')).toBe(4)
      expect(await count('inbox')).toBe(4)
      expect(await openTicket(tickets(), context, { event: '5' })).toBe(5)
    })

    it('keeps the words of people as they are', async () => {
      const title = `O'Brien said "50 % of \\n {{x}} 'down'" 🎫\u202e\u0007\t${'x'.repeat(40_000)}`
      const wish = openingOf(context, { event: 'e', title })
      await tickets().open(wish)
      const { id } = wish.ticket.title
      expect((await tickets().texts('desk', [id])).get(id)).toBe(title)
    })

    it('puts its number into the lanes that wait for it', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      const lanes = await subject().sql('select lane from outbox order by id')
      expect(lanes).toEqual([{ lane: 'playground 1:requester' }, { lane: 'playground 1:agents' }])
    })

    it('writes nothing at all when one part of it cannot be written', async () => {
      const wish = openingOf(context, { event: 'e' })
      const broken = { ...wish, title: { ...wish.title, salt: null as unknown as string } }
      await expect(tickets().open(broken)).rejects.toThrow()
      expect(await count('inbox')).toBe(0)
      expect(await count('tickets')).toBe(0)
      expect(await tickets().open(wish)).toEqual({ outcome: 'opened', number: 1, others: [] })
    })
  })

  describe('a change', () => {
    it('is read back whole: row, clocks, history, texts and head', async () => {
      await openTicket(tickets(), context, { event: 'e', priority: 'critical' })
      const reply = textOf('reply', 'Have you tried the other door?')
      const later = contextAt(opening + 5 * minute)
      await act(tickets(), 'desk', 1, { kind: 'claim', by: kim }, later)
      await act(tickets(), 'desk', 1, { kind: 'reply', by: kim, text: reply.ref, via: 'word' }, later, [
        reply.text,
      ])
      const stored = await tickets().read('desk', 1)
      const history = await tickets().history('desk', 1)
      const events = history.map(({ event }) => event)
      expect(stored?.ticket).toEqual({ ...replay(events), number: 1 })
      expect(stored?.events).toBe(history.length)
      expect(chain(chainStart, events)).toEqual(history)
      expect(stored?.head).toBe(history.at(-1)?.hash)
      expect(await tickets().texts('desk', ['reply'])).toEqual(new Map([['reply', reply.text.text]]))
    })

    it('that decides nothing leaves the ticket and its head as they were', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      const before = await tickets().read('desk', 1)
      await tickets().transaction(async tx => {
        const stored = await tx.load('desk', 1)
        if (stored === null) throw new Error('no ticket')
        await tx.save(stored, changeOf(stored.ticket, stored.head, [], context))
      })
      expect(await tickets().read('desk', 1)).toEqual(before)
    })

    it('is undone when its transaction fails', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      const before = await tickets().read('desk', 1)
      const failing = tickets().transaction(async tx => {
        const stored = await tx.load('desk', 1)
        if (stored === null) throw new Error('no ticket')
        await tx.firstSight('playground', 'claim')
        const claimed = { type: 'claimed', by: kim, at: opening } as const
        const work = { status: 'open', assignee: kim, since: opening } as const
        await tx.save(stored, changeOf({ ...stored.ticket, work }, stored.head, [claimed], context))
        throw new Error('the power went')
      })
      await expect(failing).rejects.toThrow('the power went')
      expect(await tickets().read('desk', 1)).toEqual(before)
      await tickets().transaction(async tx => expect(await tx.firstSight('playground', 'claim')).toBe(true))
    })

    it('of an event is made once', async () => {
      const sight = (workspace: string) => tickets().transaction(tx => tx.firstSight(workspace, 'e'))
      expect(await sight('playground')).toBe(true)
      expect(await sight('playground')).toBe(false)
      expect(await sight('T1')).toBe(true)
    })

    it('of an event that opened a ticket is refused', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      expect(await tickets().transaction(tx => tx.firstSight('playground', 'e'))).toBe(false)
    })

    it('cannot be made of a ticket that the desk does not have', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      await tickets().transaction(async tx => {
        expect(await tx.load('desk', 2)).toBeNull()
        expect(await tx.load('other', 1)).toBeNull()
      })
    })

    it('made twice at once gives one winner', async () => {
      await openTicket(tickets(), context, { event: 'e' })
      const claims = await Promise.all(
        [kim, lee, mia, kim, lee].map(by => act(tickets(), 'desk', 1, { kind: 'claim', by }, context)),
      )
      expect(claims.filter(one => 'events' in one)).toHaveLength(1)
    })
  })

  describe('an erased text', () => {
    it('is gone, and the chain still verifies', async () => {
      const wish = openingOf(context, { event: 'e' })
      await tickets().open(wish)
      const { id, hash } = wish.ticket.title
      const text = wish.title
      expect(textHash(text.salt, text.text)).toBe(hash)
      await subject().sql('update texts set text = null where desk = $1 and id = $2', ['desk', id])
      expect(await tickets().texts('desk', [id])).toEqual(new Map())
      const history = await tickets().history('desk', 1)
      expect(
        chain(
          chainStart,
          history.map(({ event }) => event),
        ),
      ).toEqual(history)
      expect(await tickets().ticketsOf('desk', ana)).toMatchObject([{ number: 1, title: null }])
    })
  })

  describe('what is kept no longer', () => {
    const resolve = async (event: string, minutes: number, desk = 'desk') => {
      const number = await openTicket(tickets(), context, { event, desk })
      const then = contextAt(opening + minutes * minute)
      await act(tickets(), desk, number, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' }, then)
    }
    const outlived = (minutes: number, after: { resolvedAt: number; number: number } | null = null) =>
      tickets().outlived('desk', { before: opening + minutes * minute, after, most: 2 })
    const place = (number: number, minutes: number) => ({ number, resolvedAt: opening + minutes * minute })

    it('is found by when it was resolved, some at a time, and not again once it is erased', async () => {
      for (const [event, minutes] of [
        ['1', 3],
        ['2', 1],
        ['3', 3],
        ['4', 9],
      ] as const)
        await resolve(event, minutes)
      await openTicket(tickets(), context, { event: 'open' })
      await resolve('elsewhere', 1, 'other')
      expect(await outlived(9)).toEqual([place(2, 1), place(1, 3)])
      expect(await outlived(9, place(1, 3))).toEqual([place(3, 3)])
      expect(await outlived(3)).toEqual([place(2, 1)])
      await subject().sql('update texts set text = null where desk = $1 and ticket = 2', ['desk'])
      expect(await outlived(9)).toEqual([place(1, 3), place(3, 3)])
    })

    it('waits for the ticket in which it goes on', async () => {
      await resolve('1', 1)
      const into = await openTicket(tickets(), context, { event: '2' })
      await subject().sql(
        `update tickets set state = jsonb_set(state, '{merged}', '{"into": 2, "same": true}') where number = 1`,
      )
      expect(await outlived(9)).toEqual([])
      const then = contextAt(opening + 5 * minute)
      await act(tickets(), 'desk', into, { kind: 'resolve', by: kim, text: null, why: 'elsewhere' }, then)
      expect(await outlived(5)).toEqual([])
      expect(await outlived(9)).toEqual([place(1, 1), place(2, 5)])
    })
  })
}

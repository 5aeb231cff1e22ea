import { describe, expect, it } from 'vitest'
import type { Lease, OutboxRow } from '../../src/ports/outbox-store.ts'
import type { NewOutgoing } from '../../src/ports/ticket-store.ts'
import { at, contextAt } from '../core/desk.ts'
import { openingOf } from '../store/change.ts'
import type { Subject } from './subject.ts'

const context = contextAt(at('2026-11-23 10:00'))

/** A card of a key, or a post where there is none. */
export function outgoing(key: string | null, lane = 'lane', rest: Partial<NewOutgoing> = {}): NewOutgoing {
  const destination = { kind: 'side', side: 'requester' } as const
  return {
    workspace: 'playground',
    lane,
    destination,
    show: { kind: 'receipt' },
    key,
    urgent: false,
    ...rest,
  }
}

let events = 0

/** Opens a ticket that shows just this. */
export async function show({ store }: Subject, ...outbox: NewOutgoing[]): Promise<number> {
  const wish = openingOf(context, { event: `outbox ${++events}` })
  const opened = await store.tickets.open({ ...wish, outbox })
  return opened.outcome === 'opened' ? opened.number : 0
}

/** Shows more of a ticket that is there. */
export async function showMore({ store }: Subject, number: number, ...outbox: NewOutgoing[]): Promise<void> {
  await store.tickets.transaction(async tx => {
    const stored = await tx.load('desk', number)
    if (stored === null) throw new Error(`There is no ticket ${number}.`)
    await tx.save(stored, { ticket: stored.ticket, events: [], texts: [], wakeAt: null, outbox })
  })
}

export async function acquired({ store }: Subject, holder = 'one', workspace = 'playground'): Promise<Lease> {
  const lease = await store.outbox.acquire(workspace, holder)
  if (lease === null) throw new Error(`${holder} did not get the lease.`)
  return lease
}

/** The rows that may go out now, each begun. */
export async function begun({ store }: Subject, lease: Lease): Promise<readonly OutboxRow[]> {
  const rows = await store.outbox.ready(lease, 100)
  for (const row of rows) expect(await store.outbox.begin(lease, row)).toBe(true)
  return rows
}

export function outboxContract(subject: () => Subject): void {
  const outbox = () => subject().store.outbox
  const lanes = async (lease: Lease, most = 100) => (await outbox().ready(lease, most)).map(row => row.lane)
  const rows = () =>
    subject().sql('select key, lane, state, attempt, urgent, problem from outbox order by id')

  describe('the outbox', () => {
    it('tells everything that sending needs', async () => {
      const number = await show(subject(), outgoing('receipt', '{ticket}:side', { urgent: true }))
      const [row] = await outbox().ready(await acquired(subject()), 10)
      expect(row).toEqual({
        desk: 'desk',
        id: 1,
        lane: `${number}:side`,
        ticket: number,
        destination: { kind: 'side', side: 'requester' },
        show: { kind: 'receipt' },
        key: 'receipt',
        urgent: true,
        attempt: 0,
        startedAt: null,
        state: 'pending',
      })
    })

    it('sends a lane in the order of writing, one at a time', async () => {
      const lease = await acquired(subject())
      await show(subject(), outgoing('one'), outgoing('two'))
      await show(subject(), outgoing('three'))
      const order: (string | null)[] = []
      for (let step = 0; step < 3; step++) {
        const [row, ...others] = await begun(subject(), lease)
        expect(others).toEqual([])
        expect(await outbox().ready(lease, 10)).toEqual([])
        if (row) await outbox().sent(lease, row, `m${step}`)
        order.push(row?.key ?? null)
      }
      expect(order).toEqual(['one', 'two', 'three'])
    })

    it('puts urgent lanes first, then older ones', async () => {
      await show(
        subject(),
        outgoing('a', 'old'),
        outgoing('b', 'young'),
        outgoing('c', 'fire', { urgent: true }),
      )
      await show(subject(), outgoing('d', 'flood', { urgent: true }))
      const lease = await acquired(subject())
      expect(await lanes(lease)).toEqual(['fire', 'flood', 'old', 'young'])
      expect(await lanes(lease, 2)).toEqual(['fire', 'flood'])
    })

    it('shows a workspace its own rows alone', async () => {
      await show(subject(), outgoing('a'), outgoing('b', 'lane', { workspace: 'T1' }))
      expect((await outbox().ready(await acquired(subject(), 'one', 'T1'), 10)).map(row => row.key)).toEqual([
        'b',
      ])
    })

    it('keeps which message shows what of a ticket', async () => {
      const { tickets } = subject().store
      const number = await show(subject(), outgoing('receipt'))
      const lease = await acquired(subject())
      for (const row of await begun(subject(), lease)) await outbox().sent(lease, row, 'm1')
      expect(await tickets.messageOf('desk', number, 'receipt')).toEqual({
        workspace: 'playground',
        ref: 'm1',
      })
      expect(await tickets.findByMessage(['other', 'desk'], 'playground', 'm1')).toEqual({
        desk: 'desk',
        number,
        key: 'receipt',
      })
      expect(await tickets.findByMessage(['other'], 'playground', 'm1')).toBeNull()
      expect(await tickets.findByMessage(['desk'], 'T1', 'm1')).toBeNull()
      expect(await tickets.openMessages(['other', 'desk'], 'playground')).toEqual(['m1'])
      expect(await tickets.openMessages(['other'], 'playground')).toEqual([])
      expect(await tickets.openMessages(['desk'], 'T1')).toEqual([])
      const asked = (await tickets.read('desk', number))?.ticket.requester
      expect(await tickets.openRequesters(['other', 'desk'], 'playground')).toEqual([
        { id: asked?.id, left: false },
      ])
      expect(await tickets.openHolders('desk', 'playground')).toEqual([])
      expect(await tickets.openRequesters(['other'], 'playground')).toEqual([])
      expect(await tickets.openRequesters(['desk'], 'T1')).toEqual([])
    })

    it('keeps posts without a key apart, and nothing where no message came of it', async () => {
      const { tickets } = subject().store
      const number = await show(subject(), outgoing(null, 'a'), outgoing(null, 'b'), outgoing(null, 'c'))
      const lease = await acquired(subject())
      const refs = ['m1', 'm2', '']
      for (const row of await begun(subject(), lease)) await outbox().sent(lease, row, refs.shift() ?? '')
      expect(await subject().sql('select count(*)::int as rows from messages')).toEqual([{ rows: 2 }])
      expect(await tickets.findByMessage(['desk'], 'playground', 'm2')).toMatchObject({
        number,
        key: 'post:2',
      })
      expect(await outbox().waiting('playground')).toEqual({ rows: 0, nextInMs: null })
    })

    it('remembers the new message when one is posted again', async () => {
      const number = await show(subject(), outgoing('receipt'))
      const lease = await acquired(subject())
      for (const row of await begun(subject(), lease)) await outbox().sent(lease, row, 'm1')
      await showMore(subject(), number, outgoing('receipt'))
      for (const row of await begun(subject(), lease)) await outbox().sent(lease, row, 'm2')
      expect(await subject().store.tickets.messageOf('desk', number, 'receipt')).toMatchObject({ ref: 'm2' })
    })
  })

  describe('folding', () => {
    it('changes a row that was read and has not begun: it does not begin as it was read', async () => {
      const lease = await acquired(subject())
      const number = await show(subject(), outgoing('card'))
      const [read] = await outbox().ready(lease, 10)
      await showMore(subject(), number, outgoing('card', 'lane', { show: { kind: 'triage' } }))
      expect(read && (await outbox().begin(lease, read))).toBe(false)
      const [again] = await outbox().ready(lease, 10)
      expect(again?.show).toEqual({ kind: 'triage' })
      expect(again && (await outbox().begin(lease, again))).toBe(true)
    })

    it('makes one row of all that waits for one message, in the place of the first', async () => {
      const number = await show(subject(), outgoing('card'), outgoing('other'))
      await showMore(subject(), number, outgoing('card', 'lane', { urgent: true, show: { kind: 'triage' } }))
      const [first] = await outbox().ready(await acquired(subject()), 10)
      expect(first).toMatchObject({ id: 1, key: 'card', urgent: true, show: { kind: 'triage' } })
      expect((await rows()).map(row => row.key)).toEqual(['card', 'other'])
    })

    it('never makes urgent news wait again', async () => {
      const number = await show(subject(), outgoing('card', 'lane', { urgent: true }))
      await showMore(subject(), number, outgoing('card'))
      expect(await rows()).toMatchObject([{ key: 'card', urgent: true }])
    })

    it('leaves a row alone that is on its way', async () => {
      const number = await show(subject(), outgoing('card'))
      await begun(subject(), await acquired(subject()))
      await showMore(subject(), number, outgoing('card'))
      expect((await rows()).map(row => row.state)).toEqual(['sending', 'pending'])
    })

    it('keeps tickets and posts apart', async () => {
      await show(subject(), outgoing('card'), outgoing(null), outgoing(null))
      await show(subject(), outgoing('card'))
      expect(await rows()).toHaveLength(4)
    })
  })

  describe('a failed attempt', () => {
    it('waits, holds its lane, and counts', async () => {
      await show(subject(), outgoing('one'), outgoing('two'))
      const lease = await acquired(subject())
      for (const row of await begun(subject(), lease))
        await outbox().postpone(lease, row, 60_000, '500', true)
      expect(await lanes(lease)).toEqual([])
      expect(await rows()).toMatchObject([{ state: 'pending', attempt: 1, problem: '500' }, { attempt: 0 }])
      await subject().sql('update outbox set available_at = clock_timestamp() where id = 1')
      expect(await outbox().ready(lease, 10)).toMatchObject([{ key: 'one', attempt: 1, startedAt: null }])
    })

    it('does not count when the platform only asked for patience', async () => {
      await show(subject(), outgoing('one'))
      const lease = await acquired(subject())
      for (const row of await begun(subject(), lease)) await outbox().postpone(lease, row, 0, '429', false)
      expect(await outbox().ready(lease, 10)).toMatchObject([{ attempt: 0 }])
    })

    it('folds with what came meanwhile and keeps its place: nothing overtakes the message it hangs on', async () => {
      const number = await show(subject(), outgoing('root'))
      const lease = await acquired(subject())
      const [root] = await begun(subject(), lease)
      await showMore(subject(), number, outgoing(null))
      const newer = { urgent: true, show: { kind: 'triage' } } as const
      await showMore(subject(), number, outgoing('root', 'lane', newer))
      if (root) await outbox().postpone(lease, root, 0, '500', true)
      expect((await rows()).map(row => row.key)).toEqual(['root', null])
      expect(await outbox().ready(lease, 10)).toMatchObject([
        { key: 'root', id: root?.id, attempt: 1, ...newer },
      ])
    })

    it('for good lets the lane go on', async () => {
      await show(subject(), outgoing('one'), outgoing('two'))
      const lease = await acquired(subject())
      for (const row of await begun(subject(), lease)) await outbox().dead(lease, row, 'channel_not_found')
      expect((await outbox().ready(lease, 10)).map(row => row.key)).toEqual(['two'])
      expect(await rows()).toMatchObject([{ state: 'dead', problem: 'channel_not_found' }, {}])
    })

    it('of unknown outcome holds its lane until it is known', async () => {
      await show(subject(), outgoing('one'), outgoing('two'))
      const lease = await acquired(subject())
      const [row] = await begun(subject(), lease)
      if (row) await outbox().ambiguous(lease, row, 60_000, 'timeout')
      expect(await outbox().ready(lease, 10)).toEqual([])
      await subject().sql('update outbox set available_at = clock_timestamp() where id = 1')
      const [again] = await outbox().ready(lease, 10)
      expect(again).toMatchObject({ key: 'one', state: 'ambiguous', attempt: 1 })
      expect(again?.startedAt).toBeInstanceOf(Date)
      if (again) await outbox().sent(lease, again, 'found')
      expect((await outbox().ready(lease, 10)).map(one => one.key)).toEqual(['two'])
    })
  })

  describe('waiting', () => {
    const nextInMs = async () => (await outbox().waiting('playground')).nextInMs

    it('counts what is neither sent nor dead', async () => {
      await show(subject(), outgoing('a', 'a'), outgoing('b', 'b'), outgoing('c', 'c'), outgoing('d', 'd'))
      const lease = await acquired(subject())
      const [a, b, c] = await begun(subject(), lease)
      if (a) await outbox().sent(lease, a, 'm')
      if (b) await outbox().dead(lease, b, 'gone')
      if (c) await outbox().ambiguous(lease, c, 0, 'timeout')
      expect((await outbox().waiting('playground')).rows).toBe(2)
      expect((await outbox().waiting('T1')).rows).toBe(0)
    })

    it('ends when the first row of a lane may go, however long the others have been there', async () => {
      await show(subject(), outgoing('one'), outgoing('two'))
      const lease = await acquired(subject())
      expect(await nextInMs()).toBeLessThanOrEqual(0)
      for (const row of await begun(subject(), lease))
        await outbox().postpone(lease, row, 60_000, '500', true)
      expect(await nextInMs()).toBeGreaterThan(30_000)
    })

    it('has no end that time brings while everything is on its way', async () => {
      await show(subject(), outgoing('one'), outgoing('two'))
      await begun(subject(), await acquired(subject()))
      expect(await outbox().waiting('playground')).toEqual({ rows: 2, nextInMs: null })
    })
  })
}

import { describe, expect, it } from 'vitest'
import { at, contextAt } from '../core/desk.ts'
import { openTicket } from '../store/change.ts'
import type { Subject } from './subject.ts'

const opening = at('2026-11-23 10:00')

export function upkeepContract(subject: () => Subject): void {
  const sql = (statement: string) => subject().sql(statement)
  const prune = () => subject().store.upkeep.prune()
  const rows = async (table: string) => (await sql(`select * from ${table}`)).length

  describe('upkeep', () => {
    it('takes away events seen long ago, and keeps which message became a ticket', async () => {
      const { tickets } = subject().store
      for (const event of ['old', 'new', 'message:m1'])
        await tickets.transaction(tx => tx.firstSight('playground', event))
      await sql(`update inbox set seen_at = clock_timestamp() - interval '36 days' where event <> 'new'`)
      expect(await prune()).toBe(1)
      expect((await sql('select event from inbox order by event')).map(row => row.event)).toEqual([
        'message:m1',
        'new',
      ])
      expect(await tickets.transaction(tx => tx.firstSight('playground', 'message:m1'))).toBe(false)
    })

    it('takes away what was sent long ago, and nothing that waits, is on its way or was given up', async () => {
      await openTicket(subject().store.tickets, contextAt(opening), { event: 'one' })
      await openTicket(subject().store.tickets, contextAt(opening), { event: 'two' })
      const long = `clock_timestamp() - interval '36 days'`
      const [first, second, third] = await sql('select id from outbox order by id')
      await sql(`update outbox set state = 'sent', started_at = ${long} where id = ${first?.id}`)
      await sql(`update outbox set state = 'dead', started_at = ${long} where id = ${second?.id}`)
      await sql(`update outbox set state = 'sent', started_at = clock_timestamp() where id = ${third?.id}`)
      expect(await prune()).toBe(1)
      expect((await sql('select state from outbox order by id')).map(row => row.state)).toEqual([
        'dead',
        'sent',
        'pending',
      ])
    })

    it('takes away questions of two years and what ran out, also of a desk where nothing happens', async () => {
      const { questions, kept } = subject().store
      const long = Date.now() - 3 * 365 * 24 * 60 * 60_000
      const asked = { desk: 'desk', text: 'Is there cake?', tier: 'none', section: null } as const
      await questions.keep({ ...asked, at: long })
      await questions.keep({ ...asked, at: Date.now() })
      await kept.put(
        { desk: 'desk', kind: 'told', subject: 's', id: 'i' },
        {},
        { now: long, until: long + 1 },
      )
      expect(await prune()).toBe(2)
      expect([await rows('questions'), await rows('kept')]).toEqual([1, 0])
    })

    it('goes through more than one statement takes', async () => {
      await sql(`insert into inbox (workspace, event, seen_at)
                 select 'w', n::text, clock_timestamp() - interval '36 days' from generate_series(1, 5001) n`)
      expect(await prune()).toBe(5001)
    })
  })
}

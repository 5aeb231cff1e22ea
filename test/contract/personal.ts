import { describe, expect, it } from 'vitest'
import { personOf } from '../../src/core/people.ts'
import { makePersonalStore } from '../../src/store/personal.ts'
import { ana, at, ben, contextAt, kim } from '../core/desk.ts'
import { act, openTicket } from '../store/change.ts'
import type { Subject } from './subject.ts'

const context = contextAt(at('2026-11-23 10:00'))
const strange = {
  name: 'ConfigError',
  message: expect.stringContaining('An event of the history cannot be read any more'),
}

export function personalContract(subject: () => Subject): void {
  const tickets = () => subject().store.tickets
  const personal = () => makePersonalStore(subject().driver)

  describe('what is kept of people', () => {
    it('knows everybody who asked for or did something, and on which tickets', async () => {
      await openTicket(tickets(), context, { event: '1', by: ana })
      await openTicket(tickets(), context, { event: '2', by: ben })
      await openTicket(tickets(), context, { event: '3', by: ana, desk: 'other' })
      await act(tickets(), 'desk', 2, { kind: 'claim', by: kim }, context)
      expect(await personal().people('desk')).toEqual([ana, ben, kim].map(personOf))
      expect(await personal().people('other')).toEqual([personOf(ana)])
      expect(await personal().numbers('desk', ana)).toEqual([1])
      expect(await personal().numbers('desk', kim)).toEqual([2])
      expect(await personal().numbers('desk', null)).toEqual([1, 2])
    })

    it('tells a ticket with its events and texts, and leaves out what is not there', async () => {
      await openTicket(tickets(), context, { event: '1', title: 'The zebra is ill' })
      const [whole, ...others] = await personal().whole('desk', [1, 2])
      expect(others).toEqual([])
      expect(whole?.ticket.number).toBe(1)
      expect(whole?.events.map(({ type }) => type)).toEqual(['opened'])
      expect([...(whole?.texts.values() ?? [])]).toEqual([
        { text: 'The zebra is ill', shared: true, files: [] },
      ])
    })

    it('finds and takes away where a name stands beside tickets, of that desk and person alone', async () => {
      for (const [desk, person] of [
        ['desk', ana],
        ['desk', ben],
        ['other', ana],
      ] as const)
        await subject().sql(
          `insert into seats (desk, webinar, at, workspace, person, name, taken_at)
           values ($1, 'first', now(), $2, $3, $4, now())`,
          [desk, person.workspace, person.id, person.name],
        )
      expect(await personal().places('desk', ana)).toEqual({ seats: 1, watching: 0, kept: 0 })
      expect(await personal().forget('desk', ana)).toBe(1)
      expect(await personal().places('desk', ana)).toEqual({ seats: 0, watching: 0, kept: 0 })
      expect(await subject().sql('select desk, person from seats order by desk')).toEqual([
        { desk: 'desk', person: 'ben' },
        { desk: 'other', person: 'ana' },
      ])
    })

    it('says of which desk or ticket an event cannot be read, and tells nothing past it', async () => {
      await openTicket(tickets(), context, { event: '1', by: ana })
      await openTicket(tickets(), context, { event: '2', by: ben })
      await subject().sql(`update ticket_events set event = '{"type":' where ticket = 2`)
      await expect(personal().people('desk')).rejects.toMatchObject(strange)
      await expect(personal().numbers('desk', ana)).rejects.toMatchObject(strange)
      await expect(personal().whole('desk', [1, 2])).rejects.toThrow('ticket 2 of desk: An event')
      await expect(tickets().history('desk', 2)).rejects.toThrow('ticket 2 of desk: An event')
      expect(await personal().whole('desk', [1])).toHaveLength(1)
    })
  })
}

import { describe, expect, it } from 'vitest'
import { ana, at, contextAt, kim } from '../core/desk.ts'
import { act, openingOf, openTicket, textOf } from '../store/change.ts'
import type { Subject } from './subject.ts'

const context = contextAt(at('2026-11-23 10:00'))
const file = (name: string) => ({
  name,
  type: 'text/plain',
  size: 3,
  url: `x:${name}`,
  workspace: 'playground',
})
const bytes = new Uint8Array([0, 255, 10])

export function fileContract(subject: () => Subject): void {
  const files = () => subject().store.files
  const tickets = () => subject().store.tickets

  /** A note with two files. */
  async function noted(): Promise<string> {
    await openTicket(tickets(), context, { event: 'e' })
    const { ref, text } = textOf('note', 'as in these')
    const command = { kind: 'note', by: kim, text: { ...ref, files: 2 }, via: 'word' } as const
    await act(tickets(), 'desk', 1, command, context, [{ ...text, files: [file('a.log'), file('b.log')] }])
    return text.id
  }

  describe('files', () => {
    it('come with their text, whether a ticket is opened with it or somebody says it', async () => {
      for (const [event, others] of [
        ['alone', 0],
        ['together', 2],
      ] as const) {
        const openings = Array.from({ length: others + 1 }, (_, index) => {
          const opening = openingOf(context, { event: `${event}-${index}`, by: ana })
          return { ...opening, title: { ...opening.title, files: [file(`${event}.png`)] } }
        })
        await Promise.all(openings.map(one => tickets().open(one)))
        for (const { ticket } of openings)
          expect(await files().filesOf('desk', ticket.title.id)).toEqual([file(`${event}.png`)])
      }
      const text = await noted()
      expect(await files().filesOf('desk', text)).toEqual([file('a.log'), file('b.log')])
      expect(await files().filesOf('other', text)).toEqual([])
      expect(await files().filesOf('desk', 'no text')).toEqual([])
    })

    it('are copied once, byte by byte, each of its own text and desk', async () => {
      const text = await noted()
      expect(await files().copyOf('desk', text, 1)).toBeNull()
      await files().keepCopy('desk', text, 1, bytes)
      await files().keepCopy('desk', text, 1, new Uint8Array([1]))
      expect([...((await files().copyOf('desk', text, 1)) ?? [])]).toEqual([0, 255, 10])
      expect(await files().copyOf('desk', text, 0)).toBeNull()
      expect(await files().copyOf('other', text, 1)).toBeNull()
    })

    it('are gone with their text, and their copies too', async () => {
      const text = await noted()
      await files().keepCopy('desk', text, 0, bytes)
      await tickets().transaction(async tx => {
        const stored = await tx.load('desk', 1)
        if (stored === null) throw new Error('There is no ticket.')
        const nothing = { events: [], texts: [], outbox: [], wakeAt: null }
        await tx.save(stored, { ...nothing, ticket: stored.ticket, erased: [text] })
      })
      expect(await files().filesOf('desk', text)).toEqual([])
      expect(await files().copyOf('desk', text, 0)).toBeNull()
      await files().keepCopy('desk', text, 0, bytes)
      expect(await files().copyOf('desk', text, 0)).toBeNull()
    })

    it('of a text that is gone are not copied', async () => {
      await files().keepCopy('desk', 'no text', 0, bytes)
      expect(await files().copyOf('desk', 'no text', 0)).toBeNull()
    })
  })
}

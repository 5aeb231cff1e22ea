import { expect, it } from 'vitest'
import { priorities, type Ticket } from '../../src/core/ticket.ts'
import { hour, minute } from '../../src/core/time.ts'
import { at, contextAt, kim } from '../core/desk.ts'
import { act, openTicket, textOf } from '../store/change.ts'
import type { Subject } from './subject.ts'

const opening = at('2026-11-23 10:00')

/** In which order the lists of the team stand. */
export function urgencyContract(subject: () => Subject): void {
  const tickets = () => subject().store.tickets

  it('lists by priority and then what is due first, counted one by one', async () => {
    const wishes = Array.from({ length: 16 }, (_, index) => ({
      event: `${index}`,
      priority: (['low', 'high', 'critical', 'medium'] as const)[index % 4],
      plan: index % 3 === 0 ? 'premier' : null,
    }))
    // A later number may be due sooner: by its plan, or because it was opened before the clock was corrected.
    for (const [index, wish] of wishes.entries())
      await openTicket(tickets(), contextAt(opening + ((index * 5) % 16) * 10 * minute), {
        ...wish,
        priority: wish.priority ?? 'low',
      })
    const later = contextAt(opening + 4 * hour)
    for (const number of [2, 5, 6, 11]) {
      const { ref, text } = textOf(`asked ${number}`, 'Which version?')
      await act(tickets(), 'desk', number, { kind: 'claim', by: kim }, later)
      const wait = { kind: 'wait', by: kim, text: ref } as const
      if (number !== 6) await act(tickets(), 'desk', number, wait, later, [text])
    }
    const all = await Promise.all(wishes.map((_, index) => tickets().read('desk', index + 1)))
    const known = all.flatMap(stored => (stored === null ? [] : [stored.ticket]))
    const due = ({ clocks }: Ticket) =>
      Math.min(...clocks.map(clock => (clock.phase === 'running' ? clock.dueAt : Number.POSITIVE_INFINITY)))
    const expected = known
      .toSorted(
        (one, other) =>
          Number(one.work.status !== 'new') - Number(other.work.status !== 'new') ||
          priorities.indexOf(one.priority) - priorities.indexOf(other.priority) ||
          // Two of which nothing is due differ by their age alone.
          (due(one) === due(other) ? 0 : due(one) - due(other)) ||
          one.number - other.number,
      )
      .map(({ number }) => number)
    const aged = known.map(({ number }) => number)
    expect(known.filter(one => due(one) === Number.POSITIVE_INFINITY)).toHaveLength(3)
    expect(expected.slice(0, 3)).not.toEqual(aged.filter(number => number % 4 === 3).slice(0, 3))
    const listed = async (lines: Promise<readonly { number: number }[]>) =>
      (await lines).map(({ number }) => number)
    expect(await listed(tickets().queue('desk', 100))).toEqual(expected)
    expect(await listed(tickets().queue('desk', 7))).toEqual(expected.slice(0, 7))
    expect((await tickets().free('desk', 5)).lines.map(({ number }) => number)).toEqual(expected.slice(0, 5))
    expect(await listed(tickets().held('desk', kim, 100))).toEqual(expected.slice(-4))
  })
}

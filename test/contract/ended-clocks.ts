import { expect, it } from 'vitest'
import type { Command } from '../../src/core/commands.ts'
import { hour, minute } from '../../src/core/time.ts'
import type { NewText } from '../../src/ports/ticket-store.ts'
import { ana, at, contextAt, kim } from '../core/desk.ts'
import { act, look, openTicket, textOf } from '../store/change.ts'
import type { Subject } from './subject.ts'

const opening = at('2026-11-23 10:00')
const context = contextAt(opening)

/** The rows that figures are counted in say what the tickets say. */
export function endedClockContract(subject: () => Subject): void {
  const tickets = () => subject().store.tickets
  const count = async (table: string) =>
    (await subject().sql(`select count(*)::int as rows from ${table}`))[0]?.rows

  it('keeps what clocks came to as the tickets say it, through everything that ends one or takes that back', async () => {
    const kept = async (number: number) => {
      const rows = await subject().sql(
        `select kind, cycle, counted_at::float8 as counted, missed, stopped_at::float8 as stopped,
                  used_ms::float8 as used, priority, category
           from ended_clocks where desk = 'desk' and ticket = $1 order by kind, cycle`,
        [number],
      )
      return rows
    }
    const said = async (number: number) => {
      const stored = await tickets().read('desk', number)
      const { clocks = [], priority, category } = stored?.ticket ?? {}
      return clocks
        .flatMap(clock => {
          const stopped = clock.phase === 'stopped' ? clock.at : null
          const { kind, cycle, breachedAt, usedMs: used } = clock
          if (breachedAt === null && stopped === null) return []
          return [
            {
              ...{
                kind,
                cycle,
                counted: breachedAt ?? stopped,
                missed: breachedAt !== null,
                stopped,
                used,
              },
              ...{ priority, category },
            },
          ]
        })
        .sort((one, other) =>
          one.kind === other.kind ? one.cycle - other.cycle : one.kind < other.kind ? -1 : 1,
        )
    }
    for (const event of ['1', '2']) await openTicket(tickets(), context, { event })
    expect(await count('ended_clocks')).toBe(0)
    let now = opening
    const words = (id: string) => textOf(`${id} ${now}`, id)
    const does = async (command: Command, ...texts: NewText[]) => {
      now += 7 * minute
      expect(await act(tickets(), 'desk', 1, command, contextAt(now), texts)).toHaveProperty('events')
      const rows = await kept(1)
      expect(rows).toEqual(await said(1))
      return rows.length
    }
    const reply = () => {
      const { ref, text } = words('on it')
      return does({ kind: 'reply', by: kim, text: ref, via: 'word' }, text)
    }
    const write = () => {
      const { ref, text } = words('still broken')
      return does({ kind: 'write', by: ana, text: ref, thanks: false }, text)
    }
    expect(await does({ kind: 'claim', by: kim })).toBe(0)
    expect(await reply()).toBe(1)
    expect(await does({ kind: 'categorise', by: kim, to: 'access' })).toBe(1)
    expect(await write()).toBe(1)
    expect(await reply()).toBe(3)
    expect(await does({ kind: 'prioritise', by: kim, to: 'low', why: null })).toBe(3)
    const resolve = { kind: 'resolve', by: kim, text: null } as const
    expect(await does(resolve)).toBe(5)
    expect(await does({ kind: 'reopen', by: kim })).toBeLessThanOrEqual(5)
    // What was missed counts when it was, whatever follows; the other ticket was never answered.
    for (const days of [1, 3, 9]) {
      now = opening + days * 24 * hour
      for (const number of [1, 2]) {
        await look(tickets(), 'desk', number, contextAt(now))
        expect(await kept(number)).toEqual(await said(number))
      }
    }
    expect((await kept(2)).some(row => row.missed === true && row.stopped === null)).toBe(true)
    await does(resolve)
    expect(await count('ended_clocks')).toBe((await kept(1)).length + (await kept(2)).length)
  })
}

import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chain, chainStart } from '../../src/core/chain.ts'
import { wakeAt } from '../../src/core/deadlines.ts'
import { replay } from '../../src/core/evolve.ts'
import type { Subject } from '../contract/subject.ts'
import { contextAt } from '../core/desk.ts'
import { start, steps } from '../core/stories.ts'
import { act, look, openTicket } from './change.ts'
import { embeddedSubject } from './connect.ts'

let subject: Subject
beforeAll(async () => {
  subject = await embeddedSubject()
})
afterAll(() => subject.close())

let stories = 0

it('what is stored of a ticket is what its stored events say, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(start, steps, async (from, all) => {
      const { tickets } = subject.store
      const desk = `desk ${++stories}`
      let now = from.time
      await openTicket(tickets, contextAt(now), { event: desk, desk, priority: from.priority })
      for (const step of all) {
        now += step.after
        const context = contextAt(now, { empty: step.empty })
        if (step.kind === 'command') await act(tickets, desk, 1, step.command, context)
        else await look(tickets, desk, 1, context)
      }
      const stored = await tickets.read(desk, 1)
      const history = await tickets.history(desk, 1)
      const ticket = replay(history.map(({ event }) => event))
      expect(stored?.ticket).toEqual({ ...ticket, number: 1 })
      expect(
        chain(
          chainStart,
          history.map(({ event }) => event),
        ),
      ).toEqual(history)
      expect(stored?.head).toBe(history.at(-1)?.hash)

      const { terms, business } = contextAt(now)
      const [kept] = await subject.sql(
        'select (extract(epoch from due_at) * 1000)::float8 as due from deadlines where desk = $1',
        [desk],
      )
      expect(kept?.due ?? null).toBe(wakeAt(ticket, terms, business))
    }),
    { numRuns: 10 },
  )
})

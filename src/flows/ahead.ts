import { nextOpening } from '../core/calendar/open.ts'
import type { TicketStore } from '../ports/ticket-store.ts'
import type { Ahead } from '../ports/time.ts'
import type { Desks } from './desks.ts'
import type { DeskTime } from './time.ts'

type Deps = {
  time: Pick<DeskTime, 'now'>
  tickets: Pick<TicketStore, 'nextDue'>
  desks: Pick<Desks, 'all'>
}

/** What comes next by the desks' time. What is due already counts as due now: it is being dealt with. */
export function makeAhead({ time, tickets, desks }: Deps): () => Promise<Ahead> {
  return async () => {
    const now = time.now()
    const due = await tickets.nextDue()
    const openings = desks.all.flatMap(desk => nextOpening(desk.calendar().calendar, now) ?? [])
    return {
      opening: openings.length === 0 ? null : new Date(Math.min(...openings)),
      deadline: due === null ? null : new Date(Math.max(due, now)),
      isOpen: desks.all.some(desk => desk.calendar().business.isOpen(now)),
    }
  }
}

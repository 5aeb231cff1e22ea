import { pauseClock, stopClocks } from '../clocks.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { inTurn } from '../in-turn.ts'
import { endLadder } from '../ladder.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import { assigneeOf, clockKinds, isOpen, type Ticket } from '../ticket.ts'
import { day } from '../time.ts'
import { type Decision, happens, refuse } from './decision.ts'
import { run } from './wait.ts'

/** So long a ticket is held for somebody who may come back. */
const heldFor = 7 * day

/**
 * Who asked has gone from their workspace. Said of an open ticket, once until they write again. Where they may come
 * back, the ticket is held for them: it is closed for nothing that they do not do, and its resolution stands still.
 */
export function requesterLeft(
  ticket: Ticket,
  { by, mayReturn }: Extract<Command, { kind: 'requester-left' }>,
  { business, now }: Context,
): Decision {
  if (!isSame(by, ticket.requester)) return refuse({ code: 'not-found' })
  if (!isOpen(ticket) || ticket.requesterLeft !== null) return happens()
  const left = { type: 'requester-left', by: personOf(by), at: now } as const
  if (!mayReturn) return happens(left)
  const going = ticket.clocks.filter(({ kind, phase }) => kind === 'resolution' && phase === 'running')
  return happens(
    { ...left, returnBy: now + heldFor },
    ...going.flatMap(clock => pauseClock(clock, 'left', business, now)),
  )
}

/** They are back: it goes on where it was. */
export function requesterBack(ticket: Ticket, by: Actor, context: Context): Decision {
  if (!isSame(by, ticket.requester)) return refuse({ code: 'not-found' })
  if (!isOpen(ticket) || ticket.requesterLeft === null) return happens()
  return happens(
    ...inTurn(
      ticket,
      () => [{ type: 'requester-back', by: personOf(by), at: context.now }],
      current => goesOn(current, context),
    ),
  )
}

/** What stood still because they were gone runs again. */
export function goesOn(ticket: Ticket, context: Context): TicketEvent[] {
  return ticket.pauses.find(({ to }) => to === null)?.why === 'left' ? run(ticket, context) : []
}

/** They have not come back. */
export function notReturned(ticket: Ticket, { business, now }: Context): TicketEvent[] {
  if (!isOpen(ticket) || ticket.returnBy === null || now < ticket.returnBy) return []
  const by = assigneeOf(ticket) ?? ticket.requester
  return inTurn(
    ticket,
    () => [{ type: 'resolved', by: personOf(by), text: null, why: 'gone', at: now }],
    ({ clocks }) => stopClocks(clocks, clockKinds, business, now),
    current => endLadder(current, 'resolved', now),
  )
}

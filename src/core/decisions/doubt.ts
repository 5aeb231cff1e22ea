import { maySee } from '../access.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { inTurn } from '../in-turn.ts'
import { type Actor, type Person, personOf } from '../people.ts'
import { startNextResponse } from '../talk.ts'
import type { TextRef, Ticket } from '../ticket.ts'
import { type Instant, minute } from '../time.ts'
import { type Decision, happens, refuse } from './decision.ts'
import { nextCycle } from './next-cycle.ts'

/** So long a requester is asked what their words on a solved ticket are about. */
export const doubtFor = 5 * minute

/** What somebody writes on a solved ticket may be another matter: they are asked once, whatever else they write. */
export function doubted(ticket: Ticket, by: Person, text: TextRef, now: Instant): TicketEvent[] {
  if (ticket.doubt !== null) return []
  return [{ type: 'doubted', by, text, until: now + doubtFor, at: now }]
}

/** The words in question, for the event that settles it. */
export function doubtIn({ doubt }: Ticket): { doubt?: string } {
  return doubt === null ? {} : { doubt: doubt.text.id }
}

/** It is the same matter, as whoever wrote it says, or somebody of the team. */
export function same(ticket: Ticket, by: Actor, context: Context): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  return ticket.doubt === null
    ? refuse({ code: 'no-doubt' })
    : happens(...openAgain(ticket, personOf(by), 'answer', context))
}

/** Nobody said: it opens again, which is the safe side. */
export function doubtOver(ticket: Ticket, context: Context): TicketEvent[] {
  const { doubt } = ticket
  if (doubt === null || doubt.until > context.now) return []
  return openAgain(ticket, doubt.by, 'silence', context)
}

/** Its clocks have run since the words that were asked about. */
function openAgain(ticket: Ticket, by: Person, why: 'answer' | 'silence', context: Context): TicketEvent[] {
  const since = ticket.doubt?.at ?? context.now
  return inTurn(
    ticket,
    () => [{ type: 'reopened', by, why, ...doubtIn(ticket), at: context.now }],
    current => nextCycle(current, context, since),
    current => startNextResponse(current, context, since),
  )
}

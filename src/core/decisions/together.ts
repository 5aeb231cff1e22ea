import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { inTurn } from '../in-turn.ts'
import { nextCall } from '../ladder.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import { isOpen, type Leader, type Ticket } from '../ticket.ts'
import { taken } from './claim.ts'
import { type Decision, happens } from './decision.ts'

/** Whether people are about to be called for a critical ticket that has no calls of its own yet. */
export function beginsCalling(ticket: Ticket, { terms, business, now }: Context): boolean {
  const { phase } = ticket.ladder
  const fresh = phase !== 'running' && phase !== 'acknowledged'
  const due = nextCall(ticket, terms.ladder, business)
  return ticket.priority === 'critical' && fresh && due !== null && due <= now
}

/** What others may join: calls that are going on, or that somebody has answered. */
export function leaderOf(ticket: Ticket & { number: number }): Leader | null {
  const { ladder, work, number } = ticket
  if (!isOpen(ticket) || ticket.priority !== 'critical') return null
  if (ladder.phase === 'running') return { number, page: ladder.page, holder: null }
  if (ladder.phase !== 'acknowledged' || work.status !== 'open') return null
  return { number, page: ladder.page, holder: work.assignee }
}

/**
 * Whether its calls may join others. One that was given back, or that nobody worked on, needs somebody new: it joins
 * no ticket that somebody has.
 */
export function mayJoin({ ladder }: Ticket, { holder }: Leader): boolean {
  return ladder.phase !== 'lapsed' || holder === null
}

/** The same matter, as far as one can see. Of one customer two things may break in one night, so that says nothing. */
export function concernsTheSame(one: Ticket, other: Ticket): boolean {
  return one.service !== null && one.service === other.service
}

/** One call for both: whoever has the other one has this one as well. */
export function joinCalls(ticket: Ticket, { number, page, holder }: Leader, context: Context): TicketEvent[] {
  return inTurn(
    ticket,
    () => [{ type: 'ladder-joined', with: number, page, at: context.now }],
    current => (holder === null || current.work.status !== 'new' ? [] : taken(current, holder, context)),
  )
}

/**
 * What became of the ticket whose calls this one has joined: somebody has it, and takes this one too, or its calls
 * have ended, and those for this one begin.
 */
export function follow(
  ticket: Ticket,
  { by, leader, how }: { by: Actor; leader: number; how: 'claim' | 'resume' },
  context: Context,
): Decision {
  const { ladder, work } = ticket
  if (!isOpen(ticket) || ladder.phase !== 'joined' || ladder.with !== leader) return happens()
  if (how === 'resume') return happens({ type: 'ladder-resumed', by: personOf(by), at: context.now })
  if (work.status === 'open' && !isSame(work.assignee, by)) return happens()
  return happens(...taken(ticket, personOf(by), context))
}

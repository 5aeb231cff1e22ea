import { isStaff, maySee, refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { type Actor, isSame, type Person, personOf } from '../people.ts'
import { assigneeOf, type Ticket } from '../ticket.ts'
import type { Instant } from '../time.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'
import { doubtIn } from './doubt.ts'
import { nextCycle } from './next-cycle.ts'

/** Gives the ticket to somebody of the team, from whoever has it, with a note for them. */
export function assign(
  ticket: Ticket,
  { by, to, text }: Extract<Command, { kind: 'assign' }>,
  { now }: Context,
): Decision {
  const refused = refusedTo(by, 'assign', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  if (!isStaff(to)) return refuse({ code: 'not-of-team', who: personOf(to) })
  if (isSame(assigneeOf(ticket), to)) return refuse({ code: 'has-it-already', holder: personOf(to) })
  const assigned = { type: 'assigned', by: personOf(by), to: personOf(to), text, at: now } as const
  return happens(assigned, ...answerable(ticket, personOf(to), now))
}

/** Whoever gets a ticket that people are called for answers for it, as by a claim. */
function answerable({ ladder: { phase } }: Ticket, to: Person, now: Instant): TicketEvent[] {
  return phase === 'running' || phase === 'lapsed' || phase === 'acknowledged'
    ? [{ type: 'ladder-acknowledged', by: to, at: now }]
    : []
}

/** Opens a solved ticket again: the requester as long as an answer would, the team at any time. */
export function reopen(ticket: Ticket, by: Actor, context: Context): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  if (ticket.work.status !== 'resolved') return refuse({ code: 'not-resolved' })
  if (ticket.merged !== null) return refuse({ code: 'merged', ...ticket.merged })
  const { reopenWithin } = context.terms
  if (!isStaff(by) && context.now - ticket.work.at > reopenWithin)
    return refuse({ code: 'too-late', withinMs: reopenWithin })
  return happens(
    { type: 'reopened', by: personOf(by), why: 'word', ...doubtIn(ticket), at: context.now },
    ...nextCycle(ticket, context),
  )
}

import { isStaff, maySee } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { isSame, personOf } from '../people.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

/** The team lead is asked, once at a time. They answer within the opening time that section 5 gives. */
export function escalate(
  ticket: Ticket,
  { by, why, answerWithin }: Extract<Command, { kind: 'escalate' }>,
  { now, business }: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const own = isSame(by, ticket.requester)
  if (!own && !isStaff(by)) return refuse({ code: 'not-allowed', verb: 'escalate' })
  const refused = resolvedAlready(ticket)
  if (refused) return refuse(refused)
  if (ticket.escalation !== null)
    return refuse({ code: 'escalated-already', answerBy: ticket.escalation.answerBy })
  return happens({
    type: 'escalated',
    by: personOf(by),
    why,
    answerBy: business.due(now, answerWithin),
    at: now,
  })
}

/** Somebody who leads takes it on: not the agent whom it may be about. */
export function takeEscalation(
  ticket: Ticket,
  { by }: Extract<Command, { kind: 'take-escalation' }>,
  { now }: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  if (!by.roles.some(role => role === 'manager' || role === 'owner'))
    return refuse({ code: 'not-allowed', verb: 'escalate' })
  const { escalation } = ticket
  if (escalation === null) return refuse({ code: 'not-escalated' })
  if (escalation.taken !== null) {
    if (isSame(escalation.taken.by, by)) return happens()
    return refuse({ code: 'taken', by: escalation.taken.by, since: escalation.taken.at })
  }
  return happens({ type: 'escalation-taken', by: personOf(by), at: now })
}

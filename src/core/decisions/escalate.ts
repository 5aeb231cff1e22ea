import { isStaff, maySee } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { openEscalation } from '../escalation.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import type { Refusal } from '../refusals.ts'
import { targetOf } from '../targets.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

/** The team lead is asked, once at a time. They answer within the opening time that section 5 gives. */
export function escalate(
  ticket: Ticket,
  { by, why, answerWithin }: Extract<Command, { kind: 'escalate' }>,
  { now, business, terms }: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const own = isSame(by, ticket.requester)
  if (!own && !isStaff(by)) return refuse({ code: 'not-allowed', verb: 'escalate' })
  const refused = resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const asked = openEscalation(ticket)
  if (asked !== null) return refuse({ code: 'escalated-already', answerBy: asked.answerBy })
  const wakes = !business.isOpen(now) && isCovered(ticket, terms)
  return happens({
    type: 'escalated',
    by: personOf(by),
    why,
    answerBy: business.due(now, answerWithin),
    ...(wakes ? { wakes } : {}),
    at: now,
  })
}

/** An emergency of a customer whose first answer is promised around the clock. */
function isCovered(ticket: Ticket, terms: Context['terms']): boolean {
  const target = targetOf(terms, ticket, 'first_response')
  return ticket.priority === 'critical' && target?.clock === 'calendar'
}

/** Somebody who leads takes it on: not the agent whom it may be about. */
export function takeEscalation(ticket: Ticket, { by }: { by: Actor }, { now }: Context): Decision {
  const refused = notTheirs(ticket, by)
  if (refused !== null) return refuse(refused)
  const { taken } = openEscalation(ticket) ?? {}
  if (taken != null) {
    return isSame(taken.by, by) ? happens() : refuse({ code: 'taken', by: taken.by, since: taken.at })
  }
  return happens({ type: 'escalation-taken', by: personOf(by), at: now })
}

/** Somebody who leads is done with it: the agent whom it may be about never is. */
export function settleEscalation(ticket: Ticket, { by }: { by: Actor }, { now }: Context): Decision {
  const refused = notTheirs(ticket, by)
  if (refused !== null) return refuse(refused)
  return happens({ type: 'escalation-settled', by: personOf(by), at: now })
}

function notTheirs(ticket: Ticket, by: Actor): Refusal | null {
  if (!maySee(by, ticket)) return { code: 'not-found' }
  if (!by.roles.some(role => role === 'manager' || role === 'owner'))
    return { code: 'not-allowed', verb: 'escalate' }
  const asked = openEscalation(ticket)
  if (asked === null) return { code: 'not-escalated' }
  return asked.about !== null && isSame(asked.about, by) ? { code: 'concerns-you' } : null
}

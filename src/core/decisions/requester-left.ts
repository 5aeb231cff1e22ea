import type { Context } from '../context.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse } from './decision.ts'

/** Who asked has gone from their workspace. Said of an open ticket, once until they write again. */
export function requesterLeft(ticket: Ticket, by: Actor, { now }: Context): Decision {
  if (!isSame(by, ticket.requester)) return refuse({ code: 'not-found' })
  if (ticket.work.status === 'resolved' || ticket.requesterLeft !== null) return happens()
  return happens({ type: 'requester-left', by: personOf(by), at: now })
}

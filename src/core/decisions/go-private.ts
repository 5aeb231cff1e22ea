import { refusedTo } from '../access.ts'
import type { Context } from '../context.ts'
import { type Actor, personOf } from '../people.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

/** Moves the requester's side out of a thread that others read. What is private already stays where it is. */
export function goPrivate(ticket: Ticket, by: Actor, { now }: Context): Decision {
  const refused = refusedTo(by, 'reply', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const moves = ticket.origin.message !== undefined && !ticket.isPrivate
  return moves ? happens({ type: 'went-private', by: personOf(by), at: now }) : happens()
}

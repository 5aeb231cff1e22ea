import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { isSame, personOf } from '../people.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse } from './decision.ts'
import { doubtIn } from './doubt.ts'

/** Part of the ticket has become one of its own, with its own threads and clocks. */
export function splitOff(
  ticket: Ticket,
  { by, into }: Extract<Command, { kind: 'split-off' }>,
  { now }: Context,
): Decision {
  // Whoever is asked whether their words are about something else may say so.
  const asked = ticket.doubt !== null && isSame(by, ticket.requester)
  const refused = asked ? null : refusedTo(by, 'split', ticket)
  if (refused) return refuse(refused)
  return happens({ type: 'split-off', by: personOf(by), into, ...doubtIn(ticket), at: now })
}

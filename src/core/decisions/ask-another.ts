import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../in-turn.ts'
import { personOf } from '../people.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'
import { askFor, quoteOpen } from './wait.ts'

/**
 * Asks another contact of the customer, where whoever asked has gone: from then on the ticket is theirs to read, to
 * answer and to rate, and it waits for what they are asked.
 */
export function askAnother(
  ticket: Ticket,
  { by, requester, text }: Extract<Command, { kind: 'ask-another' }>,
  context: Context,
): Decision {
  const refused = refusedTo(by, 'wait', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  if (ticket.requesterLeft === null) return refuse({ code: 'requester-is-there' })
  const open = quoteOpen(ticket)
  if (open) return refuse(open)
  if (text === null) return refuse({ code: 'no-text', verb: 'wait' })
  return happens(
    ...inTurn(
      ticket,
      () => [{ type: 'asked-another', by: personOf(by), requester: personOf(requester), at: context.now }],
      current => askFor(current, personOf(by), text, context),
    ),
  )
}

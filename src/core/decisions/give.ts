import { maySee } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../in-turn.ts'
import { missingOf } from '../needs.ts'
import { isSame, personOf } from '../people.ts'
import { startNextResponse } from '../talk.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'
import { endWait } from './wait.ts'

/** Some of what section 6 asks for. From the requester it is an answer; what is still missing is still waited for. */
export function give(
  ticket: Ticket,
  { by, text, what }: Extract<Command, { kind: 'give' }>,
  context: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const refused = resolvedAlready(ticket)
  if (refused) return refuse(refused)
  if (text === null || what.length === 0) return refuse({ code: 'no-text', verb: 'new' })
  const person = personOf(by)
  const own = isSame(by, ticket.requester)
  const events = inTurn(
    ticket,
    () => [{ type: 'gave', by: person, text, what, at: context.now }],
    current => (isStillMissing(current, context) ? [] : endWait(current, person, 'answer', context)),
    current => (own ? startNextResponse(current, context) : []),
  )
  return happens(...events)
}

function isStillMissing(ticket: Ticket, { terms }: Context): boolean {
  const { hold } = ticket
  return hold?.for === 'customer' && hold.missing === true && missingOf(ticket, terms).length > 0
}

/** The way into the live call was given: the team sees it on the ticket. */
export function giveCall(
  ticket: Ticket,
  { by, opensAt }: Extract<Command, { kind: 'give-call' }>,
  { now }: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  return resolvedAlready(ticket) === null
    ? happens({ type: 'call-given', by: personOf(by), opensAt, at: now })
    : happens()
}

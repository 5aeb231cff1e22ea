import { maySee, refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { personOf } from '../people.ts'
import type { Ticket } from '../ticket.ts'
import { second } from '../time.ts'
import { type Decision, happens, refuse } from './decision.ts'
import { say } from './say.ts'

/** From 📤 until the words go out: so long their author can take it back. */
export const sendAfter = 10 * second

/** A note of the team's thread goes to the requester, unless its author thinks better of it. */
export function send(
  ticket: Ticket,
  { by, text, message }: Extract<Command, { kind: 'send' }>,
  { now }: Context,
): Decision {
  const refused = refusedTo(by, 'reply', ticket)
  if (refused) return refuse(refused)
  if (ticket.sending.some(one => one.text.id === text.id)) return happens()
  return happens({ type: 'send-asked', by: personOf(by), text, message, dueAt: now + sendAfter, at: now })
}

export function stopSending(
  ticket: Ticket,
  { by, text }: Extract<Command, { kind: 'stop-sending' }>,
  { now }: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  if (!ticket.sending.some(one => one.text.id === text)) return refuse({ code: 'sent-already' })
  return happens({ type: 'send-stopped', by: personOf(by), text, at: now })
}

/** What was to go out and was not taken back in time. Whether its author may was decided when they asked. */
export function sendDue(ticket: Ticket, context: Context): TicketEvent[] {
  const [due] = ticket.sending.filter(one => one.dueAt <= context.now)
  if (due === undefined) return []
  const { by, text, message } = due
  const author = { ...by, roles: ['agent'] as const }
  const decision = say(ticket, { kind: 'reply', by: author, text, via: 'sent' }, context)
  const sent = 'events' in decision ? decision.events : []
  return [{ type: 'send-ended', text: text.id, message, at: context.now }, ...sent]
}

/** Somebody changed or deleted what they had written. What it was stays in the history by its hash alone. */
export function revise(
  ticket: Ticket,
  { by, of, original, text, was, attached = 0 }: Extract<Command, { kind: 'revise' }>,
  { now }: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const files = attached === 0 ? {} : { attached }
  return happens({ type: 'revised', by: personOf(by), of, original, text, was, ...files, at: now })
}

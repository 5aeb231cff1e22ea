import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { Erased } from '../erasure.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import type { Refusal } from '../refusals.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse } from './decision.ts'

/** Words are erased, on all sides and for ever. The history keeps their hashes, so its chain still verifies. */
export function redact(
  ticket: Ticket,
  { by, texts, erased }: Extract<Command, { kind: 'redact' }>,
  { now }: Context,
): Decision {
  const refused =
    erased.into === undefined
      ? refusedTo(by, 'redact', ticket)
      : refusedToMove(ticket, by, { texts, ...erased })
  if (refused) return refuse(refused)
  if (texts.every(id => ticket.erased.some(one => one.text === id))) return refuse({ code: 'is-so-already' })
  return happens({ type: 'redacted', by: personOf(by), texts, ...erased, at: now })
}

/** A note that stands in the wrong ticket is its author's to move, until the requester has it. */
function refusedToMove(
  ticket: Ticket,
  by: Actor,
  { was, texts, author, via }: Erased & { texts: readonly string[] },
): Refusal | null {
  const refused = refusedTo(by, 'note', ticket)
  if (refused) return refused
  if (was !== 'noted' || via === 'sent' || ticket.sending.some(({ text }) => texts.includes(text.id)))
    return { code: 'sent-already' }
  return isSame(author, by) ? null : { code: 'not-allowed', verb: 'redact' }
}

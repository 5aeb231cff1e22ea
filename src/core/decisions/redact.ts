import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { personOf } from '../people.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse } from './decision.ts'

/** Words are erased, on all sides and for ever. The history keeps their hashes, so its chain still verifies. */
export function redact(
  ticket: Ticket,
  { by, texts, erased }: Extract<Command, { kind: 'redact' }>,
  { now }: Context,
): Decision {
  const refused = refusedTo(by, 'redact', ticket)
  if (refused) return refuse(refused)
  if (texts.every(id => ticket.erased.some(one => one.text === id))) return refuse({ code: 'is-so-already' })
  return happens({ type: 'redacted', by: personOf(by), texts, ...erased, at: now })
}

import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { personOf } from '../people.ts'
import { assigneeOf, type Ticket } from '../ticket.ts'
import { hour } from '../time.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

/** How long one nudge counts for everybody. */
export const urgeAgainAfter = 4 * hour

/** A manager asks whoever has the ticket to go on. Once in a while: a second one would only be noise. */
export function urge(ticket: Ticket, { by }: Extract<Command, { kind: 'urge' }>, { now }: Context): Decision {
  const refused = refusedTo(by, 'nudge', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { urged } = ticket
  if (urged !== null && now < urged.at + urgeAgainAfter) {
    return refuse({ code: 'urged-already', ...urged, againAt: urged.at + urgeAgainAfter })
  }
  return happens({ type: 'urged', by: personOf(by), to: assigneeOf(ticket), at: now })
}

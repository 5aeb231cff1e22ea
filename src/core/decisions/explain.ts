import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { personOf } from '../people.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse } from './decision.ts'

/** Says why the ticket was late, of every breach that has no reason yet. The breach itself stays where it is. */
export function explainBreach(
  ticket: Ticket,
  { by, reason, text }: Extract<Command, { kind: 'explain' }>,
  { now }: Context,
): Decision {
  const refused = refusedTo(by, 'explain', ticket)
  if (refused) return refuse(refused)
  const late = ticket.clocks.filter(({ breachedAt }) => breachedAt !== null)
  const last = ticket.reasons.at(-1)
  const open = late.filter(
    ({ kind, cycle }) => !ticket.reasons.some(one => one.clock === kind && one.cycle === cycle),
  )
  if (open.length === 0) {
    return refuse(
      last === undefined ? { code: 'never-late' } : { code: 'explained-already', by: last.by, at: last.at },
    )
  }
  if (reason === null) return refuse({ code: 'no-reason' })
  return happens(
    ...open.map(
      ({ kind, cycle }): TicketEvent => ({
        type: 'breach-explained',
        by: personOf(by),
        clock: kind,
        cycle,
        reason,
        text,
        at: now,
      }),
    ),
  )
}

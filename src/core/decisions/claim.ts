import { refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { acknowledge, unacknowledge } from '../ladder.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import { assigneeOf, type Ticket } from '../ticket.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

export function claim(ticket: Ticket, by: Actor, { now }: Context): Decision {
  const refused = refusedTo(by, 'claim', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  if (ticket.work.status === 'open') {
    if (isSame(ticket.work.assignee, by)) return refuse({ code: 'yours-already' })
    return refuse({ code: 'taken', by: ticket.work.assignee, since: ticket.work.since })
  }
  const claimed = { type: 'claimed', by: personOf(by), at: now } as const
  return happens(claimed, ...acknowledge(ticket, claimed))
}

export function release(
  ticket: Ticket,
  { by, undo }: Extract<Command, { kind: 'release' }>,
  { now }: Context,
): Decision {
  const refused = refusedTo(by, 'release', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const holder = assigneeOf(ticket)
  if (holder === null) return refuse({ code: 'nobody-has-it' })
  if (!isSame(holder, by)) return refuse({ code: 'not-yours', holder })
  if (undo && ticket.answeredAt !== null) return refuse({ code: 'answered-already' })
  const released = { type: 'released', by: personOf(by), at: now } as const
  return happens(released, ...unacknowledge(ticket, released))
}

import { refusedTo } from '../access.ts'
import { startClock, stopClocks } from '../clocks.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { endLadder } from '../ladder.ts'
import { isSame, personOf } from '../people.ts'
import { isOpen, type Ticket } from '../ticket.ts'
import { type Decision, happens, refuse } from './decision.ts'

export function say(
  ticket: Ticket,
  command: Extract<Command, { kind: 'note' | 'reply' }>,
  context: Context,
): Decision {
  const { by, text, via } = command
  const refused = refusedTo(by, command.kind, ticket)
  if (refused) return refuse(refused)
  if (text === null) return refuse({ code: 'no-text', verb: command.kind })
  if (command.kind === 'note') return happens({ type: 'noted', by: personOf(by), text, via, at: context.now })
  const replied = { type: 'replied', by: personOf(by), text, via, at: context.now } as const
  return happens(
    replied,
    ...stopFirstResponse(ticket, context),
    ...endLadder(ticket, 'answered', context.now),
  )
}

export function write(
  ticket: Ticket,
  { by, text }: Extract<Command, { kind: 'write' }>,
  context: Context,
): Decision {
  // Somebody of the desk who writes where the requester reads has answered them.
  if (!isSame(by, ticket.requester)) return say(ticket, { kind: 'reply', by, text, via: 'thread' }, context)
  if (text === null) return refuse({ code: 'no-text', verb: 'new' })
  const wrote = { type: 'wrote', by: personOf(by), text, at: context.now } as const
  if (ticket.work.status !== 'resolved') return happens(wrote)
  if (context.now - ticket.work.at > context.terms.reopenWithin) {
    return refuse({ code: 'too-late', withinMs: context.terms.reopenWithin })
  }
  return happens(
    wrote,
    { type: 'reopened', by: personOf(by), why: 'answer', at: context.now },
    ...nextCycle(ticket, context),
  )
}

function stopFirstResponse(ticket: Ticket, { business, now }: Context): TicketEvent[] {
  return isOpen(ticket) ? stopClocks(ticket.clocks, ['first_response'], business, now) : []
}

/** A reopened ticket counts on from what its last cycle used; the time it was resolved does not count. */
export function nextCycle(ticket: Ticket, { business, now }: Context): TicketEvent[] {
  const last = ticket.clocks.filter(clock => clock.kind === 'resolution').at(-1)
  if (last === undefined || last.phase === 'running') return []
  const next = startClock(
    'resolution',
    { cycle: last.cycle + 1, target: last.target, usedMs: last.usedMs },
    business,
    now,
  )
  return [{ type: 'clock-started', ...next, at: now }]
}

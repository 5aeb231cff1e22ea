import { asks, refusedTo } from '../access.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../in-turn.ts'
import { isSame, personOf } from '../people.ts'
import { answered, startNextResponse } from '../talk.ts'
import type { Ticket } from '../ticket.ts'
import { type Decision, happens, refuse } from './decision.ts'
import { doubted } from './doubt.ts'
import { nextCycle } from './next-cycle.ts'
import { goesOn } from './requester-left.ts'
import { woken } from './snooze.ts'
import { endWait } from './wait.ts'

export function say(
  ticket: Ticket,
  command: Extract<Command, { kind: 'note' | 'reply' }>,
  context: Context,
): Decision {
  const { by, text, via } = command
  const refused = refusedTo(by, command.kind, ticket)
  if (refused) return refuse(refused)
  if (text === null) return refuse({ code: 'no-text', verb: command.kind })
  if (command.kind === 'reply' && ticket.merged !== null) return refuse({ code: 'merged', ...ticket.merged })
  if (command.kind === 'note') return happens({ type: 'noted', by: personOf(by), text, via, at: context.now })
  const events = inTurn(
    ticket,
    () => [{ type: 'replied', by: personOf(by), text, via, at: context.now }],
    current => answered(current, context),
  )
  return happens(...events)
}

/** What the requester writes ends a wait for them, and waits for an answer itself. Thanks do neither. */
export function write(
  ticket: Ticket,
  { by, text, thanks, burst = 0, message }: Extract<Command, { kind: 'write' }>,
  context: Context,
): Decision {
  // Somebody of the desk who writes where the requester reads has answered them.
  if (!asks(ticket, by)) return say(ticket, { kind: 'reply', by, text, via: 'thread' }, context)
  if (text === null) return refuse({ code: 'no-text', verb: 'new' })
  if (ticket.merged !== null) return refuse({ code: 'merged', ...ticket.merged })
  const { now } = context
  const requester = personOf(by)
  const wrote = { type: 'wrote', by: requester, text, ...joining(ticket, burst, context), at: now } as const
  const isBack = isSame(by, ticket.requester)
  const { work } = ticket
  const solved = work.status === 'resolved'
  if (thanks)
    return happens(
      ...inTurn(
        ticket,
        () => [{ ...wrote, thanks, ...(solved && message !== undefined ? { message } : {}) }],
        current => (isBack ? goesOn(current, context) : []),
      ),
    )
  if (solved && now - work.at > context.terms.reopenWithin) {
    return refuse({ code: 'too-late', withinMs: context.terms.reopenWithin })
  }
  // An answer that was waited for is about that ticket; anything else may be about another.
  const awaited = solved && work.why === 'unanswered'
  if (solved && !awaited) return happens(wrote, ...doubted(ticket, requester, text, now))
  const events = inTurn(
    ticket,
    () => [wrote],
    current => woken(current, requester, 'answer', now),
    current => (isBack ? goesOn(current, context) : []),
    () => (awaited ? [{ type: 'reopened', by: requester, why: 'answer', at: now }] : []),
    current => (awaited ? nextCycle(current, context) : endWait(current, requester, 'answer', context)),
    current => startNextResponse(current, context),
  )
  return happens(...events)
}

/** What follows the last block of the requester within the burst belongs to it. */
export function joining({ blocks }: Ticket, burst: number, { now }: Context): { joins?: true } {
  const last = blocks.at(-1)
  return last !== undefined && now - last.since <= burst ? { joins: true } : {}
}

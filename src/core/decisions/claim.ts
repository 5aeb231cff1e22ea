import { refusedTo } from '../access.ts'
import { stopClocks } from '../clocks.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import type { TicketEvent } from '../events.ts'
import { inTurn } from '../in-turn.ts'
import { acknowledge, calledNow, callNext, isCalling, unacknowledge } from '../ladder.ts'
import { type Actor, isSame, type Person, personOf } from '../people.ts'
import { startUpdate } from '../talk.ts'
import { assigneeOf, type Ticket } from '../ticket.ts'
import type { Instant } from '../time.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

export function claim(ticket: Ticket, by: Actor, context: Context): Decision {
  const refused = refusedTo(by, 'claim', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { work } = ticket
  const { now } = context
  if (work.status !== 'open') return happens(...taken(ticket, personOf(by), context))
  const lettingGo = work.freeAt !== undefined
  if (isSame(work.assignee, by)) {
    return lettingGo
      ? happens({ type: 'kept', by: personOf(by), at: now })
      : refuse({ code: 'yours-already' })
  }
  if (!lettingGo) return refuse({ code: 'taken', by: work.assignee, since: work.since })
  const events = inTurn(
    ticket,
    current => letGo(current, work.assignee, now),
    current => taken(current, personOf(by), context),
  )
  return happens(...events)
}

export function release(
  ticket: Ticket,
  { by, undo, left }: Extract<Command, { kind: 'release' }>,
  { now, terms }: Context,
): Decision {
  const refused = refusedTo(by, 'release', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const holder = assigneeOf(ticket)
  if (holder === null) return refuse({ code: 'nobody-has-it' })
  if (!isSame(holder, by)) return refuse({ code: 'not-yours', holder })
  if (undo && ticket.answeredAt !== null) return refuse({ code: 'answered-already' })
  // A slip of the thumb is no decision: the ticket is let go a little later.
  if (undo && terms.releaseGrace > 0) {
    const going = ticket.work.status === 'open' && ticket.work.freeAt !== undefined
    const until = now + terms.releaseGrace
    return going ? happens() : happens({ type: 'letting-go', by: personOf(by), until, at: now })
  }
  return happens(...letGo(ticket, personOf(by), now, left))
}

/** "I have it", and from who has it: "still on it", which keeps the call from running out. */
export function ack(ticket: Ticket, by: Actor, context: Context): Decision {
  const { ladder } = ticket
  if (ladder.phase !== 'acknowledged' || !isSame(ladder.by, by)) return claim(ticket, by, context)
  const until = context.now + context.terms.ladder.acknowledgementExtends
  return happens({ type: 'ladder-extended', by: personOf(by), until, at: context.now })
}

/** Whoever is called passes the call on: the next level is called at once. */
export function pass(ticket: Ticket, by: Actor, context: Context): Decision {
  const refused = refusedTo(by, 'ack', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { work } = ticket
  if (!isCalling(ticket)) return refuse({ code: 'nobody-called' })
  if (work.status === 'open' && !isSame(work.assignee, by)) {
    return refuse({ code: 'taken', by: work.assignee, since: work.since })
  }
  const { now } = context
  const person = personOf(by)
  const events = inTurn(
    ticket,
    () => [{ type: 'ladder-passed', by: person, at: now }],
    () => (work.status === 'open' ? [{ type: 'released', by: person, at: now }] : []),
    current => callNext(current, context, [person, ...calledNow(ticket)]),
  )
  return happens(...events)
}

/** What was let go by taking the mark away, once its grace is over. */
export function freed({ work, ...ticket }: Ticket, now: Instant): readonly TicketEvent[] {
  if (work.status !== 'open' || work.freeAt === undefined || work.freeAt > now) return []
  return letGo({ work, ...ticket }, work.assignee, now)
}

/** The ticket is somebody's, with the call for it answered. */
export function taken(ticket: Ticket, by: Person, context: Context): readonly TicketEvent[] {
  const { now, terms, business } = context
  const claimed = { type: 'claimed', by, at: now } as const
  const called = acknowledge(ticket, claimed)
  return inTurn(
    ticket,
    () => [claimed, ...called],
    // Who was called for hears that somebody is on it, and by when the next word comes.
    current => (called.length > 0 ? startUpdate(current, context) : []),
    ({ clocks }) => (terms.claimIsResponse ? stopClocks(clocks, ['first_response'], business, now) : []),
  )
}

function letGo(ticket: Ticket, by: Person, now: Instant, left?: true): readonly TicketEvent[] {
  const released = { type: 'released', by, ...(left && { left }), at: now } as const
  return [released, ...unacknowledge(ticket, released)]
}

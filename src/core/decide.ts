import { isStaff, maySee, refusedTo } from './access.ts'
import { lookAt, moveClock, resumeClock, startClock, stopClocks } from './clocks.ts'
import type { Command, Opening, Subject } from './commands.ts'
import type { Context } from './context.ts'
import type { EventOf, TicketEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { acknowledge, climb, endLadder, reviveLadder, unacknowledge } from './ladder.ts'
import { type Actor, isSame, personOf } from './people.ts'
import type { Refusal } from './refusals.ts'
import { assigneeOf, type ClockKind, clockKinds, isOpen, type Ticket, type TicketClock } from './ticket.ts'
import type { Instant } from './time.ts'

/** Either what happens, which may be nothing, or a no with its reason. */
export type Decision = { events: readonly TicketEvent[] } | { refused: Refusal }

const happens = (...events: readonly TicketEvent[]): Decision => ({ events })
const refuse = (refused: Refusal): Decision => ({ refused })

/** The first event of a ticket, with the clocks that begin. Its number is the store's to give. */
export function decideOpening(opening: Opening, { now, terms, business }: Context): EventOf<'opened'> {
  const targets = terms.targets[opening.priority]
  const clocks = clockKinds.map(kind =>
    startClock(kind, { cycle: 1, target: targets[kind], usedMs: 0 }, business, now),
  )
  return { type: 'opened', ...opening, clocks, at: now }
}

export function decide(ticket: Ticket, command: Command, context: Context): Decision {
  switch (command.kind) {
    case 'claim':
      return claim(ticket, command.by, context)
    case 'release':
      return release(ticket, command, context)
    case 'note':
      return say(ticket, command, context)
    case 'reply':
      return say(ticket, command, context)
    case 'write':
      return write(ticket, command, context)
    case 'resolve':
      return resolve(ticket, command, context)
    case 'unresolve':
      return unresolve(ticket, command.by, context)
    case 'rate':
      return rate(ticket, command, context)
  }
}

/** What the passing of time brings. Early or doubled calls find nothing to do. */
export function decideOnTime(ticket: Ticket, subject: Subject, context: Context): readonly TicketEvent[] {
  if (subject === 'ladder') return climb(ticket, context)
  const clock = ticket.clocks.find(one => subject === `clock:${one.kind}:${one.cycle}`)
  if (clock === undefined) return []
  const moved = moveClock(clock, context.business, context.now)
  const current = moved
    .reduce(evolve, ticket)
    .clocks.find(one => one.kind === clock.kind && one.cycle === clock.cycle)
  const found =
    current === undefined ? [] : lookAt(current, context.terms.warnings, context.business, context.now)
  return [...moved, ...found]
}

function claim(ticket: Ticket, by: Actor, { now }: Context): Decision {
  const refused = refusedTo(by, 'claim', ticket) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  if (ticket.work.status === 'open') {
    if (isSame(ticket.work.assignee, by)) return refuse({ code: 'yours-already' })
    return refuse({ code: 'taken', by: ticket.work.assignee, since: ticket.work.since })
  }
  const claimed = { type: 'claimed', by: personOf(by), at: now } as const
  return happens(claimed, ...acknowledge(ticket, claimed))
}

function release(
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

function say(
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

function write(
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

function resolve(
  ticket: Ticket,
  { by, text }: Extract<Command, { kind: 'resolve' }>,
  context: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const own = isSame(by, ticket.requester)
  const refused = (own ? null : refusedTo(by, 'resolve', ticket)) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  const { now } = context
  return happens(
    { type: 'resolved', by: personOf(by), text, at: now },
    ...stopClocks(ticket.clocks, ['first_response', 'resolution'], context.business, now),
    ...endLadder(ticket, 'resolved', now),
  )
}

/** Taking ✅ away: the one who resolved, soon enough, gets the ticket back as it was. */
function unresolve(ticket: Ticket, by: Actor, context: Context): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const { work } = ticket
  if (work.status !== 'resolved') return refuse({ code: 'not-resolved' })
  if (!isSame(by, work.by)) {
    return refuse(isStaff(by) ? { code: 'not-yours', holder: work.by } : { code: 'not-found' })
  }
  const { undoResolveWithin } = context.terms
  if (context.now - work.at > undoResolveWithin)
    return refuse({ code: 'too-late', withinMs: undoResolveWithin })
  const { now, business } = context
  const resumed = stoppedBy(work.at, ticket).flatMap(clock =>
    resumeClock(clock, { counted: clock.kind === 'first_response' }, business, now),
  )
  return happens(
    { type: 'reopened', by: personOf(by), why: 'undo', at: now },
    ...resumed,
    ...reviveLadder(ticket, personOf(by), now),
  )
}

/** The clocks that a resolution at this instant stopped. An answer is an answer, given before or after it. */
function stoppedBy(resolvedAt: Instant, { clocks, answeredAt }: Ticket): readonly TicketClock[] {
  const last = (kind: ClockKind) => clocks.filter(clock => clock.kind === kind).slice(-1)
  const awaited = answeredAt === null ? last('first_response') : []
  return [...awaited, ...last('resolution')].filter(
    clock => clock.phase === 'stopped' && clock.at === resolvedAt,
  )
}

function rate(ticket: Ticket, { by, score }: Extract<Command, { kind: 'rate' }>, { now }: Context): Decision {
  if (!isSame(by, ticket.requester))
    return refuse(isStaff(by) ? { code: 'not-allowed', verb: 'rate' } : { code: 'not-found' })
  if (ticket.work.status !== 'resolved') return refuse({ code: 'not-resolved' })
  if (!Number.isInteger(score) || score < 1 || score > 5) return refuse({ code: 'bad-score' })
  return ticket.rating === score ? happens() : happens({ type: 'rated', by: personOf(by), score, at: now })
}

function resolvedAlready({ work }: Ticket): Refusal | null {
  return work.status === 'resolved' ? { code: 'resolved-already', by: work.by, at: work.at } : null
}

function stopFirstResponse(ticket: Ticket, { business, now }: Context): TicketEvent[] {
  return isOpen(ticket) ? stopClocks(ticket.clocks, ['first_response'], business, now) : []
}

/** A reopened ticket counts on from what its last cycle used; the time it was resolved does not count. */
function nextCycle(ticket: Ticket, { business, now }: Context): TicketEvent[] {
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

import { isStaff, maySee, refusedTo } from '../access.ts'
import { pauseClock, resumeClock, stopClocks } from '../clocks.ts'
import type { Command } from '../commands.ts'
import type { Context } from '../context.ts'
import { endLadder, reviveLadder } from '../ladder.ts'
import { type Actor, isSame, personOf } from '../people.ts'
import { ratedSince, ratingChanges } from '../rating.ts'
import { type ClockKind, clockKinds, type Ticket, type TicketClock } from '../ticket.ts'
import type { Instant } from '../time.ts'
import { type Decision, happens, refuse, resolvedAlready } from './decision.ts'

export function resolve(
  ticket: Ticket,
  { by, text, why: given }: Extract<Command, { kind: 'resolve' }>,
  context: Context,
): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const own = isSame(by, ticket.requester)
  // Whoever has come back is answered like anybody.
  const why = given === 'gone' && ticket.requesterLeft === null ? undefined : given
  const refused = (own ? null : refusedTo(by, 'resolve', ticket)) ?? resolvedAlready(ticket)
  if (refused) return refuse(refused)
  // No status dodges a target: the requester hears something, or the team why they need not.
  if (!own && text === null && why === undefined && ticket.answeredAt === null)
    return refuse({ code: 'unanswered' })
  const { now } = context
  return happens(
    { type: 'resolved', by: personOf(by), text, ...(why === undefined ? {} : { why }), at: now },
    ...stopClocks(ticket.clocks, clockKinds, context.business, now),
    ...endLadder(ticket, 'resolved', now),
  )
}

/** Taking ✅ away: the one who resolved, soon enough, gets the ticket back as it was. */
export function unresolve(ticket: Ticket, by: Actor, context: Context): Decision {
  if (!maySee(by, ticket)) return refuse({ code: 'not-found' })
  const { work } = ticket
  if (work.status !== 'resolved') return refuse({ code: 'not-resolved' })
  if (ticket.merged !== null) return refuse({ code: 'merged', ...ticket.merged })
  if (!isSame(by, work.by)) {
    return refuse(isStaff(by) ? { code: 'not-yours', holder: work.by } : { code: 'not-found' })
  }
  const { undoResolveWithin } = context.terms
  if (context.now - work.at > undoResolveWithin)
    return refuse({ code: 'too-late', withinMs: undoResolveWithin })
  const { now, business } = context
  const standing = ticket.pauses.find(
    ({ to, why }) => to === null && (why !== 'left' || ticket.returnBy !== null),
  )
  const resumed = stoppedBy(work.at, ticket).flatMap(clock =>
    clock.kind === 'resolution' && standing !== undefined
      ? pauseClock(clock, standing.why, business, now)
      : resumeClock(clock, { counted: clock.kind !== 'resolution' }, business, now),
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
  const awaited = last('first_response').filter(() => answeredAt === null)
  // A word at the instant of the resolution or after it is one.
  const words = [...last('next_response'), ...last('update')].filter(() => (answeredAt ?? 0) < resolvedAt)
  return [...awaited, ...words, ...last('resolution')].filter(
    clock => clock.phase === 'stopped' && clock.at === resolvedAt,
  )
}

export function rate(
  ticket: Ticket,
  { by, score }: Extract<Command, { kind: 'rate' }>,
  { now, terms }: Context,
): Decision {
  if (!isSame(by, ticket.requester))
    return refuse(isStaff(by) ? { code: 'not-allowed', verb: 'rate' } : { code: 'not-found' })
  if (ticket.work.status !== 'resolved') return refuse({ code: 'not-resolved' })
  if (ticket.merged !== null) return refuse({ code: 'merged', ...ticket.merged })
  if (!Number.isInteger(score) || score < 1 || score > 5) return refuse({ code: 'bad-score' })
  const first = ratedSince(ticket)
  const given = first === null ? null : ticket.rating
  if (first !== null && given !== null && now - first > ratingChanges)
    return refuse({ code: 'rated-already', score: given, at: first })
  if (given === score) return happens()
  const unhappy = (low: number) =>
    terms.lowRating !== null && low <= terms.lowRating ? ({ unhappy: true } as const) : {}
  const was = given === null ? {} : { was: { score: given, ...unhappy(given) } }
  return happens({ type: 'rated', by: personOf(by), score, ...unhappy(score), ...was, at: now })
}

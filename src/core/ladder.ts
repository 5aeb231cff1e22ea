import { isRunning, warningAt } from './clocks.ts'
import type { Context } from './context.ts'
import type { TicketEvent } from './events.ts'
import { isSame, type Person } from './people.ts'
import type { LadderStep, PinnedTerms } from './pinned.ts'
import { isOpen, type Ladder, type Ticket } from './ticket.ts'
import type { BusinessTime, Instant } from './time.ts'

type Terms = PinnedTerms['ladder']
type Place = { round: number; step: number }

/** The next instant at which the ladder has something to do, or null. */
export function nextCall(ticket: Ticket, terms: Terms, business: BusinessTime): Instant | null {
  const { ladder } = ticket
  if (!isOpen(ticket) || ticket.answeredAt !== null) return null
  switch (ladder.phase) {
    case 'idle':
      return ticket.work.status === 'new' ? ladderStart(ticket, terms, business) : null
    case 'running':
      return ladder.notifiedAt + waitAfter(terms, ladder.page)
    case 'acknowledged':
      return Math.max(ladder.workAt + terms.acknowledgementExpires, ladder.until ?? 0)
    case 'lapsed':
      return ladder.at
    // Should the other ticket's calls have ended unnoticed, this one is not forgotten.
    case 'joined':
      return ladder.at + terms.acknowledgementExpires
    case 'ended':
      return ladder.why === 'lowered' && ticket.work.status === 'new'
        ? startAfter(ladder.at, ladderStart(ticket, terms, business))
        : null
  }
}

function startAfter(at: Instant, start: Instant | null): Instant | null {
  return start === null ? null : Math.max(at, start)
}

/**
 * When the calls for a ticket that nobody has begin, or null for never. At once means as soon as its
 * clock runs: nobody is woken for a ticket that may wait until the desk opens.
 */
export function ladderStart(ticket: Ticket, terms: Terms, business: BusinessTime): Instant | null {
  const clock = ticket.clocks.find(one => one.kind === 'first_response')
  if (clock === undefined || !isRunning(clock)) return null
  const { inHours, outOfHours } = terms.start[ticket.priority]
  const start = business.isOpen(ticket.raisedAt ?? ticket.openedAt) ? inHours : outOfHours
  if (start === 'never') return null
  const at = warningAt(clock, start === 'at-once' ? 0 : start, business)
  // Without night cover nobody is called while the desk is closed.
  return terms.nightCover ? at : business.nextOpening(at)
}

/**
 * One look at the ladder: the call that is due, with every empty level before it recorded and
 * skipped; its end; or the lapse of an acknowledgement nobody worked on.
 */
export function climb(ticket: Ticket, context: Context): TicketEvent[] {
  const { terms, business, now } = context
  const due = nextCall(ticket, terms.ladder, business)
  if (due === null || due > now) return []
  return ticket.ladder.phase === 'acknowledged' ? lapse(ticket.ladder.by, now) : callNext(ticket, context)
}

/** Whom the last call was for. */
export function calledNow({ ladder }: Ticket): readonly Person[] {
  return 'page' in ladder ? ladder.page.who : []
}

/** Whether calls have begun and not ended. */
export function isCalling({ ladder }: Ticket): boolean {
  return ladder.phase !== 'idle' && ladder.phase !== 'ended'
}

/**
 * The call that follows the last one, now, with every empty level before it; or the end of the calls. A level that
 * would call nobody but those who passed it on counts as empty.
 */
export function callNext(
  ticket: Ticket,
  { terms, now, reach }: Context,
  passing: readonly Person[] = [],
): TicketEvent[] {
  const events: TicketEvent[] = []
  let place = lastPlace(ticket.ladder)
  for (const _ of terms.ladder.steps) {
    place = following(terms.ladder, place)
    const step = terms.ladder.steps[place.step]
    if (step === undefined || place.round > terms.ladder.rounds) {
      return [...events, { type: 'ladder-ended', why: 'exhausted', at: now }]
    }
    const reached = step.to === 'on-call' ? reach(step.who, ticket) : []
    const who = reached.every(one => passing.some(other => isSame(one, other))) ? [] : reached
    events.push({ type: 'paged', ...place, level: step.level, to: step.to, who, at: now })
    if (who.length > 0 || step.to === 'managers') break
  }
  return events
}

/** Claiming is acknowledging, also while the calls are about to begin again. */
export function acknowledge(ticket: Ticket, event: Extract<TicketEvent, { type: 'claimed' }>): TicketEvent[] {
  const { phase } = ticket.ladder
  return phase === 'running' || phase === 'lapsed' || phase === 'joined'
    ? [{ type: 'ladder-acknowledged', by: event.by, at: event.at }]
    : []
}

/** Giving a ticket back takes the acknowledgement with it: the calls go on. */
export function unacknowledge(
  ticket: Ticket,
  event: Extract<TicketEvent, { type: 'released' }>,
): TicketEvent[] {
  return ticket.ladder.phase === 'acknowledged'
    ? [{ type: 'ladder-resumed', by: event.by, at: event.at }]
    : []
}

/** Taking a resolution back brings the calls back that it ended: to whoever had the ticket, or to the first level. */
export function reviveLadder({ ladder, work, answeredAt }: Ticket, by: Person, now: Instant): TicketEvent[] {
  if (work.status !== 'resolved' || answeredAt !== null) return []
  if (ladder.phase !== 'ended' || ladder.why !== 'resolved' || ladder.at !== work.at) return []
  return work.assignee === null
    ? [{ type: 'ladder-resumed', by, at: now }]
    : [{ type: 'ladder-acknowledged', by: work.assignee, at: now }]
}

/** A public answer or a resolution ends the calls for good. */
export function endLadder(ticket: Ticket, why: 'answered' | 'resolved', now: Instant): TicketEvent[] {
  const { phase } = ticket.ladder
  return phase === 'idle' || phase === 'ended' ? [] : [{ type: 'ladder-ended', why, at: now }]
}

/** Less urgent than it was: the calls end, and begin again by what the new priority says. */
export function lowered({ ladder }: Ticket, now: Instant): TicketEvent[] {
  const { phase } = ladder
  return phase === 'idle' || phase === 'ended' ? [] : [{ type: 'ladder-ended', why: 'lowered', at: now }]
}

/** Nobody worked on it: the ticket is free again, so that the next one called can have it. */
function lapse(by: Person, now: Instant): TicketEvent[] {
  return [
    { type: 'released', by, at: now },
    { type: 'ladder-lapsed', by, at: now },
  ]
}

function lastPlace(ladder: Ladder): Place {
  switch (ladder.phase) {
    case 'idle':
      return { round: 1, step: -1 }
    case 'lapsed':
      return { round: ladder.page.round, step: -1 }
    case 'joined':
      return { round: 1, step: -1 }
    case 'ended':
      return ladder.why === 'lowered' ? { round: 1, step: -1 } : ladder.page
    case 'running':
    case 'acknowledged':
      return ladder.page
  }
}

/** A call that is still to come in this round, as things stand. */
export type ComingCall = { at: Instant; to: LadderStep['to']; who: readonly Person[] }

/** Who is called next in this round if nobody answers, and when. */
export function comingCalls(ticket: Ticket, { terms, reach }: Context): readonly ComingCall[] {
  const { ladder } = ticket
  if (ladder.phase !== 'running') return []
  let at = ladder.notifiedAt
  return terms.ladder.steps.slice(ladder.page.step + 1).flatMap(({ after, to, who }) => {
    at += after
    const people = to === 'on-call' ? reach(who, ticket) : []
    return to === 'on-call' && people.length === 0 ? [] : [{ at, to, who: people }]
  })
}

function following({ steps }: Terms, { round, step }: Place): Place {
  return step + 1 < steps.length ? { round, step: step + 1 } : { round: round + 1, step: 0 }
}

function waitAfter(terms: Terms, last: Place): number {
  const { step } = following(terms, last)
  return step === 0 ? terms.pause : (terms.steps[step]?.after ?? 0)
}
